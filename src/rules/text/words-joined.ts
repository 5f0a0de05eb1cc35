import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/** What a text loses on its way from a PDF: the hyphen and the space of `vård- och`, the dash of `3–6 år`. */
export const wordsJoined: Rule = (context) => [
  ...inProse(context, conjunctionInWord, joined, /[a-zåäö]{3}och\s/),
  ...inProse(context, figuresInRow, figuresApart, /mellan\s\d|(?:åren|läsåren?)\s20\d\d\s20/),
];

/** No Swedish word in small letters ends so. */
const conjunctionInWord = new RegExp(latin`(?<![\p{L}-])(\p{L}\p{Ll}{2,40})och(?=\s\p{Ll})`, 'g');

function joined({ piece, match: { 0: text, 1: first }, from, to }: Found): Problem {
  const values = { text, wanted: `${first}- och`, apart: `${first} och` };
  return { code: 'VP560', values, span: piece.span(from, to) };
}

/** Two years, or two figures that `mellan` asks for; `mellan 290 000 och 310 000` has its own word between. */
const figuresInRow = new RegExp(
  latin`(?<!\p{L})(?:åren|läsåren?|mellan(?!\s\d{1,3}\s\d{3}(?!\d)(?:\s\p{L}+){0,3}\s(?:och|till)\s))\s(?<first>\d{1,4})\s(?<last>\d{1,4})(?=\s\p{L}|[.,;)]|$)`,
  'gi',
);

function figuresApart({ piece, match, to }: Found): Problem | null {
  const { first = '', last = '' } = match.groups ?? {};
  if (Number(first) >= Number(last) || first.length > last.length + 1) return null;
  // `mellan` asks for a word, years for a dash.
  const values = /^mellan/i.test(match[0])
    ? { numbers: match[0], both: `${first} och ${last}` }
    : { years: match[0], span: `${first}–${last}` };
  return { code: 'VP560', values, span: piece.span(to - first.length - last.length - 1, to) };
}
