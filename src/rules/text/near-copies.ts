import type { Prose } from '../../plan/prose.ts';
import type { PieceWords, ProseWords } from '../reading/words-in-prose.ts';

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
  const known = phrasesIn(pieces, ids);
  const seen: Phrases = new Map();
  const copies: NearCopy[] = [];
  for (const { piece, first: from, end } of pieces) {
    const repeated = repeatedOf(known, from, end);
    if (repeated.length === 0) continue;
    const first = end - from >= shortest ? sourceOf(repeated, end - from, seen) : null;
    for (const each of repeated) if (!seen.has(each.phrase)) seen.set(each.phrase, piece);
    if (first && first.headings !== piece.headings) copies.push({ piece, first });
  }
  return copies;
}

/** A phrase of a text, and which of its words it begins with. */
interface Placed {
  phrase: number;
  index: number;
}

/** Those phrases of a text that may stand more than once in the plan. */
function repeatedOf({ phrases, times }: KnownPhrases, from: number, end: number): Placed[] {
  const repeated: Placed[] = [];
  for (let index = from; index + phrase <= end; index += 1) {
    const each = phrases[index] ?? 0;
    if (times[each >>> slotShift] === 2) repeated.push({ phrase: each, index: index - from });
  }
  return repeated;
}

interface KnownPhrases {
  /** The phrase that begins with each word, as a number; two may share one, which half the phrases of a text will not. */
  phrases: Int32Array;
  /** 2 for the first bits of those that stand more than once, and of some that may: nearly none do. */
  times: Uint8Array;
}

/** By so many of its first bits a phrase is told apart at first. */
const bits = 16;
const slotShift = 32 - bits;

/** A phrase's number grows by this for each of its words, and by the other for the first of them. */
const factor = 1_000_003;
const ofFirst = Array.from({ length: phrase - 1 }).reduce<number>((power) => Math.imul(power, factor), 1);

/** Each number is made of the one before: all words of all plans come here. */
function phrasesIn(pieces: PieceWords[], ids: Int32Array): KnownPhrases {
  const phrases = new Int32Array(pieces.at(-1)?.end ?? 0);
  const times = new Uint8Array(2 ** bits);
  for (const { first, end } of pieces) {
    let number = 0;
    for (let index = first; index < end; index += 1) {
      const start = index - phrase + 1;
      const left = start > first ? (ids[start - 1] ?? 0) : 0;
      number = (Math.imul(number - Math.imul(left, ofFirst), factor) + (ids[index] ?? 0)) | 0;
      if (start < first) continue;
      phrases[start] = number;
      const slot = number >>> slotShift;
      times[slot] = times[slot] === 0 ? 1 : 2;
    }
  }
  return { phrases, times };
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
