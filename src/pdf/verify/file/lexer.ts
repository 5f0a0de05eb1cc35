/**
 * Reads the objects of a PDF file (ISO 32000-1, 7.2 and 7.3). The library that wrote the file is not used for reading it
 * back: it mends what it reads, so that a damaged file would seem whole, and has no bounds for hostile ones.
 */
import type { Dict, Text, Value } from './values.ts';

/** A place in bytes that moves as objects are read. */
export interface Cursor {
  bytes: Uint8Array;
  at: number;
  /** Faults that a reader gets past but a conforming file may not have; conditions' numbers. */
  faults: Set<string>;
}

/** What is not PDF at all. */
export class SyntaxFault extends Error {}

/** Deeper nests than this are nobody's document. */
const DEEPEST = 200;
const LONGEST_NAME = 127;
const LONGEST_STRING = 32_767;
const LARGEST_INTEGER = 2_147_483_647;

const SPACE = 1;
const DELIMITER = 2;
const kinds = new Uint8Array(256);
for (const code of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) kinds[code] = SPACE;
for (const letter of '()<>[]{}/%') kinds[letter.charCodeAt(0)] = DELIMITER;

export function isSpace(code: number | undefined): boolean {
  return code !== undefined && kinds[code] === SPACE;
}

/** Moves behind white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  let at = cursor.at;
  for (;;) {
    while (at < bytes.length && kinds[bytes[at] ?? 0] === SPACE) at += 1;
    if (bytes[at] !== 0x25) break;
    while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  }
  cursor.at = at;
}

/** The bytes up to white space or a delimiter. */
export function readWord(cursor: Cursor): string {
  skipSpace(cursor);
  const { bytes, at } = cursor;
  let end = at;
  while (end < bytes.length && kinds[bytes[end] ?? 0] === 0) end += 1;
  cursor.at = end;
  return latin(bytes, at, end);
}

/** A whole number that is not negative. @throws SyntaxFault */
export function readInteger(cursor: Cursor): number {
  skipSpace(cursor);
  const number = readDigits(cursor);
  if (number === null || !Number.isSafeInteger(number)) {
    throw new SyntaxFault(`”${readWord(cursor).slice(0, 20)}” är inget heltal`);
  }
  return number;
}

/** The next object; a stream's dictionary is read as a dictionary. @throws SyntaxFault */
export function readValue(cursor: Cursor, depth = 0): Value {
  if (depth > DEEPEST) throw new SyntaxFault('objekten är nästlade för djupt');
  skipSpace(cursor);
  const { bytes, at } = cursor;
  switch (bytes[at]) {
    case 0x2f:
      return { type: 'name', name: readName(cursor) };
    case 0x28:
      return readString(cursor);
    case 0x3c:
      return bytes[at + 1] === 0x3c ? readDict(cursor, depth) : readHexString(cursor);
    case 0x5b:
      return readArray(cursor, depth);
    default:
      return readPlain(cursor);
  }
}

function readArray(cursor: Cursor, depth: number): Value[] {
  const items: Value[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (cursor.bytes[cursor.at] === 0x5d) break;
    items.push(readValue(cursor, depth + 1));
  }
  cursor.at += 1;
  return items;
}

