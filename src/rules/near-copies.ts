import type { Prose } from '../plan/prose.ts';
import type { PieceWords, ProseWords } from './words-in-prose.ts';

/** Words in a row that are compared; fewer are turns of phrase that anybody uses. */
const phrase = 5;

/** Fewest words of a text that is compared, and the part of them that must stand elsewhere. */
const shortest = 25;
const part = 0.5;

export interface NearCopy {
  piece: Prose;
  /** The first text that it shares a phrase with, under the heading that it shares most with. */
  first: Prose;
}

/** Where a phrase was first seen. Phrases are numbers: the text of thousands would cost more than it tells. */
type Phrases = Map<number, Prose>;

/**
 * Texts of which half or more stands, in phrases of five words, earlier in the plan under one and the same
 * heading. Takes time in proportion to the text.
 */
export function nearCopies(pieces: PieceWords[], { ids }: ProseWords): NearCopy[] {
  const seen: Phrases = new Map();
  const copies: NearCopy[] = [];
  for (const { piece, first: from, end } of pieces) {
    const phrases: number[] = [];
    for (let index = from; index + phrase <= end; index += 1) phrases.push(combine(ids, index));
    const first = end - from >= shortest ? sourceOf(phrases, end - from, seen) : null;
    for (const each of phrases) if (!seen.has(each)) seen.set(each, piece);
    if (first && first.headings !== piece.headings) copies.push({ piece, first });
  }
  return copies;
}

/** A number for five words; two phrases may share one, which half the phrases of a text will not. */
function combine(ids: number[], from: number): number {
  let number = 0;
  for (let index = from; index < from + phrase; index += 1) {
    number = (Math.imul(number, 1_000_003) ^ (ids[index] ?? 0)) & 0x3fffffff;
  }
  return number;
}

/** How much of a text stands under a heading, and up to which word it has been counted. */
interface Share {
  first: Prose;
  words: number;
  counted: number;
}

function sourceOf(phrases: number[], words: number, seen: Phrases): Prose | null {
  const shares = new Map<string[], Share>();
  for (const [index, each] of phrases.entries()) {
    const first = seen.get(each);
    if (!first) continue;
    const share = shares.get(first.headings) ?? { first, words: 0, counted: 0 };
    share.words += index + phrase - Math.max(index, share.counted);
    share.counted = index + phrase;
    shares.set(first.headings, share);
  }
  return [...shares.values()].find((share) => share.words >= words * part)?.first ?? null;
}
