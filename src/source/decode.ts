import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem.ts';

/** Largest plan file that is read, in bytes; real plans are under 100 kB. */
export const maxBytes = 5 * 1024 * 1024;

/**
 * Bytes to text. Only UTF-8 is read and nothing is guessed (format section 1): a file in another
 * encoding gives a problem at its first bad byte, with the line and the column counted in bytes.
 */
export function decode(bytes: Uint8Array): { text: string } | { problem: Problem } {
  if (bytes.length > maxBytes) return { problem: tooLarge(bytes.length) };
  if (isUtf8(bytes)) {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  }
  const bad = firstBadByte(bytes);
  const { line, column } = placeInBytes(bytes, bad);
  const value = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return { problem: { code: 'VP101', values: { line, byte: column, value }, range: at(line, column) } };
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