export function readDict(cursor: Cursor, depth = 0): Dict {
  const entries = new Map<string, Value>();
  cursor.at += 2;
  for (;;) {
    skipSpace(cursor);
    if (cursor.bytes[cursor.at] === 0x3e) break;
    if (cursor.bytes[cursor.at] !== 0x2f)
      throw new SyntaxFault('en ordlista har en nyckel som inte är ett namn');
    const key = readName(cursor);
    entries.set(key, readValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return { type: 'dict', entries };
}

function readName(cursor: Cursor): string {
  const { bytes } = cursor;
  const start = cursor.at + 1;
  let end = start;
  while (end < bytes.length && kinds[bytes[end] ?? 0] === 0) end += 1;
  cursor.at = end;
  const written = latin(bytes, start, end);
  const name = written.includes('#')
    ? written.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : written;
  if (name.length > LONGEST_NAME) cursor.faults.add('A-6.1.13-4');
  return name;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readString(cursor: Cursor): Text {
  const { bytes } = cursor;
  let depth = 0;
  let escaped = false;
  let end = cursor.at;
  for (; end < bytes.length; end += 1) {
    const code = bytes[end];
    if (code === 0x5c) {
      escaped = true;
      end += 1;
    } else if (code === 0x28) depth += 1;
    else if (code === 0x29 && --depth === 0) break;
  }
  if (end >= bytes.length) throw new SyntaxFault('en sträng saknar slut');
  const written = latin(bytes, cursor.at + 1, end);
  cursor.at = end + 1;
  return text(cursor, escaped ? unescaped(written) : written);
}

/** The bytes that a string in brackets stands for (7.3.4.2). */
function unescaped(written: string): string {
  return written.replace(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, letters: string) => {
    if (/^[0-7]/.test(letters)) return String.fromCharCode(Number.parseInt(letters, 8) & 0xff);
    return /^[\r\n]/.test(letters) ? '' : (escapes[letters] ?? letters);
  });
}

function readHexString(cursor: Cursor): Text {
  const end = cursor.bytes.indexOf(0x3e, cursor.at);
  if (end === -1) throw new SyntaxFault('en sträng saknar slut');
  const digits = latin(cursor.bytes, cursor.at + 1, end).replace(/[\0\t\n\f\r ]/g, '');
  cursor.at = end + 1;
  if (digits.length % 2 === 1 || /[^0-9a-f]/i.test(digits)) cursor.faults.add('A-6.1.6-1');
  return text(cursor, Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex').toString('latin1'));
}

function text(cursor: Cursor, raw: string): Text {
  if (raw.length > LONGEST_STRING) cursor.faults.add('A-6.1.13-3');
  return { type: 'text', raw };
}

/** A number, a reference, or one of the three words. */
function readPlain(cursor: Cursor): Value {
  const whole = readDigits(cursor);
  if (whole !== null) {
    const behind = cursor.at;
    if (isReference(cursor)) return { type: 'ref', id: whole };
    cursor.at = behind;
    if (whole > LARGEST_INTEGER) cursor.faults.add('A-6.1.13-1');
    return whole;
  }
  const word = readWord(cursor);
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word))
    throw new SyntaxFault(`”${word.slice(0, 20)}” är inget PDF-objekt`);
  if (Math.abs(Number(word)) > LARGEST_INTEGER) cursor.faults.add('A-6.1.13-1');
  return Number(word);
}

/** A whole number without a sign, as most are; null, and no step, where something else stands. */
function readDigits(cursor: Cursor): number | null {
  const { bytes } = cursor;
  let at = cursor.at;
  let value = 0;
  for (; isDigit(bytes[at]); at += 1) value = value * 10 + (bytes[at] ?? 0) - 0x30;
  const next = bytes[at];
  if (at === cursor.at || (next !== undefined && kinds[next] === 0)) return null;
  cursor.at = at;
  return value;
}

/** Whether `0 R` follows a number, as a generation and the letter; if so, moves behind it. */
function isReference(cursor: Cursor): boolean {
  const { bytes } = cursor;
  skipSpace(cursor);
  const first = bytes[cursor.at] ?? 0;
  if (first < 0x30 || first > 0x39) return false;
  while (isDigit(bytes[cursor.at])) cursor.at += 1;
  skipSpace(cursor);
  const next = bytes[cursor.at + 1];
  if (bytes[cursor.at] !== 0x52 || (next !== undefined && kinds[next] === 0)) return false;
  cursor.at += 1;
  return true;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

/** Bytes as text, one character to a byte. */
export function latin(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 64)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
