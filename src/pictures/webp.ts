import type { Raster } from './raster.ts';

/** RFC 9649: RIFF chunks, one of them the picture; VP8X says more of it, among it whether it moves. */
export function checkWebp(bytes: DataView): Raster | null {
  const end = 8 + bytes.getUint32(4, true);
  if (end > bytes.byteLength) return null;
  let raster: Raster | null = null;
  let hasPicture = false;
  for (let at = 12; at + 8 <= end; ) {
    const name = nameAt(bytes, at);
    const length = bytes.getUint32(at + 4, true);
    if (at + 8 + length > end) return null;
    raster ??= sizes[name]?.(bytes, at + 8) ?? null;
    hasPicture ||= name === 'VP8 ' || name === 'VP8L' || name === 'ANMF';
    at += 8 + length + (length % 2);
  }
  return hasPicture ? raster : null;
}

function nameAt(bytes: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => bytes.getUint8(at + offset)));
}

const uint24 = (bytes: DataView, at: number): number =>
  bytes.getUint16(at, true) + bytes.getUint8(at + 2) * 0x1_0000;

const sizes: Record<string, (bytes: DataView, start: number) => Raster | null> = {
  VP8X: (bytes, start) => ({
    width: uint24(bytes, start + 4) + 1,
    height: uint24(bytes, start + 7) + 1,
    moving: (bytes.getUint8(start) & 2) !== 0,
  }),
  // Frame tag (3 bytes), start code, then 14 bits for each side (RFC 6386, 9.1).
  'VP8 ': (bytes, start) =>
    uint24(bytes, start + 3) === 0x2a_01_9d
      ? {
          width: bytes.getUint16(start + 6, true) & 0x3fff,
          height: bytes.getUint16(start + 8, true) & 0x3fff,
          moving: false,
        }
      : null,
  VP8L: (bytes, start) => {
    const bits = bytes.getUint32(start + 1, true);
    const size = { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    return bytes.getUint8(start) === 0x2f ? { ...size, moving: false } : null;
  },
};
