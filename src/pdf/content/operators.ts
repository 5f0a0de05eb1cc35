/**
 * Reads content streams (ISO 32000-1, 7.8.2) as a row of operators, each with the byte ranges of its operands. Nothing is
 * interpreted, so that whoever rewrites a stream can copy what it does not change byte by byte. Any bytes can be
 * read: what is not PDF becomes operators that nobody knows, and what is not ended ends with the stream.
 */

import { DELIMITER, kinds, SPACE } from '../byte-kinds.ts';

/** A half-open range of bytes: `start` is the first, `end` the one after the last. */
export interface Range {
  start: number;
  end: number;
}

export interface Operator extends Range {
  /** As written: `BT`, `Tj`, `"`. An inline image, from `BI` to `EI`, is one operator named `BI`. */
  name: string;
  /** Where the name stands; the operands stand between `start` and this. */
  word: number;
}

const [PERCENT, SLASH, BACKSLASH, POINT] = [0x25, 0x2f, 0x5c, 0x2e];
const [OPEN_STRING, CLOSE_STRING] = [0x28, 0x29];
const [OPEN_ARRAY, CLOSE_ARRAY] = [0x5b, 0x5d];
const [LESS, GREATER] = [0x3c, 0x3e];
const [UPPER_I, UPPER_E] = [0x49, 0x45];

/** The operator that a reading has come to. It moves: one object serves a whole stream, which has thousands. */
export interface Reading extends Operator {
  readonly content: Uint8Array;
  /** No strings in parentheses and no comments: nothing in it holds a bracket that is none. */
  readonly isPlain: boolean;
}

/** Begins to read a decoded content stream, before its first operator. */
export function startReading(content: Uint8Array): Reading {
  const isPlain = !content.includes(OPEN_STRING) && !content.includes(PERCENT);
  return { content, isPlain, name: '', start: 0, word: 0, end: 0 };
}

/**
 * Moves on to the first operator at or behind `end`; false, and no step, where there is none. Operands are only read when
 * asked for; those that no operator follows are dropped.
 */
export function nextOperator(reading: Reading): boolean {
  const { content, isPlain } = reading;
  let start = -1;
  for (let at = skipSpace(content, reading.end); at < content.length; ) {
    const code = content[at] ?? 0;
    const end = kinds[code] === DELIMITER ? endOfDelimited(content, at, isPlain) : endOfWord(content, at);
    if (start === -1) start = at;
    // Most tokens are numbers.
    if (!isNumeric(code) && !isOperand(content, at, end)) {
      const name = wordOf(content, at, end);
      reading.name = name;
      reading.start = start;
      reading.word = at;
      reading.end = name === 'BI' ? endOfInlineImage(content, end) : end;
      return true;
    }
    at = skipSpace(content, end);
  }
  return false;
}

/** One range for each operand: a number, a name with its `/`, a string with its brackets, a whole array or dictionary. One that is not ended ends with them. */
export function operandsOf(content: Uint8Array, { start, word }: Operator): Range[] {
  const operands: Range[] = [];
  let at = start;
  while (at < word) {
    const end = Math.min(endOfToken(content, at), word);
    operands.push({ start: at, end });
    at = skipSpace(content, end);
  }
  return operands;
}

/** Short words met before, so that not each of them is a new string. PDF has 73 operators; a hostile stream any number. */
const known = new Map<number, string>();
const MOST_KNOWN = 1000;

/** Bytes as text: operators and names, most of them of no more than three letters. */
function wordOf(content: Uint8Array, start: number, end: number): string {
  if (end - start > 3) return textOf(content, { start, end });
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + (content[at] ?? 0);
  const before = known.get(key);
  if (before !== undefined) return before;
  const word = textOf(content, { start, end });
  if (known.size < MOST_KNOWN) known.set(key, word);
  return word;
}

/** Strings, arrays, dictionaries, names, and the three words that stand for values. */
function isOperand(content: Uint8Array, from: number, to: number): boolean {
  const first = content[from] ?? 0;
  if (first === OPEN_STRING || first === OPEN_ARRAY || first === LESS || first === SLASH) return true;
  const length = to - from;
  if (length !== 4 && length !== 5) return false;
  const word = textOf(content, { start: from, end: to });
  return word === 'true' || word === 'false' || word === 'null';
}

/** A digit, a sign or a point: no operator begins with one. */
function isNumeric(code: number): boolean {
  return isDigit(code) || code === 0x2b || code === 0x2d || code === POINT;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Behind white space and comments. */
function skipSpace(content: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    while (at < content.length && kinds[content[at] ?? 0] === SPACE) at += 1;
    if (content[at] !== PERCENT) return at;
    while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
  }
}

/** Where the token that begins at `from`, which is no white space, ends; always behind `from`. */
function endOfToken(content: Uint8Array, from: number): number {
  switch (content[from]) {
    case OPEN_STRING:
      return endOfString(content, from);
    case OPEN_ARRAY:
      return endOfNest(content, from);
    case LESS:
      return content[from + 1] === LESS ? endOfNest(content, from) : endOfHexString(content, from);
    case SLASH:
      return endOfWord(content, from);
    default:
      // A stray closing bracket stands alone.
      return kinds[content[from] ?? 0] === DELIMITER ? from + 1 : endOfWord(content, from);
  }
}

