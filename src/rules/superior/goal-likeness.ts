import { normaliseNumber, normaliseWording } from '../../edition/lookup.ts';
import type { Goal } from '../../plan/model.ts';
import { editDistance } from '../../source/similarity.ts';
import { forgiven } from '../../source/words.ts';
import { contentOf, wordingStem, wordsOf } from '../reading/wording.ts';

/**
 * How a goal is one of another wording: by a slip, which can be mended unseen; or by its number or its first words, where the writer
 * decides.
 */
export type Likeness = 'same' | 'slip' | 'other';

/** Longer wordings are held against others no more. */
const longest = 400;

/** @param isBeside whether both stand under the same goal of the council's */
export function likenessOf(goal: Goal, above: Goal, isBeside: boolean): Likeness | null {
  const [own, other] = [normaliseWording(goal.title), normaliseWording(above.title)];
  if (own === other) return 'same';
  if (own.length > longest || other.length > longest) return null;
  if (isSlip(wordsOf(own), wordsOf(other))) return 'slip';
  const hasNumber = goal.number !== null && above.number !== null;
  if (isBeside && hasNumber && normaliseNumber(goal.number ?? '') === normaliseNumber(above.number ?? ''))
    return 'other';
  return isBeside && isShortened(wordsOf(own), wordsOf(other)) ? 'other' : null;
}

/** Fewest words that a shortened wording has. */
const fewestWords = 3;

/** Whether one is the beginning of the other. */
function isShortened(own: readonly string[], other: readonly string[]): boolean {
  const [short, long] = own.length < other.length ? [own, other] : [other, own];
  return short.length >= fewestWords && short.every((word, index) => word === long[index]);
}

/** How many words that carry the meaning may be missing on one side, and of how many. */
const missing = { most: 1, of: 5 };

/** Words that turn a wording round. */
const denials = new Set(['inte', 'ej', 'icke', 'utan', 'ingen', 'inga', 'inget']);

/** Whether two wordings differ by small words, endings and typing errors alone: `Äldre` for `Unga` is another goal. */
function isSlip(own: readonly string[], other: readonly string[]): boolean {
  const [mine, theirs] = [restOf(own, other), restOf(other, own)];
  if ([...mine, ...theirs].some((word) => denials.has(word))) return false;
  const unpaired = mine.filter((word) => {
    const index = theirs.findIndex((each) => isSameWord(word, each));
    if (index >= 0) theirs.splice(index, 1);
    return index < 0;
  });
  const lost = unpaired.length + theirs.length;
  if (unpaired.length > 0 && theirs.length > 0) return false;
  return lost === 0 || (lost <= missing.most && contentOf(other).size >= missing.of);
}

/** The words that carry the meaning of one wording and are not in another. */
function restOf(words: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return words.filter((word) => !known.has(word) && contentOf([word]).size > 0);
}

/** The same but for its ending or a typing error; `otrygg` is no slip for `trygg`. */
function isSameWord(one: string, other: string): boolean {
  if (wordingStem(one) === wordingStem(other)) return true;
  const isDenied = one === `o${other}` || other === `o${one}`;
  return !isDenied && one.length > fewestWords && editDistance(one, other, forgiven(other)) !== null;
}
