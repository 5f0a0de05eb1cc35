import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem.ts';

/** Largest plan file that is read, in bytes; real plans are under 100 kB. */
export const maxBytes = 5 * 1024 * 1024;

/**
 * Bytes to text. Only UTF-8 is read and nothing is guessed (format section 1): a file in another
 * encoding gives a problem at its first bad byte, with the line and the column counted in bytes.
 */
export function decode(bytes: Uint8Array): { text: string } | { problem: Problem } {
  const kind = kindOf(bytes);
  if (kind) return { problem: { code: 'VP101', values: kind, range: at(1, 1) } };
  if (bytes.length > maxBytes) return { problem: tooLarge(bytes.length) };
  if (isUtf8(bytes)) {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  }
  const bad = firstBadByte(bytes);
  const { line, column } = placeInBytes(bytes, bad);
  const value = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return { problem: { code: 'VP101', values: { line, byte: column, value }, range: at(line, column) } };
}

const save = {
  way: 'Spara texten därifrån som oformaterad text (.txt) med kodningen UTF-8, och döp om filen så att den slutar på .md.',
  'way.en':
    'Save the text from there as plain text (.txt) in UTF-8, and give the file a name that ends in .md.',
};

/** What a file is that is no text in UTF-8, by its first bytes and by its empty bytes; null for any other. */
function kindOf(bytes: Uint8Array): Record<string, string> | null {
  const begins = String.fromCharCode(...bytes.subarray(0, 5));
  if (begins.startsWith('PK\u0003\u0004')) {
    return {
      kind: 'ett Word-dokument (.docx) eller en annan packad fil',
      'kind.en': 'a Word document (.docx) or another packed file',
      ...save,
    };
  }
  if (begins.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    return { kind: 'ett äldre Word-dokument (.doc)', 'kind.en': 'an old Word document (.doc)', ...save };
  }
  if (begins.startsWith('%PDF-')) return { kind: 'en PDF', 'kind.en': 'a PDF', ...save };
  if (begins.startsWith('{\\rtf')) return { kind: 'ett RTF-dokument', 'kind.en': 'an RTF document', ...save };
  if (!isUtf16(bytes)) return null;
  return bytes.every((byte) => byte === 0)
    ? damaged
    : { encoding: 'UTF-16 (”Unicode” i Anteckningar)', 'encoding.en': 'UTF-16 ("Unicode" in Notepad)' };
}

/** What a disk that failed, or a machine that went out while the file was saved, leaves of it. */
const damaged = {
  kind: 'skadad (den innehåller bara nollor)',
  'kind.en': 'damaged (it holds nothing but zeros)',
  way: 'Hämta den från en säkerhetskopia.',
  'way.en': 'Fetch it from a backup.',
};

/** A byte order mark of UTF-16, or every second byte of the beginning empty, as between Latin letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const beginning = bytes.subarray(0, 200);
  const empty = [0, 1].map(
    (side) => beginning.filter((byte, index) => byte === 0 && index % 2 === side).length,
  );
  return beginning.length >= 4 && empty.some((count) => count * 2 > beginning.length * 0.8);
}

/** The problem of a file of so many bytes. */
export function tooLarge(size: number): Problem {
  // Rounded up: one byte too many is not the 5,0 MB that are allowed.
  const megabytes = (Math.ceil((size / (1024 * 1024)) * 10) / 10).toFixed(1).replace('.', ',');
  return { code: 'VP102', values: { size: megabytes }, range: at(1, 1) };
}

/** Index of the first byte at which the bytes stop being UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that decodes as a stream: a sequence cut short at its end is still fine.
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  // Step back to where the unfinished sequence began, so that the place is the character's own.
  let start = low;
  while (start > 0 && low - start < 3 && ((bytes[start - 1] ?? 0) & 0xc0) === 0x80) start -= 1;
  const lead = bytes[start - 1] ?? 0;
  return lead >= 0xc0 && !isUtf8(bytes.subarray(0, low)) ? start - 1 : low;
}

function placeInBytes(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let index = 0; index < offset; index += 1) {
    const byte = bytes[index];
    if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) {
      line += 1;
      start = index + 1;
    }
  }
  return { line, column: offset - start + 1 };
}

function at(line: number, column: number) {
  return { start: { line, column }, end: { line, column: column + 1 } };
}
