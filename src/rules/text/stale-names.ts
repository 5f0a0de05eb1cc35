import data from '../../../schemas/words/text.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse, sentenceAround } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/**
 * Names that the plan's year has no longer: the Stockholm county council became Region Stockholm on 1 January 2019 (lag
 * 2018:1350). Looking back is right.
 */
export const staleNames: Rule = (context) =>
  flatMap(
    names.filter(({ since }) => context.plan.meta.year >= since),
    ({ pattern, hint, now, since }) =>
      inProse(context, pattern, (found) => (looksBack(found, since) ? null : stale(found, now, since)), hint),
  );

const names = Object.entries(data.staleNames).map(([word, { since, now, pattern }]) => ({
  since,
  now,
  hint: new RegExp(word.toLowerCase()),
  pattern: new RegExp(latin`(?<![\p{L}-])${pattern}(?![\p{L}-])`, 'gi'),
}));

const backward = new RegExp(
  latin`(?<!\p{L})(?:dåvarande|tidigare|före detta|f\.d\.|fd|numera|hette|bytte\s+namn|(?:före|innan|fram\s+till|t\.o\.m\.)\s+(?:den\s+\d{1,2}\s+\p{L}+\s+)?(?:år\s+)?20\d\d|kommuner\s+och)(?!\p{L})`,
  'i',
);

/** In the sentence another year, or a word that looks back. */
function looksBack(found: Found, since: number): boolean {
  const sentence = sentenceAround(found);
  const years = sentence.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return backward.test(sentence) || years.some((year) => Number(year) < since);
}

function stale({ piece, match, from, to }: Found, now: string, since: number): Problem {
  return { code: 'VP526', values: { text: match[0], now, since }, span: piece.span(from, to) };
}
