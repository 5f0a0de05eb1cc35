import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import { PRIVATE } from './folder.ts';
import type { UnpackedFile } from './marker.ts';

export const PROGRAM = 'chromium';
export const FONT_CONFIG = 'fonts.conf';
export const LIBRARIES = 'lib';

/**
 * Only the fonts of this folder: without any font file Chromium prints no text at all, not even in embedded
 * fonts, and with the machine's own fonts the same plan would look different from machine to machine.
 */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/**
 * Unpacks the browser from the package's `bin` folder into the empty folder `target`: the program, the fonts it
 * needs, and the libraries (NSS, NSPR, expat) that a bare Debian lacks. What only drawing with a graphics card
 * needs stays packed.
 */
export async function unpack(bin: string, target: string, signal?: AbortSignal): Promise<UnpackedFile[]> {
  const [program, fonts, libraries] = await Promise.all([
    unpackProgram(join(bin, 'chromium.br'), target, signal),
    unpackArchive(join(bin, 'fonts.tar.br'), target, 'fonts/', signal),
    unpackArchive(join(bin, 'al2023.tar.br'), target, `${LIBRARIES}/`, signal),
  ]);
  const config = await writeUnpacked(target, FONT_CONFIG, Buffer.from(FONTS), 0o600);
  return [program, config, ...fonts, ...libraries];
}

async function unpackProgram(packed: string, target: string, signal?: AbortSignal): Promise<UnpackedFile> {
  const hash = createHash('sha256');
  let size = 0;
  const measured = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  await pipeline(
    createReadStream(packed, { highWaterMark: 1 << 20 }),
    createBrotliDecompress({ chunkSize: 1 << 20 }),
    measured,
    createWriteStream(join(target, PROGRAM), { mode: PRIVATE, flags: 'wx' }),
    { signal },
  );
  return { name: PROGRAM, size, sha256: hash.digest('hex') };
}

/** The plain files below `prefix` in a packed archive. Links and anything outside are left out. */
async function unpackArchive(
  packed: string,
  target: string,
  prefix: string,
  signal?: AbortSignal,
): Promise<UnpackedFile[]> {
  const archive = extract();
  const files: UnpackedFile[] = [];
  const reading = pipeline(createReadStream(packed), createBrotliDecompress(), archive, { signal });
  // Awaited below; a failure also ends the loop, and must not count as unhandled until then.
  reading.catch(() => undefined);
  for await (const entry of archive) {
    const { name, type, mode } = entry.header;
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    const wanted = type === 'file' && name.startsWith(prefix) && !name.split('/').includes('..');
    if (wanted) files.push(await writeUnpacked(target, name, Buffer.concat(chunks), mode & PRIVATE));
  }
  await reading;
  return files;
}

async function writeUnpacked(
  target: string,
  name: string,
  bytes: Buffer,
  mode: number,
): Promise<UnpackedFile> {
  const path = join(target, name);
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE });
  await writeFile(path, bytes, { mode, flag: 'wx' });
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
