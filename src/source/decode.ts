import { isUtf8 } from 'node:buffer';
import reasons from '../../schemas/reasons.json' with { type: 'json' };
import { countLeading } from './count-leading.ts';
import { megabytes } from './megabytes.ts';
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

const { VP101: kinds } = reasons;

/** What a file is that is no text in UTF-8, by its first bytes and by its empty bytes; null for any other. */
function kindOf(bytes: Uint8Array): Record<string, string> | null {
  const begins = String.fromCharCode(...bytes.subarray(0, 5));
  if (begins.startsWith('PK\u0003\u0004')) return kinds.word;
  if (begins.startsWith('\u00D0\u00CF\u0011\u00E0')) return kinds.oldWord;
  if (begins.startsWith('%PDF-')) return kinds.pdf;
  if (begins.startsWith('{\\rtf')) return kinds.rtf;
  if (!isUtf16(bytes)) return null;
  return bytes.every((byte) => byte === 0) ? kinds.zeros : kinds.utf16;
}

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

/** The problem of a plan of so many bytes, or of another file that holds settings. */
export function tooLarge(bytes: number, kind: 'plan' | 'settings' = 'plan'): Problem {
  const { sv, en } = megabytes(bytes);
  return { code: 'VP102', values: { [kind]: sv, [`${kind}.en`]: en }, range: at(1, 1) };
}

/** Index of the first byte at which the bytes stop being UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  // The longest prefix that decodes as a stream: a sequence cut short at its end is still fine.
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  const end = countLeading(bytes.length, (index) => decodes(index + 1));
  // Step back to where the unfinished sequence began, so that the place is the character's own.
  let start = end;
  while (start > 0 && end - start < 3 && ((bytes[start - 1] ?? 0) & 0xc0) === 0x80) start -= 1;
  const lead = bytes[start - 1] ?? 0;
  return lead >= 0xc0 && !isUtf8(bytes.subarray(0, end)) ? start - 1 : end;
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
