import { checkGif } from './gif.ts';
import { checkJpeg } from './jpeg.ts';
import { checkPng } from './png.ts';
import type { PictureType } from './type.ts';
import { checkWebp } from './webp.ts';

/** What the structure of a picture of pixels says of it. */
export interface Raster {
  /** In pixels. */
  width: number;
  height: number;
  /** More than one frame. */
  moving: boolean;
}

/** A raster picture's file, walked from its first byte to its last; null where it is damaged or cut off. */
export type RasterCheck = (bytes: DataView) => Raster | null;

const checks: Record<Exclude<PictureType, 'image/svg+xml'>, RasterCheck> = {
  'image/png': checkPng,
  'image/jpeg': checkJpeg,
  'image/gif': checkGif,
  'image/webp': checkWebp,
};

/** Largest side and largest picture that are shown, in pixels: the browser needs four bytes for each. */
const longestSide = 20_000;
const mostPixels = 50_000_000;

/** Why a picture of pixels cannot be shown; null where it can. */
export function rasterFault(
  bytes: Uint8Array,
  type: keyof typeof checks,
): { code: 'VP709' | 'VP710' | 'VP711'; values: Record<string, number> } | null {
  const raster = checkOrNull(checks[type], new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!raster || raster.width === 0 || raster.height === 0) return { code: 'VP709', values: {} };
  const { width, height, moving } = raster;
  if (Math.max(width, height) > longestSide || width * height > mostPixels) {
    return { code: 'VP710', values: { width, height } };
  }
  return moving ? { code: 'VP711', values: {} } : null;
}

function checkOrNull(check: RasterCheck, bytes: DataView): Raster | null {
  try {
    return check(bytes);
  } catch (error) {
    // Reading past the end: the file is shorter than its parts say.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
