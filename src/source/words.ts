import { latin, otherAlphabets } from './latin.ts';
import { remembering } from './remember.ts';
import { editDistance } from './similarity.ts';

/** Small comparisons of words, shared by everything that forgives a near miss. */

const signs = new RegExp(latin`[^\p{L}\p{N}${otherAlphabets}]`, 'gu');

/** Lower case with everything but letters and digits gone: `KF:s  Årsmål` is `kfsårsmål`. */
export function letters(text: string): string {
  return text.toLowerCase().replace(signs, '');
}

/** The same of a name that others are held against again and again. */
const lettersOf = remembering(letters);

/** Edits that are forgiven in a word: a longer word may hold one more slip. */
const forgiven = (word: string): number => (word.length >= 10 ? 2 : 1);

/** The candidate nearest to a word among those within forgiving distance; compared by letters alone. */
export function nearest<T extends string>(word: string, candidates: readonly T[]): T | null {
  const wanted = letters(word);
  if (wanted.length === 0 || wanted.length > 80) return null;
  let best: { candidate: T; distance: number } | null = null;
  for (const candidate of candidates) {
    const given = lettersOf(candidate);
    const limit = forgiven(given);
    const distance = editDistance(wanted, given, limit);
    if (distance !== null && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}
