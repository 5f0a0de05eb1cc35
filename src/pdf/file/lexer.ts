/**
 * Reads the objects of a PDF file (ISO 32000-1, 7.2 and 7.3). No library does it: they mend what they read, so that a damaged
 * file would seem whole, have no bounds for hostile ones, and take several times as long.
 */
import { kinds, SPACE } from '../byte-kinds.ts';
import type { Dict, Text, Value } from './values.ts';

/** A place in a text that moves as objects are read. */
export interface Cursor {
  /** The bytes, one to a character: a part of a text is cheaper to take than one of bytes. */
  text: string;
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

const [PERCENT, BACKSLASH, SLASH] = [0x25, 0x5c, 0x2f];
const [OPEN_STRING, CLOSE_STRING, OPEN_ARRAY, CLOSE_ARRAY] = [0x28, 0x29, 0x5b, 0x5d];
const [LESS, GREATER, ZERO, NINE] = [0x3c, 0x3e, 0x30, 0x39];
const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/** Moves behind white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  let { at } = cursor;
  for (;;) {
    while (at < text.length && kinds[text.charCodeAt(at)] === SPACE) at += 1;
    if (at >= text.length || text.charCodeAt(at) !== PERCENT) break;
    while (at < text.length && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== RETURN) at += 1;
  }
  cursor.at = at;
}

/** The letters up to white space or a delimiter. */
export function readWord(cursor: Cursor): string {
  skipSpace(cursor);
  const { text, at } = cursor;
  cursor.at = endOfWord(text, at);
  return text.slice(at, cursor.at);
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && kinds[text.charCodeAt(at)] === 0) at += 1;
  return at;
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
  const { text, at } = cursor;
  switch (text.charCodeAt(at)) {
    case SLASH:
      return { type: 'name', name: readName(cursor) };
    case OPEN_STRING:
      return readString(cursor);
    case LESS:
      return text.charCodeAt(at + 1) === LESS ? readDict(cursor, depth) : readHexString(cursor);
    case OPEN_ARRAY:
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
    if (cursor.text.charCodeAt(cursor.at) === CLOSE_ARRAY) break;
    items.push(readValue(cursor, depth + 1));
  }
  cursor.at += 1;
  return items;
}

export function readDict(cursor: Cursor, depth = 0): Dict {
  const { text } = cursor;
  const entries = new Map<string, Value>();
  cursor.at += 2;
  for (;;) {
    skipSpace(cursor);
    const code = text.charCodeAt(cursor.at);
    if (code === GREATER) break;
    if (code !== SLASH) throw new SyntaxFault('en ordlista har en nyckel som inte är ett namn');
    const key = readName(cursor);
    entries.set(key, readValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return { type: 'dict', entries };
}

function readName(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  cursor.at = endOfWord(text, start);
  const written = text.slice(start, cursor.at);
  const name = written.includes('#')
    ? written.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : written;
  if (name.length > LONGEST_NAME) cursor.faults.add('A-6.1.13-4');
  return name;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readString(cursor: Cursor): Text {
  const { text } = cursor;
  let depth = 0;
  let escaped = false;
  let end = cursor.at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === BACKSLASH) {
      escaped = true;
      end += 1;
    } else if (code === OPEN_STRING) depth += 1;
    else if (code === CLOSE_STRING && --depth === 0) break;
  }
  if (end >= text.length) throw new SyntaxFault('en sträng saknar slut');
  const written = text.slice(cursor.at + 1, end);
  cursor.at = end + 1;
  return textValue(cursor, escaped ? unescaped(written) : written);
}

/** The bytes that a string in brackets stands for (7.3.4.2). */
function unescaped(written: string): string {
  return written.replace(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, letters: string) => {
    if (/^[0-7]/.test(letters)) return String.fromCharCode(Number.parseInt(letters, 8) & 0xff);
    return /^[\r\n]/.test(letters) ? '' : (escapes[letters] ?? letters);
  });
}

function readHexString(cursor: Cursor): Text {
  const { text, at } = cursor;
  const end = text.indexOf('>', at);
  if (end === -1) throw new SyntaxFault('en sträng saknar slut');
  const digits = text.slice(at + 1, end).replace(/[\0\t\n\f\r ]/g, '');
  cursor.at = end + 1;
  if (digits.length % 2 === 1 || /[^0-9a-f]/i.test(digits)) cursor.faults.add('A-6.1.6-1');
  return textValue(
    cursor,
    Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex').toString('latin1'),
  );
}

function textValue(cursor: Cursor, raw: string): Text {
  if (raw.length > LONGEST_STRING) cursor.faults.add('A-6.1.13-3');
  return { type: 'text', raw };
}

/** A number, a reference, or one of the three words. */
function readPlain(cursor: Cursor): Value {
  const whole = readDigits(cursor);
  if (whole !== null) {
    if (isReference(cursor)) return { type: 'ref', id: whole };
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
  const { text } = cursor;
  let { at } = cursor;
  let value = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) break;
    value = value * 10 + code - ZERO;
  }
  if (at === cursor.at || (at < text.length && kinds[text.charCodeAt(at)] === 0)) return null;
  cursor.at = at;
  return value;
}

/** As Chromium and this program write it. */
const PLAIN_REFERENCE = ' 0 R';

/** Whether `0 R` follows a number, as a generation and the letter; if so, and only then, moves behind it. */
function isReference(cursor: Cursor): boolean {
  const { text, at } = cursor;
  if (text.startsWith(PLAIN_REFERENCE, at) && endOfWord(text, at + 3) === at + 4) {
    cursor.at = at + 4;
    return true;
  }
  skipSpace(cursor);
  const generation = readDigits(cursor);
  if (generation !== null && readWord(cursor) === 'R') return true;
  cursor.at = at;
  return false;
}

/** Bytes as text, one character to a byte. */
export function latin(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', start, end);
}
