import data from '../../../schemas/words/activities.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { dayBefore, daysIn, monthAndYear, monthNamed, weekdayOf } from '../reading/calendar.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Dates in running text exist, and fall on the weekday that is said. */
export const datesInProse: Rule = (context) => {
  const { year } = context.plan.meta;
  if (!context.yearHolds) return [];
  return [
    ...inProse(context, dayAndMonth, (found) => noSuchDay(found, year), longDayHint),
    ...inProse(context, isoDay, noSuchIsoDay, isoDayHint),
    ...weekdays(context, year),
  ];
};

/** Cheap looks at a text before the patterns. */
const longDayHint = /(?:29|3\d)(?::e)?\s/;
const weekdayHint = /dag(?:en)?\s+(?:den\s+)?\d/;
const isoDayHint = /20\d\d-\d\d-/;

const dayAndMonth = new RegExp(latin`(?<![\d\p{L}:.,])(?<day>29|3\d)(?::e)?\s+${monthAndYear}`, 'gi');
const isoDay = new RegExp(
  latin`(?<![\d\p{L}/-])(?<year>20\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>29|3\d)(?![\d-])`,
  'gi',
);

interface Day {
  day: number;
  month: number;
  /** null where none is written. */
  year: number | null;
}

function dayOf({ match }: Found): Day {
  const { day = '', month: name = '', year } = match.groups ?? {};
  const named = monthNamed(name.toLowerCase());
  return { day: Number(day), month: named || Number(name), year: year ? Number(year) : null };
}

/** A 29 February without a year may be that of the year before or after. */
function noSuchDay(found: Found, planYear: number): Problem | null {
  const { day, month, year } = dayOf(found);
  const years = year === null ? [planYear - 1, planYear, planYear + 1] : [year];
  const longest = Math.max(...years.map((each) => daysIn(each, month)));
  return day > longest ? impossible(found, daysIn(year ?? planYear, month)) : null;
}

function noSuchIsoDay(found: Found): Problem | null {
  const { day, month, year } = dayOf(found);
  const last = daysIn(year ?? 0, month);
  return day > last ? impossible(found, last) : null;
}

function impossible({ piece, match, from, to }: Found, last: number): Problem {
  return { code: 'VP327', values: { text: match[0], last }, span: piece.span(from, to) };
}

const weekdayAndDate = new RegExp(
  latin`(?<!\p{L})(?<weekday>${anyOf(data.weekdays)})(?<definite>en)?\s+(?:den\s+)?${dayBefore}${monthAndYear}`,
  'gi',
);

/** `fredagen den 2025-03-14`. */
const weekdayAndIso = new RegExp(
  latin`(?<!\p{L})(?<weekday>${anyOf(data.weekdays)})(?<definite>en)?\s+(?:den\s+)?(?<year>20\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?![\d-])`,
  'gi',
);

function weekdays(context: RuleContext, planYear: number): Problem[] {
  const check = (found: Found): Problem | null => otherWeekday(found, planYear);
  return flatMap([weekdayAndDate, weekdayAndIso], (pattern) => inProse(context, pattern, check, weekdayHint));
}

const days = `(?:${anyOf(data.weekdays)})(?:en|ar|arna)?`;
/** `varje onsdag 1 februari`, `lördag och söndag 1 mars`: what follows is the day on which many such days begin. */
const severalBefore = new RegExp(
  latin`(?:(?<!\p{L})(?:${anyOf(data.severalDays)})\s+|\S[–—-]|(?<!\p{L})${days}\s*[–—,/&-]?\s*)$`,
  'i',
);
/** `onsdag 1 februari till 30 april` */
const periodBehind =
  /^\s*(?:[–—-]|till|till\s+och\s+med|t\.?\s?o\.?\s?m\.?|och\s+framåt)(?:\s*(?:den\s+)?\d|(?<=framåt))/i;
const near = 30;

/** Whether a weekday is that of a period and not of its first day. `Fredagen den 3 mars` is one day. */
function isOfPeriod({ piece, match, from, to }: Found): boolean {
  if (match.groups?.definite) return false;
  const [before, behind] = [
    piece.text.slice(Math.max(0, from - near), from),
    piece.text.slice(to, to + near),
  ];
  return severalBefore.test(before) || periodBehind.test(behind);
}

/** Without a year the date may look back at the year before, or on to the next. */
function otherWeekday(found: Found, planYear: number): Problem | null {
  const { day, month, year } = dayOf(found);
  const written = found.match.groups?.weekday?.toLowerCase() ?? '';
  const weekdayIn = (each: number): string => data.weekdays[weekdayOf(each, month, day)] ?? '';
  const years = year === null ? [planYear, planYear - 1, planYear + 1] : [year];
  const [first = planYear] = years;
  if (day > daysIn(first, month) || years.some((each) => weekdayIn(each) === written)) return null;
  if (isOfPeriod(found)) return null;
  const { piece, match, from, to } = found;
  const values = {
    text: match[0],
    year: year === null ? first : '',
    weekday: weekdayIn(first),
    'weekday.en': data.weekdaysInEnglish[weekdayOf(first, month, day)] ?? '',
  };
  return { code: 'VP328', values, span: piece.span(from, to) };
}
