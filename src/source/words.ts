import { latin, otherAlphabets } from './latin.ts';
import { remembering } from './remember.ts';
import { editDistance } from './similarity.ts';

/** Small comparisons of words, shared by everything that forgives a near miss. */

const signs = new RegExp(latin`[^\p{L}\p{N}${otherAlphabets}]`, 'g');

/** Lower case with everything but letters and digits gone: `KF:s  Årsmål` is `kfsårsmål`. */
export function letters(text: string): string {
  return text.toLowerCase().replace(signs, '');
}

/** The same of a name that others are held against again and again. */
const lettersOf = remembering(letters);

/** Edits that are forgiven in a word: a longer word may hold one more slip. */
export const forgiven = (word: string): number => (word.length >= 10 ? 2 : 1);

/**
 * The candidate nearest to a word among those within forgiving distance; compared by letters alone.
 * @param limitOf most edits that a candidate forgives
 */
export function nearest<T extends string>(
  word: string,
  candidates: readonly T[],
  limitOf: (candidate: T) => number = (candidate) => forgiven(lettersOf(candidate)),
): T | null {
  const wanted = letters(word);
  if (wanted.length === 0 || wanted.length > 80) return null;
  let best: { candidate: T; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, lettersOf(candidate), limitOf(candidate));
    if (distance !== null && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}
