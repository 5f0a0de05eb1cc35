import { brotliDecompressSync } from 'node:zlib';

/** What the first tables of a WOFF2 directory are called (WOFF2, section 5.1); the rest are not asked for. */
const os2 = 6;
const glyf = 10;
const loca = 11;

/** Unpacked, in bytes: far above any font of text. */
const largest = 32 * 1024 * 1024;

/** Licence bits of a font (OpenType, OS/2, `fsType`). */
const restricted = 0x0002;
const allWays = 0x000f;
const notInParts = 0x0100;
const onlyBitmaps = 0x0200;

/**
 * Why a font file cannot be put in a document; null where it can. PDF/A asks for every font to be embedded
 * (ISO 19005-2, 6.2.11.4.1), and only such parts of it as are used are.
 */
export function fontFault(bytes: Uint8Array): string | null {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'wOF2') {
    return 'är inget typsnitt i formatet WOFF2';
  }
  try {
    const licence = licenceOf(Buffer.from(bytes));
    if (licence === null) return 'är inget typsnitt som går att läsa';
    const closed = (licence & allWays) === restricted || (licence & (notInParts | onlyBitmaps)) !== 0;
    return closed ? 'har en licens som inte låter det bäddas in i ett dokument' : null;
  } catch {
    return 'är inget typsnitt som går att läsa';
  }
}

/** `fsType` of the table OS/2; null where the font has no such table. Throws on a broken file. */
function licenceOf(font: Buffer): number | null {
  const count = font.readUInt16BE(12);
  const packed = font.readUInt32BE(20);
  let at = 48;
  let offset = 0;
  let found: number | null = null;
  const length = (): number => {
    let value = 0;
    for (;;) {
      const byte = font.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  for (let table = 0; table < count; table += 1) {
    const flags = font.readUInt8(at++);
    const [tag, version] = [flags & 0x3f, flags >> 6];
    if (tag === 0x3f) at += 4;
    const original = length();
    const isTransformed = tag === glyf || tag === loca ? version === 0 : version !== 0;
    if (tag === os2) found = offset;
    offset += isTransformed ? length() : original;
  }
  const tables = brotliDecompressSync(font.subarray(at, at + packed), { maxOutputLength: largest });
  return found === null ? null : tables.readUInt16BE(found + 8);
}
