import type { Plan } from '../plan/model.ts';
import { type Prose, proseOf } from '../plan/prose.ts';
import { rememberingOn } from '../plan/remember.ts';
import { latin } from '../source/latin.ts';
import type { Source } from '../source/source.ts';

/** The words of one piece of running text: those from `first` up to, not with, `end` of all words. */
export interface PieceWords {
  piece: Prose;
  first: number;
  end: number;
}

/**
 * The runs of letters and digits in all running text, in its order. What is known of each stands in a list of its own:
 * a plan has thousands, and making an object of each costs more than the rules that compare them.
 */
export interface ProseWords {
  pieces: PieceWords[];
  /** Of each word: the same for words alike but for their case. */
  ids: number[];
  /** Of each word, where in its piece it begins and ends. */
  starts: number[];
  ends: number[];
  /** Whether a word of this id stands in the plan. */
  has(id: number): boolean;
}

/** The words of all running text, cut once for the rules that compare them. */
export function wordsIn(plan: Plan, source: Source): ProseWords {
  return cut(proseOf(plan, source));
}

const cut = rememberingOn((prose: Prose[]): ProseWords => {
  const ids: number[] = [];
  const words: ProseWords = { pieces: [], ids, starts: [], ends: [], has: setOf(ids) };
  for (const piece of prose) {
    const first = words.ids.length;
    cutText(piece.text, words);
    words.pieces.push({ piece, first, end: words.ids.length });
  }
  return words;
});

/** A set that is made when it is first asked. */
function setOf(ids: number[]): (id: number) => boolean {
  let set: Set<number> | null = null;
  return (id) => {
    set ??= new Set(ids);
    return set.has(id);
  };
}

function cutText(text: string, { ids, starts, ends }: ProseWords): void {
  let from = -1;
  let id = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = letterAt(text, at);
    if (letter > 0) {
      if (from < 0) from = at;
      id = nextId(id, letter);
    } else if (from >= 0) {
      ids.push(id);
      starts.push(from);
      ends.push(at);
      from = -1;
      id = 0;
    }
  }
  if (from < 0) return;
  ids.push(id);
  starts.push(from);
  ends.push(text.length);
}

/**
 * The id of one word, to look for it among those of a plan. It is made of the letters alone (FNV-1a in 30 bits, which V8
 * keeps without a box): two words that share one are so rare that what is said of a word is held against its letters.
 */
export function wordId(word: string): number {
  let id = 0;
  for (let at = 0; at < word.length; at += 1) id = nextId(id, letterAt(word, at));
  return id;
}

function nextId(id: number, letter: number): number {
  return Math.imul(id ^ letter, 0x01000193) & 0x3fffffff;
}

/** Marks go with their letter, and a soft hyphen parts no word. */
const latinLetter = new RegExp(latin`[\p{L}\p{N}]|\u00AD`, 'u');

/** The usual letters and digits in lower case, by their codes; 0 for other signs. */
const usual = Array.from({ length: 0x250 }, (_, code) => lowered(String.fromCharCode(code), latinLetter));

const anyLetter = /[\p{L}\p{N}\p{M}]/u;

function lowered(sign: string, pattern: RegExp): number {
  return pattern.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0;
}

/** The letter or digit at a place, in lower case, as its code; 0 where there is none. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < usual.length) return usual[code] ?? 0;
  // Dashes, quotation marks and dots: the other signs that a text is full of.
  if (code >= 0x2010 && code <= 0x2027) return 0;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  if (!isHalf) return lowered(text.charAt(at), anyLetter);
  const whole = String.fromCodePoint(text.codePointAt(code < 0xdc00 ? at : at - 1) ?? 0);
  return anyLetter.test(whole) ? code : 0;
}
