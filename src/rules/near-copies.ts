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

/** A phrase of a text, and which of its words it begins with. */
interface Placed {
  phrase: number;
  index: number;
}

/**
 * Texts of which half or more stands, in phrases of five words, earlier in the plan under one and the same
 * heading. Takes time in proportion to the text.
 */
export function nearCopies(pieces: PieceWords[], { ids }: ProseWords): NearCopy[] {
  const mayBeRepeated = repeatedPhrases(pieces, ids);
  const seen: Phrases = new Map();
  const copies: NearCopy[] = [];
  for (const { piece, first: from, end } of pieces) {
    const phrases = placed(from, end, ids, mayBeRepeated);
    const first = end - from >= shortest ? sourceOf(phrases, end - from, seen) : null;
    for (const each of phrases) if (!seen.has(each.phrase)) seen.set(each.phrase, piece);
    if (first && first.headings !== piece.headings) copies.push({ piece, first });
  }
  return copies;
}

/** Those phrases of a text that are asked for. */
function placed(from: number, end: number, ids: Int32Array, isAsked: (each: number) => boolean): Placed[] {
  const phrases: Placed[] = [];
  for (let index = from; index + phrase <= end; index += 1) {
    const each = combine(ids, index);
    if (isAsked(each)) phrases.push({ phrase: each, index: index - from });
  }
  return phrases;
}

/** Bits of a number by which phrases are told apart at first. */
const bits = 18;
const slotOf = (each: number): number => (each ^ (each >>> bits)) & (2 ** bits - 1);

/**
 * Tells the phrases that stand more than once, and a few that may. Nearly none of a plan's phrases do, and a bit for each
 * costs far less than remembering them all.
 */
function repeatedPhrases(pieces: PieceWords[], ids: Int32Array): (each: number) => boolean {
  const once = new Int32Array(2 ** bits / 32);
  const again = new Int32Array(2 ** bits / 32);
  for (const { first, end } of pieces) {
    for (let index = first; index + phrase <= end; index += 1) {
      const slot = slotOf(combine(ids, index));
      const bit = 1 << (slot & 31);
      const known = once[slot >> 5] ?? 0;
      if ((known & bit) !== 0) again[slot >> 5] = (again[slot >> 5] ?? 0) | bit;
      once[slot >> 5] = known | bit;
    }
  }
  return (each) => ((again[slotOf(each) >> 5] ?? 0) & (1 << (slotOf(each) & 31))) !== 0;
}

/** A number for five words; two phrases may share one, which half the phrases of a text will not. */
function combine(ids: Int32Array, from: number): number {
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

function sourceOf(phrases: Placed[], words: number, seen: Phrases): Prose | null {
  const shares = new Map<string[], Share>();
  for (const { phrase: each, index } of phrases) {
    const first = seen.get(each);
    if (!first) continue;
    const share = shares.get(first.headings) ?? { first, words: 0, counted: 0 };
    share.words += index + phrase - Math.max(index, share.counted);
    share.counted = index + phrase;
    shares.set(first.headings, share);
  }
  return [...shares.values()].find((share) => share.words >= words * part)?.first ?? null;
}
