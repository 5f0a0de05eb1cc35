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
  const repeated = repeatedPhrases(pieces, ids);
  if (repeated.size === 0) return [];
  const seen: Phrases = new Map();
  const copies: NearCopy[] = [];
  for (const { piece, first: from, end } of pieces) {
    const phrases = phrasesOf(ids, from, end);
    const first = end - from >= shortest ? sourceOf(phrases, end - from, seen) : null;
    for (const each of phrases) if (repeated.has(each) && !seen.has(each)) seen.set(each, piece);
    if (first && first.headings !== piece.headings) copies.push({ piece, first });
  }
  return copies;
}

/** Bits of a number by which phrases are told apart at first. */
const bits = 18;

/**
 * The phrases that stand more than once, and a few that may. Nearly none of a plan's phrases do, and a bit for each
 * costs far less than remembering them all.
 */
function repeatedPhrases(pieces: PieceWords[], ids: number[]): Set<number> {
  const met = new Int32Array(2 ** bits / 32);
  const repeated = new Set<number>();
  for (const { first, end } of pieces) {
    for (let index = first; index + phrase <= end; index += 1) {
      const each = combine(ids, index);
      const slot = (each ^ (each >>> bits)) & (2 ** bits - 1);
      const bit = 1 << (slot & 31);
      const word = met[slot >> 5] ?? 0;
      if ((word & bit) !== 0) repeated.add(each);
      met[slot >> 5] = word | bit;
    }
  }
  return repeated;
}

function phrasesOf(ids: number[], from: number, end: number): number[] {
  const phrases: number[] = [];
  for (let index = from; index + phrase <= end; index += 1) phrases.push(combine(ids, index));
  return phrases;
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
