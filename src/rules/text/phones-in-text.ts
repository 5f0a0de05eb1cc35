import { flatMap } from '../../source/flat-map.ts';
import { matchesIn } from '../../source/matches.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { cityNumber } from '../front-matter/contact-details.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/** `508 12 345` in the text of a plan that has the number with its area code in another place: a telephone does not find it. */
export const phonesInText: Rule = (context) => {
  const { source } = context;
  const known = new Set(
    flatMap(matchesIn(source.text, whole), ({ 0: written }) => cityNumber(written) ?? []),
  );
  const check = ({ piece, match: { 0: written }, from, to }: Found): Problem | null => {
    const wanted = cityNumber(written);
    const hasArea = areaBefore.test(piece.text.slice(Math.max(0, from - furthest), from));
    if (hasArea || wanted === null || !known.has(wanted)) return null;
    const span = piece.span(from, to);
    return { code: 'VP130', values: { written, wanted }, span, ...plainFix(source, span, wanted) };
  };
  return known.size > 0 ? inProse(context, bare, check, /508\s?\d/) : [];
};

/** The city's exchange and five digits, in any groups. */
const own = String.raw`508(?:[ \u00A0]?\d){5}(?![ \u00A0]?\d)`;
const bare = new RegExp(String.raw`(?<![\d.,:/+-])${own}`, 'g');
const whole = new RegExp(String.raw`(?<!\d)08[-\u2010-\u2015/) ]{1,3}${own}`, 'g');
/** The area code stands before it, parted by signs of its own. */
const areaBefore = /8[\s)/.\u2010-\u2015-]{1,4}$/;
const furthest = 5;
