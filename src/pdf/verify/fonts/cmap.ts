import { nextOperator, startReading } from '../../content/operators.ts';
import { type Cursor, latin, readValue, SyntaxFault, skipSpace } from '../../file/lexer.ts';
import { nameOf, rawOf, type Value } from '../../file/values.ts';

/** What a ToUnicode map says: the text of each code (ISO 32000-1, 9.10.3). */
export type UnicodeMap = Map<number, string>;

/** Codes are at most two bytes here, so that more entries than this say nothing new. */
const most = 200_000;

/** Reads a ToUnicode map; what in it is no map is passed over. */
export function readUnicodeMap(content: Uint8Array): UnicodeMap {
  const map: UnicodeMap = new Map();
  let left = most;
  const reading = startReading(content);
  while (nextOperator(reading)) {
    const { name, start, word } = reading;
    if (name !== 'endbfchar' && name !== 'endbfrange') continue;
    const values = valuesOf(content, start, word);
    const step = name === 'endbfchar' ? 2 : 3;
    for (let at = 0; at + step <= values.length && left > 0; at += step) {
      const [first, second, third] = values.slice(at, at + step);
      if (step === 2) left -= setRange(map, { from: first, to: first, text: second }, left);
      else left -= setRange(map, { from: first, to: second, text: third }, left);
    }
  }
  return map;
}

interface Entry {
  from: Value | undefined;
  to: Value | undefined;
  /** The text of the first code, or an array with one for each. */
  text: Value | undefined;
}

/** Gives how many codes it has set. */
function setRange(map: UnicodeMap, { from, to, text }: Entry, left: number): number {
  const [first, last] = [codeOf(from), codeOf(to)];
  if (first === null || last === null) return 1;
  const end = Math.min(last, first + left - 1, 0xffff);
  const raw = rawOf(text ?? null);
  for (let code = first; code <= end; code += 1) {
    const own = Array.isArray(text)
      ? rawOf(text[code - first] ?? null)
      : raw === null
        ? null
        : later(raw, code - first);
    if (own !== null) map.set(code, utf16(own));
  }
  return Math.max(1, end - first + 1);
}

/** The last code unit counts up with the code. */
function later(raw: string, steps: number): string {
  if (steps === 0 || raw.length === 0) return raw;
  const last = raw.charCodeAt(raw.length - 1) + steps;
  const before = raw.length > 1 ? raw.charCodeAt(raw.length - 2) : 0;
  const head = raw.slice(0, Math.max(0, raw.length - 2));
  return head + String.fromCharCode((before + (last >> 8)) & 0xff, last & 0xff);
}

function codeOf(value: Value | undefined): number | null {
  const raw = rawOf(value ?? null);
  if (raw === null || raw.length === 0 || raw.length > 4) return null;
  return [...raw].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0);
}

function utf16(raw: string): string {
  let text = '';
  for (let at = 0; at + 1 < raw.length; at += 2) {
    text += String.fromCharCode(raw.charCodeAt(at) * 256 + raw.charCodeAt(at + 1));
  }
  return raw.length === 1 ? raw : text;
}

/** The operands of an operator, up to one that is none. */
function valuesOf(content: Uint8Array, start: number, word: number): Value[] {
  const cursor: Cursor = { text: latin(content, start, word), at: 0, faults: new Set() };
  const values: Value[] = [];
  try {
    for (;;) {
      skipSpace(cursor);
      if (cursor.at >= cursor.text.length) return values;
      values.push(readValue(cursor));
    }
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return values;
  }
}

/** What an embedded CMap says of itself: its direction of writing, and the maps it builds on (ISO 32000-1, 9.7.5.4). */
export function readCMapHead(content: Uint8Array): { writing: number | null; uses: string[] } {
  let writing: number | null = null;
  const uses: string[] = [];
  const reading = startReading(content);
  while (nextOperator(reading)) {
    const { name, start, word } = reading;
    if (name !== 'def' && name !== 'usecmap') continue;
    const values = valuesOf(content, start, word).slice(-2);
    const [key = null, value = null] = values;
    if (name === 'usecmap') uses.push(nameOf(values.at(-1) ?? null) ?? '');
    else if (nameOf(key) === 'WMode' && typeof value === 'number') writing = value;
  }
  return { writing, uses };
}
