import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';

/** A word, a number or a sign of running text. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  /** In lower case. */
  text: string;
  from: number;
  to: number;
}

/** A number, a word, or a sign. `1-14`, `14-dagarsperiod` and `CO2` are words: no number stands for itself in them. */
const pattern = new RegExp(
  latin`((?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d{1,12})(?:[.,]\d{1,6})?)(?![\p{L}\p{N}]|[-–][\p{L}\p{N}]|[.,]\d)|([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-–][\p{L}\p{N}]+)*)|\S`,
  'g',
);

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const small = text.toLowerCase();
  const isAsLong = small.length === text.length;
  // Groups without names: V8 makes an object of names for every word.
  for (const match of matchesIn(text, pattern)) {
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'sign';
    const to = match.index + match[0].length;
    const lower = isAsLong ? small.slice(match.index, to) : match[0].toLowerCase();
    tokens.push({ kind, text: lower, from: match.index, to });
  }
  return tokens;
}
