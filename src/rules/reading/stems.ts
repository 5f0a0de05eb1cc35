import data from '../../../schemas/words/reading.json' with { type: 'json' };
import { remembering } from '../../source/remember.ts';

const suffixes = data.suffixes.toSorted((a, b) => b.length - a.length);
const shortest = 4;
/** Words that people measure, of which no ending may be taken by the rule. */
const short = new Map(Object.entries(data.shortStems));

/**
 * A word without its endings, in lower case: `sjukfrånvaron` and `Sjukfrånvaro` are one. One after the other, for
 * `svarsfrekvens` seems to have an ending as well. Rough: it only serves to see that two words are forms of one, and what
 * is left need not be a word.
 */
export const stem = remembering((word: string): string => {
  let left = word.toLowerCase().replace(/[\u2010-\u2015]/g, '-');
  const known = short.get(left);
  if (known !== undefined) return known;
  for (let before = ''; left !== before; ) {
    before = left;
    left = withoutEnding(left);
  }
  return left;
});

/** A word in lower case without its last ending only. */
export function withoutEnding(word: string): string {
  const suffix = suffixes.find((each) => word.length - each.length >= shortest && word.endsWith(each));
  return suffix ? word.slice(0, -suffix.length) : word;
}
