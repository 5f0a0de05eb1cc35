import data from '../../../schemas/words/activities.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { dayBefore, isDate, isoDate, monthAndYear, monthNamed } from '../reading/calendar.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/** `Enheten har en inplanerad halvdag den 4 februari` in a plan dated the 20th: what was ahead has been. */
export const datePassed: Rule = (context) => {
  const { year, date } = context.plan.meta;
  if (date === null || !isDate(date)) return [];
  const check = (found: Found): Problem | null => passed(found, year, date);
  return flatMap([ahead, dayFirst], (pattern) =>
    inProse(context, pattern, check, /den\s+\d/, ({ kind }) => kind !== 'cell'),
  );
};

const day = String.raw`den\s+${dayBefore}${monthAndYear}`;

/** A word of what is to come, a few others of the same clause, and the day. */
const ahead = new RegExp(
  latin`(?<!\p{L})(?:${anyOf(data.ahead.before)})(?<between>(?:\s+(?:[^\s.;:!?()]+|\(\p{L}+\))){0,7}?)\s+${day}`,
  'gi',
);

/** `Planeringsdagen den 6 februari kommer att användas`: the day, and at once what is to be. */
const dayFirst = new RegExp(latin`(?<!\p{L})${day}\s+(?:ska|skall|kommer)(?!\p{L})`, 'gi');

const backward = new Set(data.ahead.not);

/** A day without a year is one of the plan's. */
function passed({ piece, match, from, to }: Found, planYear: number, date: string): Problem | null {
  const { between = '', day = '', month = '', year } = match.groups ?? {};
  if (
    between
      .toLowerCase()
      .split(/\s+/)
      .some((word) => backward.has(word))
  )
    return null;
  const number = monthNamed(month.toLowerCase());
  const named = isoDate(year ? Number(year) : planYear, number, Number(day));
  if (named >= date || /^\s+(?:varje|årlig)/i.test(piece.text.slice(to))) return null;
  return { code: 'VP329', values: { text: match[0].replace(/\s+/g, ' '), date }, span: piece.span(from, to) };
}
