import { crc32 } from 'node:zlib';
import type { Raster } from './raster.ts';

/** Bits for each sample that a colour type may have (PNG 3rd edition, 11.2.1). */
const depths: Record<number, number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const signature = 8;

interface Chunk {
  name: string;
  start: number;
  length: number;
}

/** PNG 3rd edition, section 5: chunks with their check sums, IHDR first, IDAT somewhere, IEND last. */
export function checkPng(bytes: DataView): Raster | null {
  const chunks = chunksOf(bytes);
  const [first] = chunks;
  if (first?.name !== 'IHDR' || !chunks.some(({ name }) => name === 'IDAT')) return null;
  const raster = header(bytes, first);
  const animation = chunks.find(({ name }) => name === 'acTL');
  return raster && { ...raster, moving: animation !== undefined && bytes.getUint32(animation.start) > 1 };
}

/** All chunks up to IEND; none where one is damaged. */
function chunksOf(bytes: DataView): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signature; chunks.at(-1)?.name !== 'IEND'; ) {
    const length = bytes.getUint32(at);
    const body = new Uint8Array(bytes.buffer, bytes.byteOffset + at + 4, length + 4);
    if (crc32(body) !== bytes.getUint32(at + 8 + length)) return [];
    chunks.push({ name: String.fromCharCode(...body.subarray(0, 4)), start: at + 8, length });
    at += length + 12;
  }
  return chunks;
}

function header(bytes: DataView, { start, length }: Chunk): Raster | null {
  if (length !== 13) return null;
  const [depth, colour] = [bytes.getUint8(start + 8), bytes.getUint8(start + 9)];
  if (!depths[colour]?.includes(depth)) return null;
  return { width: bytes.getUint32(start), height: bytes.getUint32(start + 4), moving: false };
}
