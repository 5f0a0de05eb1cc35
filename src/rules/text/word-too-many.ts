import data from '../../../schemas/words/text.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/** What is left where a sentence was written over: `och samt`, `har vi har`, `föräldrarna (föräldrarna)`. */
export const wordTooMany: Rule = (context) => [
  ...inProse(context, twice, tooMany, twiceHint),
  ...inProse(context, again, tooMany, /\([a-zåäö]{4,40}\)/),
];

const { conjunctions, verbs, subjects } = data.wordTooMany;

const around = `(${anyOf(verbs)})\\s(?:${anyOf(subjects)})\\s`;
const twice = new RegExp(latin`(?<![\p{L}-])(?:${anyOf(conjunctions)}|${around}\1)(?![\p{L}-])`, 'gi');
const twiceHint = new RegExp(`${anyOf(conjunctions)}|${around}\\1`);

const again = new RegExp(latin`(?<![\p{L}-])(\p{L}{4,40})\s\(\1\)`, 'gi');

const tooMany = ({ piece, match, from, to }: Found): Problem => ({
  code: 'VP513',
  values: { word: '', text: match[0] },
  span: piece.span(from, to),
});