/** A name, number or operator. */
function endOfWord(content: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < content.length && kinds[content[at] ?? 0] === 0) at += 1;
  return at;
}

function endOfString(content: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const code = content[at];
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN_STRING) depth += 1;
    else if (code === CLOSE_STRING) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

/** Most are a few glyphs long: a loop finds their ends sooner than a search. */
function endOfHexString(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== GREATER) at += 1;
  return Math.min(at + 1, content.length);
}

/**
 * The end of a token that begins with a delimiter. A row of glyphs is a long array: where no bracket in it can be a letter
 * its end is found without reading it, unless another array stands in it.
 */
function endOfDelimited(content: Uint8Array, from: number, isPlain: boolean): number {
  if (isPlain && content[from] === OPEN_ARRAY) {
    const end = content.indexOf(CLOSE_ARRAY, from);
    if (end !== -1 && content.lastIndexOf(OPEN_ARRAY, end) === from) return end + 1;
  }
  return endOfToken(content, from);
}

/** An array or dictionary with all that stands in it; counted, not recursed into, so that no depth is too deep. */
function endOfNest(content: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  while (at < content.length) {
    const step = depthAt(content, at);
    depth += step;
    at = step === 0 ? endOfToken(content, at) : endOfBracket(content, at);
    if (depth <= 0) return at;
    at = skipSpace(content, at);
  }
  return content.length;
}

/** How much deeper a token leads: 1 where it opens an array or dictionary, -1 where it closes one. */
function depthAt(content: Uint8Array, at: number): number {
  const code = content[at];
  if (code === CLOSE_ARRAY || code === GREATER) return -1;
  return code === OPEN_ARRAY || (code === LESS && content[at + 1] === LESS) ? 1 : 0;
}

function endOfBracket(content: Uint8Array, at: number): number {
  const code = content[at];
  const isArray = code === OPEN_ARRAY || code === CLOSE_ARRAY;
  return !isArray && content[at + 1] === code ? at + 2 : at + 1;
}

/**
 * Behind the `EI` of an inline image. Its data is any bytes, so `EI` counts only between white space, and where
 * what follows looks like content again (the way of all readers; ISO 32000-1, 8.9.7 knows no length).
 */
function endOfInlineImage(content: Uint8Array, from: number): number {
  for (let at = content.indexOf(UPPER_E, from); at !== -1; at = content.indexOf(UPPER_E, at + 1)) {
    const alone = isBreak(content, at - 1) && isBreak(content, at + 2);
    if (content[at + 1] === UPPER_I && alone && isText(content, at + 2)) return at + 2;
  }
  return content.length;
}

function isBreak(content: Uint8Array, at: number): boolean {
  return at >= content.length || kinds[content[at] ?? 0] === SPACE;
}

/** Bytes looked at behind `EI`. */
const LOOK_AHEAD = 12;

function isText(content: Uint8Array, from: number): boolean {
  for (let at = from; at < Math.min(from + LOOK_AHEAD, content.length); at += 1) {
    const code = content[at] ?? 0;
    if (code > 0x7e || (code < 0x20 && kinds[code] !== SPACE)) return false;
  }
  return true;
}

/** A range as text, byte for byte. */
export function textOf(content: Uint8Array, { start, end }: Range): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(content[at] ?? 0);
  return text;
}

/** A name without its `/` and with `#20` decoded; null when the operand is no name. */
export function nameOf(content: Uint8Array, operand: Range | undefined): string | null {
  if (!operand || content[operand.start] !== SLASH) return null;
  const written = wordOf(content, operand.start + 1, operand.end);
  if (!written.includes('#')) return written;
  return written.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The name that stands first among an operator's operands; null where something else does. */
export function firstName(content: Uint8Array, { start }: Operator): string | null {
  return content[start] === SLASH ? nameOf(content, { start, end: endOfWord(content, start) }) : null;
}

/** A number; null when the operand is none. */
export function numberOf(content: Uint8Array, operand: Range | undefined): number | null {
  if (!operand || !isNumeric(content[operand.start] ?? 0)) return null;
  const value = Number(textOf(content, operand));
  return Number.isNaN(value) ? null : value;
}

const MCID_KEY = Buffer.from('/MCID', 'latin1');
const LONGEST_ID = 9;

/** The `MCID` of a marked-content operator's property list (ISO 32000-1, 14.7.4.2); null when it has none there. */
export function markedContentId(content: Uint8Array, { name, start, word }: Operator): number | null {
  if (name !== 'BDC' || content[start] !== SLASH) return null;
  const properties = skipSpace(content, endOfWord(content, start));
  if (content[properties] !== LESS) return null;
  for (let at = properties; at < word; at += 1) {
    if (content[at] === SLASH && MCID_KEY.every((code, index) => content[at + index] === code))
      return wholeNumber(content, at + MCID_KEY.length, word);
  }
  return null;
}

/** A whole number between white space and something else; null where none stands. */
function wholeNumber(content: Uint8Array, from: number, end: number): number | null {
  const start = skipSpace(content, from);
  let value = 0;
  let at = start;
  for (; at < end && isDigit(content[at] ?? 0); at += 1) value = value * 10 + (content[at] ?? 0) - 0x30;
  const isNumber = start > from && at > start && at - start <= LONGEST_ID && content[at] !== POINT;
  return isNumber ? value : null;
}
