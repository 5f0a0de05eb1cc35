import type { Range } from '../../content/operators.ts';

/** What is shown in one font. */
export interface Shown {
  /** Codes of the characters, also of those that cannot be seen. */
  codes: Set<number>;
  /** Tells the font from the others of the file; 0 for those beyond the first 65,535. */
  mark: number;
  /** For each code the mark of the font that it was last met in; shared by the file's fonts. A plan has forty thousand characters. */
  last: Uint16Array;
  /** Goes on with each code: what was there before, and all codes since in their order. */
  print: number;
}

function note(font: Shown, code: number): void {
  const { codes, mark, last } = font;
  font.print = (Math.imul(font.print, 31) + code + 1) | 0;
  if (mark !== 0 && last[code] === mark) return;
  last[code] = mark;
  codes.add(code);
}

const [OPEN, CLOSE, BACKSLASH, LESS, GREATER] = [0x28, 0x29, 0x5c, 0x3c, 0x3e];

/**
 * Notes the codes of all characters in the strings of a range of bytes.
 * @param twoBytes Whether a code takes two bytes (`Identity-H`) or one.
 */
export function readCodes(content: Uint8Array, { start, end }: Range, twoBytes: boolean, font: Shown): void {
  let at = start;
  while (at < end) {
    const first = content[at];
    if (first === LESS) at = readHex(content, at + 1, end, twoBytes, font);
    else if (first === OPEN) at = readLiteral(content, at, end, twoBytes, font);
    else at += 1;
  }
}

/** Values of hexadecimal digits; NONE for all other bytes. */
const NONE = 0xff;
const LARGEST_DIGIT = 0xf;
const digits = new Uint8Array(256).fill(NONE);
for (const [value, letter] of [...'0123456789abcdef'].entries()) {
  digits[letter.charCodeAt(0)] = value;
  digits[letter.toUpperCase().charCodeAt(0)] = value;
}

function readHex(content: Uint8Array, from: number, end: number, twoBytes: boolean, font: Shown): number {
  const length = twoBytes ? 4 : 2;
  let code = 0;
  let count = 0;
  let at = twoBytes ? readPlainHex(content, from, end, font) : from;
  for (; at < end; at += 1) {
    const byte = content[at] ?? 0;
    if (byte === GREATER) break;
    const digit = digits[byte] ?? NONE;
    if (digit === NONE) continue;
    code = code * 16 + digit;
    count += 1;
    if (count < length) continue;
    note(font, code);
    code = 0;
    count = 0;
  }
  // What is missing at the end is zero (ISO 32000-1, 7.3.4.3).
  if (count > 0) note(font, code * 16 ** (length - count));
  return at + 1;
}

/** Codes of four digits with nothing between them, as everyone writes them; gives where something else stands. */
function readPlainHex(content: Uint8Array, from: number, end: number, font: Shown): number {
  let at = from;
  for (; at + 4 <= end; at += 4) {
    const one = digits[content[at] ?? 0] ?? NONE;
    const two = digits[content[at + 1] ?? 0] ?? NONE;
    const three = digits[content[at + 2] ?? 0] ?? NONE;
    const four = digits[content[at + 3] ?? 0] ?? NONE;
    if ((one | two | three | four) > LARGEST_DIGIT) break;
    note(font, (one << 12) | (two << 8) | (three << 4) | four);
  }
  return at;
}

function readLiteral(content: Uint8Array, from: number, end: number, twoBytes: boolean, font: Shown): number {
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
  addCodes(bytes, twoBytes, font);
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

function addCodes(bytes: number[], twoBytes: boolean, font: Shown): void {
  if (!twoBytes) {
    for (const byte of bytes) note(font, byte);
    return;
  }
  for (let at = 0; at < bytes.length; at += 2) note(font, (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
}
