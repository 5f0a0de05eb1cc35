import data from '../../../schemas/words/reading.json' with { type: 'json' };
import type { Goal, Result } from '../../plan/model.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin, otherAlphabets } from '../../source/latin.ts';
import { remembering, rememberingOn } from '../../source/remember.ts';

const words = new RegExp(latin`[\p{L}\p{N}${otherAlphabets}]+`, 'g');

/** Words of a goal or a result in the form in which two are compared: lower case, without signs. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(words) ?? [];
}

export const wordsOfTitle = rememberingOn(({ title }: Goal) => wordsOf(title));

export const wordsOfResult = rememberingOn(({ text }: Result) => wordsOf(text));

const empty = new Set(data.wording.empty);

/** Words that carry the meaning, each without its ending, so that `klienterna` is `klienter`. */
export function contentOf(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => !empty.has(word)).map(wordingStem));
}

/** Shortest part of a word that may be left when its ending is cut. */
const shortestStem = 4;

const ending = new RegExp(`(?:${anyOf(data.wording.endings)})$`);

/** A word without its ending, where enough is left to know it by; `stem` cuts more, for words of indicators and sums. */
export const wordingStem = remembering((word: string): string => {
  const cut = word.replace(ending, '');
  return cut.length >= shortestStem ? cut : word;
});
