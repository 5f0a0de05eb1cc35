import type { Prose } from '../../plan/prose.ts';
import { sentencePlaces } from '../reading/sentences.ts';
import type { PieceWords, ProseWords } from '../reading/words-in-prose.ts';

/** Sentences as numbers of their words, by which they are compared. */

/** A sentence of running text. */
export interface Sentence {
  piece: Prose;
  from: number;
  to: number;
  /** For comparison: made of its words, so that case, white space and signs do not matter. */
  key: number;
  words: number;
  /** Position among all sentences of the plan. */
  index: number;
}

export function sentencesOf(pieces: PieceWords[], { ids, ends }: ProseWords): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { piece, first: from, end } of pieces) {
    const last = piece.text.trimEnd().length;
    let next = from;
    for (const [start, stop] of sentencePlaces(piece.text)) {
      const to = Math.min(stop, last);
      const first = next;
      while (next < end && (ends[next] ?? 0) <= to) next += 1;
      // The letter of a point is not part of what it says.
      const begin = piece.text.charAt(ends[first] ?? -1) === ')' ? first + 1 : first;
      const row = noWords();
      lengthen(row, ids, begin, next);
      const { words } = row;
      sentences.push({ piece, from: start, to, key: keyOf(row), words, index: sentences.length });
    }
  }
  return sentences;
}

/** Two numbers for a row of words, which may go on. 53 bits: no two rows of a plan share theirs by chance. */
export interface Row {
  one: number;
  other: number;
  words: number;
}

export const noWords = (): Row => ({ one: 0, other: 0, words: 0 });

/** Adds the words with some positions to a row. */
export function lengthen(row: Row, ids: Int32Array, from: number, to: number): void {
  let { one, other } = row;
  for (let index = from; index < to; index += 1) {
    const id = ids[index] ?? 0;
    one = Math.imul(one ^ id, 0x01000193);
    other = Math.imul(other, 1_000_003) ^ id;
  }
  row.one = one;
  row.other = other;
  row.words += to - from;
}

/** One number for the words of a row: two rows with the same one have the same words. */
export function keyOf({ one, other, words }: Row): number {
  return ((one ^ words) & 0x1fffff) * 2 ** 32 + (other >>> 0);
}
