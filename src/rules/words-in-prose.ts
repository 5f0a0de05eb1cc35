import type { Plan } from '../plan/model.ts';
import { type Prose, proseOf } from '../plan/prose.ts';
import type { Source } from '../source/source.ts';

/** A run of letters and digits in a piece of running text. Words alike but for their case have one id. */
export interface Word {
  id: number;
  from: number;
  to: number;
}

export interface ProseWords {
  pieces: { piece: Prose; words: Word[] }[];
  /** Ids by word in lower case, from 0 in the order of the text. */
  ids: Map<string, number>;
}

const known = new WeakMap<Prose[], ProseWords>();

/** The words of all running text, cut once for the rules that compare them: a plan has thousands. */
export function wordsIn(plan: Plan, source: Source): ProseWords {
  const prose = proseOf(plan, source);
  const found = known.get(prose) ?? cut(prose);
  known.set(prose, found);
  return found;
}

function cut(prose: Prose[]): ProseWords {
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const id = ids.get(word) ?? ids.size;
    if (id === ids.size) ids.set(word, id);
    return id;
  };
  return { pieces: prose.map((piece) => ({ piece, words: wordsOf(piece.text, idOf) })), ids };
}

function wordsOf(text: string, idOf: (word: string) => number): Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isLetter(text, at)) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      // Word by word: V8 moves the lowering of a whole text into this loop, which then takes quadratic time.
      words.push({ id: idOf(text.slice(from, at).toLowerCase()), from, to: at });
      from = -1;
    }
  }
  return words;
}

/** Marks go with their letter, and a soft hyphen parts no word. */
const letter = /[\p{L}\p{N}\p{M}]|\u00AD/u;

/** Whether a letter or a digit stands at a place; the usual ones are known without asking Unicode. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return letter.test(
    isHalf ? String.fromCodePoint(text.codePointAt(code < 0xdc00 ? at : at - 1) ?? 0) : text.charAt(at),
  );
}
