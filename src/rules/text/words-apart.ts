import data from '../../../schemas/words/text.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { piecesWithWords, wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** `Arbets sättet`, `hälso och sjukvård`: the first half is no word of its own. */
export const wordsApart: Rule = (context) => [
  ...halves(context),
  ...inProse(context, bare, (found) => withoutHyphen(found, context), bareHint),
];

const forms = new Set(data.boundForms.map(wordId));
const apart = new RegExp(
  latin`(?<![\p{L}-])((?:${anyOf(data.boundForms)}))[ \u00A0](?!(?:${anyOf(data.afterSuspendedHyphen)})(?!\p{L}))(\p{Ll}{3,})(?!\p{L})`,
  'gi',
);

const halves = ({ plan, source }: RuleContext): Problem[] =>
  flatMap(piecesWithWords(wordsIn(plan, source), forms), (piece) =>
    flatMap(matchesIn(piece.text, apart), ({ 0: text, 1: first, 2: second, index }): Problem => {
      const span = piece.span(index, index + text.length);
      const wanted = `${first}${second}`;
      return { code: 'VP551', values: { text, wanted }, span, ...plainFix(source, span, wanted) };
    }),
  );

const { stems, conjunctions, offices, ofOffices, others } = data.suspended;

/** Two parts of one word without the hyphen that says so. The law on health care has a rule of its own. */
const bare = new RegExp(
  latin`(?<![\p{L}-])(?:(?<stem>${anyOf(stems)})\s+(?:${anyOf(conjunctions)})\s+(?!sjukvårdslag)\p{Ll}{4,}|(?:(?:${anyOf(ofOffices)})(?:${anyOf(offices)})|${anyOf(others)})\p{Ll}{0,5})(?![\p{L}-])`,
  'giu',
);
const bareHint = new RegExp(
  [...flatMap(stems, (stem) => conjunctions.map((word) => `${stem}\\s${word}\\s`)), ...ofOffices, ...others]
    .join('|')
    .replaceAll(' ', '\\s'),
);

const afterBetween = new RegExp(latin`(?<!\p{L})mellan\s+$`, 'i');
const longestBetween = 10;

/** `hälso och sjukvård`, `barn och utbildningsnämnden`; between children and a committee there may be something. */
function withoutHyphen({ piece, match, from, to }: Found, { source }: RuleContext): Problem | null {
  const isWord = match.groups?.stem === undefined;
  if (isWord && afterBetween.test(piece.text.slice(Math.max(0, from - longestBetween), from))) return null;
  const suspended = match[0].replace(/\s+/g, ' ');
  const wanted = suspended.replace(' ', '- ');
  const span = piece.span(from, to);
  return { code: 'VP551', values: { suspended, wanted }, span, ...plainFix(source, span, wanted, isWord) };
}
