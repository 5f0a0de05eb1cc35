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
  const phrases = phrasesIn(pieces, ids);
  const times = timesOf(phrases);
  const seen: Phrases = new Map();
  const copies: NearCopy[] = [];
  for (const { piece, first: from, end } of pieces) {
    const asked = repeatedOf(phrases, from, end, times);
    if (asked.length === 0) continue;
    const first = end - from >= shortest ? sourceOf(asked, end - from, seen) : null;
    for (const each of asked) if (!seen.has(each.phrase)) seen.set(each.phrase, piece);
    if (first && first.headings !== piece.headings) copies.push({ piece, first });
  }
  return copies;
}

/** The phrase that begins with each word; 0 where too few follow in the same piece. */
function phrasesIn(pieces: PieceWords[], ids: Int32Array): Int32Array {
  const phrases = new Int32Array(pieces.at(-1)?.end ?? 0);
  for (const { first, end } of pieces) {
    for (let index = first; index + phrase <= end; index += 1) phrases[index] = combine(ids, index);
  }
  return phrases;
}

/** A phrase of a text, and which of its words it begins with. */
interface Placed {
  phrase: number;
  index: number;
}

/** Those phrases of a text that may stand more than once. */
function repeatedOf(phrases: Int32Array, from: number, end: number, times: Uint8Array): Placed[] {
  const found: Placed[] = [];
  for (let index = from; index + phrase <= end; index += 1) {
    const each = phrases[index] ?? 0;
    if (times[slotOf(each)] === 2) found.push({ phrase: each, index: index - from });
  }
  return found;
}

/** Bits of a number by which phrases are told apart at first. */
const bits = 16;
const slotOf = (each: number): number => (each ^ (each >>> bits)) & (2 ** bits - 1);

/**
 * 2 for the phrases that stand more than once, and for some that may. Nearly none of a plan's phrases do, and a byte for
 * each costs far less than remembering them all.
 */
function timesOf(phrases: Int32Array): Uint8Array {
  const times = new Uint8Array(2 ** bits);
  for (const each of phrases) times[slotOf(each)] = times[slotOf(each)] === 0 ? 1 : 2;
  return times;
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
