import type { Range } from '../../content/operators.ts';

const [OPEN, CLOSE, BACKSLASH, LESS, GREATER] = [0x28, 0x29, 0x5c, 0x3c, 0x3e];

/**
 * Adds the codes of all characters in the strings of a range of bytes to a set.
 * @param twoBytes Whether a code takes two bytes (`Identity-H`) or one.
 */
export function readCodes(
  content: Uint8Array,
  { start, end }: Range,
  twoBytes: boolean,
  codes: Set<number>,
): void {
  let at = start;
  while (at < end) {
    const first = content[at];
    if (first === LESS) at = readHex(content, at + 1, end, twoBytes, codes);
    else if (first === OPEN) at = readLiteral(content, at, end, twoBytes, codes);
    else at += 1;
  }
}

function readHex(
  content: Uint8Array,
  from: number,
  end: number,
  twoBytes: boolean,
  codes: Set<number>,
): number {
  const digits = twoBytes ? 4 : 2;
  let code = 0;
  let count = 0;
  let at = from;
  for (; at < end && content[at] !== GREATER; at += 1) {
    const digit = digitOf(content[at] ?? 0);
    if (digit === -1) continue;
    code = code * 16 + digit;
    count += 1;
    if (count < digits) continue;
    codes.add(code);
    code = 0;
    count = 0;
  }
  // What is missing at the end is zero (ISO 32000-1, 7.3.4.3).
  if (count > 0) codes.add(code * 16 ** (digits - count));
  return at + 1;
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function readLiteral(
  content: Uint8Array,
  from: number,
  end: number,
  twoBytes: boolean,
  codes: Set<number>,
): number {
  const bytes: number[] = [];
  let depth = 0;
  let at = from;
  while (at < end) {
    const code = content[at] ?? 0;
    if (code === BACKSLASH) {
      at = readEscape(content, at + 1, bytes);
      continue;
    }
    if (code === OPEN) depth += 1;
    if (code === CLOSE) depth -= 1;
    at += 1;
    if (depth === 0) break;
    if (code !== OPEN || depth > 1) bytes.push(code);
  }
  addCodes(bytes, twoBytes, codes);
  return at;
}

const escapes = new Map(
  [...'nrtbf'].map((letter, index) => [letter.charCodeAt(0), [10, 13, 9, 8, 12][index] ?? 0]),
);

/** Reads what stands behind a backslash; gives the place behind it. */
function readEscape(content: Uint8Array, from: number, bytes: number[]): number {
  const code = content[from] ?? 0;
  let at = from;
  let value = 0;
  while (at < from + 3 && isOctal(content[at])) {
    value = value * 8 + ((content[at] ?? 0) - 0x30);
    at += 1;
  }
  if (at > from) bytes.push(value & 0xff);
  else if (code === 13) return content[from + 1] === 10 ? from + 2 : from + 1;
  else if (code !== 10) bytes.push(escapes.get(code) ?? code);
  return Math.max(at, from + 1);
}

function isOctal(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x37;
}

function addCodes(bytes: number[], twoBytes: boolean, codes: Set<number>): void {
  if (!twoBytes) {
    for (const byte of bytes) codes.add(byte);
    return;
  }
  for (let at = 0; at < bytes.length; at += 2) codes.add((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
}
