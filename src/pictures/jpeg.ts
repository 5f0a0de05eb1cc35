import type { Raster } from './raster.ts';

const [endOfImage, startOfScan] = [0xd9, 0xda];
/** Baseline, extended and progressive frames; browsers read no others (ITU-T T.81, table B.1). */
const frames = new Set([0xc0, 0xc1, 0xc2]);
const otherFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

interface Segment {
  marker: number;
  /** Of what follows the marker and the length. */
  start: number;
}

/**
 * ITU-T T.81, annex B: segments from SOI over a frame header and at least one scan to EOI. What a camera has put
 * after the end (a preview) is passed over. Four components (CMYK) are let through: Chromium prints them as sRGB.
 */
export function checkJpeg(bytes: DataView): Raster | null {
  const segments = segmentsOf(bytes);
  if (segments.some(({ marker }) => otherFrames.has(marker))) return null;
  const frame = segments.findIndex(({ marker }) => frames.has(marker));
  const scan = segments.findIndex(({ marker }) => marker === startOfScan);
  return frame >= 0 && scan > frame ? frameHeader(bytes, segments[frame]?.start ?? 0) : null;
}

/** All segments up to EOI; none where one does not begin with a marker. */
function segmentsOf(bytes: DataView): Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  for (let marker = markerAt(bytes, at); marker !== endOfImage; marker = markerAt(bytes, at)) {
    // A marker may be preceded by any number of fill bytes.
    if (marker !== 0xff) {
      if (marker === null) return [];
      segments.push({ marker, start: at + 4 });
      at += 1 + bytes.getUint16(at + 2);
      if (marker === startOfScan) at = endOfScan(bytes, at + 1) - 1;
    }
    at += 1;
  }
  return segments;
}

function markerAt(bytes: DataView, at: number): number | null {
  return bytes.getUint8(at) === 0xff ? bytes.getUint8(at + 1) : null;
}

function frameHeader(bytes: DataView, start: number): Raster | null {
  const [precision, components] = [bytes.getUint8(start), bytes.getUint8(start + 5)];
  if (precision !== 8 || ![1, 3, 4].includes(components)) return null;
  return { width: bytes.getUint16(start + 3), height: bytes.getUint16(start + 1), moving: false };
}

/** The place of the next marker that is neither a stuffed FF nor a restart. */
function endOfScan(bytes: DataView, from: number): number {
  const all = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = all.indexOf(0xff, from); at >= 0; at = all.indexOf(0xff, at + 1)) {
    const next = bytes.getUint8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new RangeError('The scan has no end');
}
