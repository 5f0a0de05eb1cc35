export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';

/** A picture of a plan, read and known to be one that a browser can show. */
export interface Picture {
  bytes: Uint8Array;
  mime: PictureType;
}

/** The kind of picture by its content; what the file is called says nothing. null for all else. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 12));
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (/^RIFF....WEBP/s.test(head)) return 'image/webp';
  return isSvg(bytes) ? 'image/svg+xml' : null;
}

function startsWith(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}

/** What may stand before the root element: declarations, comments, a document type with its subset. */
const prolog = /^\uFEFF?\s*(?:(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)\s*)*/i;

function isSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 16_384));
  return /^<svg[\s>/]/.test(text.replace(prolog, ''));
}
