import type { Plan } from '../../plan/model.ts';
import { type Prose, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin, otherAlphabets } from '../../source/latin.ts';
import { rememberingOn } from '../../source/remember.ts';
import type { Source } from '../../source/source.ts';

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
  ids: Int32Array;
  /** Of each word, where in its piece it begins and ends. */
  starts: Int32Array;
  ends: Int32Array;
  /** Whether a word of this id stands in the plan. */
  has(id: number): boolean;
}

/** The words of all running text, cut once for the rules that compare them. */
export function wordsIn(plan: Plan, source: Source): ProseWords {
  return cut(proseOf(plan, source));
}

/** The pieces that have one of some words, given by their ids. */
export function piecesWithWords({ pieces, ids }: ProseWords, wanted: ReadonlySet<number>): Prose[] {
  return flatMap(pieces, ({ piece, first, end }) => {
    for (let index = first; index < end; index += 1) if (wanted.has(ids[index] ?? 0)) return piece;
    return [];
  });
}

const cut = rememberingOn((prose: Prose[]): ProseWords => {
  // A word takes a letter at least, and a sign after it.
  const most = prose.reduce((sum, { text }) => sum + ((text.length + 1) >> 1), 0);
  const [ids, starts, ends] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const pieces: PieceWords[] = [];
  let count = 0;
  for (const piece of prose) {
    const first = count;
    count = cutText(piece.text, first, { ids, starts, ends });
    pieces.push({ piece, first, end: count });
  }
  return { pieces, ids, starts, ends, has: finderIn(ids.subarray(0, count)) };
});

/** Finds an id among others, which stand by their last bits in a table at least half empty: a `Set` takes far longer to fill. */
function finderIn(ids: Int32Array): (id: number) => boolean {
  const mask = 2 ** (33 - Math.clz32(ids.length)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const placeOf = (id: number): number => {
    let at = id & mask;
    while (table[at] !== id && table[at] !== -1) at = (at + 1) & mask;
    return at;
  };
  for (const id of ids) table[placeOf(id)] = id;
  return (id) => table[placeOf(id)] === id;
}

/** Cuts a text into words, the first of which is the one of that index. Returns the index after the last. */
function cutText(text: string, first: number, words: Pick<ProseWords, 'ids' | 'starts' | 'ends'>): number {
  const { ids, starts, ends } = words;
  let index = first;
  let from = -1;
  let id = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = at < text.length ? letterAt(text, at) : 0;
    if (letter > 0) {
      if (from < 0) from = at;
      id = nextId(id, letter);
    } else if (from >= 0) {
      ids[index] = id;
      starts[index] = from;
      ends[index] = at;
      index += 1;
      from = -1;
      id = 0;
    }
  }
  return index;
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
const letter = new RegExp(latin`[\p{L}\p{N}\p{M}\u0250-\u02AF${otherAlphabets}]|\u00AD`);

/** Letters and digits in lower case, by their codes; 0 for other signs. */
const small = new Uint16Array(2 ** 16);
/** Codes whose place there has been filled in. */
const met = new Uint8Array(2 ** 16);

/** The letter or digit at a place, in lower case, as its code; 0 where there is none. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (met[code] === 0) meet(code);
  return small[code] ?? 0;
}

function meet(code: number): void {
  const sign = String.fromCharCode(code);
  if (letter.test(sign)) small[code] = sign.toLowerCase().charCodeAt(0);
  met[code] = 1;
}
