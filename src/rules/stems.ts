import data from '../../schemas/tables.json' with { type: 'json' };
import { remembering } from '../plan/remember.ts';

const suffixes = data.suffixes.toSorted((a, b) => b.length - a.length);
const shortest = 4;

/**
 * A word without its ending, in lower case: `sjukfrånvaron` and `Sjukfrånvaro` are one. Rough: it only serves to
 * see that two words are forms of one, and what is left need not be a word.
 */
export const stem = remembering((word: string): string => {
  const lower = word.toLowerCase().replace(/[\u2010-\u2015]/g, '-');
  const suffix = suffixes.find((each) => lower.length - each.length >= shortest && lower.endsWith(each));
  return suffix ? lower.slice(0, -suffix.length) : lower;
});
