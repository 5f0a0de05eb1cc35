import { flatMap } from '../../source/flat-map.ts';
import { rareSignOf } from './hint-signs.ts';

/** Which signs, pairs and rows of four stand in a text. It may tell of one that does not, and misses none. */
export type Rows = Uint8Array;

/** Where a row is marked; its signs are a byte each of one number. */
const slotOf = (row: number): number => Math.imul(row, 0x9e3779b1) >>> 16;

const space = 32;

/** White space beyond ASCII, by its codes. */
const otherSpaces = new Set(
  Array.from(
    '\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF',
    (sign) => sign.charCodeAt(0),
  ),
);

/** Reads a text once for all hints. White space of any kind and length is one space. */
export function signRowsIn(text: string): Rows {
  const rows = new Uint8Array(2 ** 16);
  let row = 0;
  let isAfterSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace = code <= space || (code >= 0xa0 && otherSpaces.has(code));
    if (isSpace && isAfterSpace) continue;
    isAfterSpace = isSpace;
    row = (row << 8) | (isSpace ? space : code & 0xff);
    rows[slotOf(row & 0xff)] = 1;
    rows[slotOf(row & 0xffff)] = 1;
    rows[slotOf(row)] = 1;
  }
  return rows;
}

/** Where the rows are marked that make up some signs. */
function slotsOf(signs: string): number[] {
  const size = signs.length >= 4 ? 4 : Math.min(signs.length, 2);
  const starts = Array.from({ length: signs.length - size + 1 }, (_, at) => at);
  return starts.map((at) => {
    let row = 0;
    for (let next = at; next < at + size; next += 1) row = (row << 8) | (signs.charCodeAt(next) & 0xff);
    return slotOf(row);
  });
}

/** One of the alternatives of a hint, and where the rows are marked without which nothing fits it. */
interface Alternative {
  source: string;
  slots: number[];
}

/** A sign that stands for itself, maybe escaped, white space, or another part of a pattern: a class, how often something stands. */
const part =
  /([^\\[\](){}*+?.^$]|\\[^\p{L}\d])(?![*?{])|(\\s\+?)(?![*?{])|\[(?:\\.|[^\]\\])*\]|\{[\d,]*\}|\\(?:u[\dA-F]{4}|x..|p\{\w+\}|.)|./gsu;

/** Groups, and what is one of the alternatives only if they are looked into. */
const nested = /(?<!\\)\(|\\\||\[[^\]]*\|/;

function alternativesOf(hint: string): Alternative[] {
  if (nested.test(hint)) return [{ source: hint, slots: [] }];
  return hint.split('|').map((source) => {
    const runs = source
      .replace(part, (_, sign?: string, white?: string) => (white ? ' ' : (sign?.at(-1) ?? '\0')))
      .replace(/ +/g, ' ')
      .split('\0');
    return { source, slots: flatMap(runs.filter(Boolean), slotsOf) };
  });
}

/** A hint as it is looked for in texts. */
export interface Hint {
  alternatives: Alternative[];
  flags: string;
  /** Patterns of some of the alternatives, global. */
  patterns: Map<string, RegExp>;
  /** Pieces without this have nothing that fits it. */
  rareSign: RegExp | null;
}

const byPattern = new WeakMap<RegExp, Hint>();
const bySource = new Map<string, Hint>();

/** The same for two patterns that look for the same. */
export function hintOf(pattern: RegExp): Hint {
  const before = byPattern.get(pattern);
  if (before) return before;
  const { source, flags } = pattern;
  const key = `${flags} ${source}`;
  const hint = bySource.get(key) ?? {
    alternatives: alternativesOf(source),
    flags: `${flags}g`,
    patterns: new Map(),
    rareSign: rareSignOf(source),
  };
  bySource.set(key, hint);
  byPattern.set(pattern, hint);
  return hint;
}

/**
 * A hint, global, with those of its alternatives that may stand in a text; null where none may. Of many words hardly one
 * stands in a plan, and one is found many times faster than many.
 */
export function possible({ alternatives, flags, patterns }: Hint, rows: Rows): RegExp | null {
  const left = alternatives.filter(({ slots }) => slots.every((slot) => rows[slot] === 1));
  if (left.length === 0) return null;
  const source = left.map((each) => each.source).join('|');
  const found = patterns.get(source) ?? new RegExp(source, flags);
  patterns.set(source, found);
  return found;
}
