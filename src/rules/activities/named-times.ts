import data from '../../../schemas/words/activities.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import { dayBefore, daysIn, isoDate, lastDayOf, monthNamed } from '../reading/calendar.ts';

/** A time that a short text names, as first and last day. */
export interface NamedTime {
  from: number;
  to: number;
  /** Empty for a time without beginning (`senast i mars`), `9999` for one without end. */
  first: string;
  last: string;
}

interface Mention {
  from: number;
  to: number;
  day: number | null;
  /** First and last month, 1–12. */
  months: [number, number];
  year: number | null;
}

const monthNames = [...common.months, ...Object.keys(common.shortMonths)];
const year = '(?:\\s+(?<year>20\\d\\d)(?!\\d))?';
const patterns = [
  new RegExp(
    latin`(?:(?<![\d\p{L}.,:–-])${dayBefore})?(?<![\p{L}-])(?<month>${anyOf(monthNames)})(?![\p{L}-]|\.\p{L})${year}`,
    'g',
  ),
  new RegExp(
    latin`(?<![\p{L}-])(?:(?:under|i|på)\s+|(?<=till\s{1,9}))(?<season>${anyOf(Object.keys(data.seasons))})(?!\p{L})${year}`,
    'g',
  ),
  new RegExp(
    latin`(?<![\d\p{L}-])(?<year>20\d\d)-(?<number>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?![\d-])`,
    'g',
  ),
];

const anyTime = new RegExp(`${[...monthNames, ...Object.keys(data.seasons)].join('|')}|20\\d\\d-`, 'i');

/** A cheap look whether a text may name a time. */
export function namesTime(text: string): boolean {
  return anyTime.test(text);
}

/**
 * The months, seasons and days that a text names, with first and last day in the year. They stand in small
 * letters, save where they begin the text: `Maj` may be a name.
 * @param inYear Year of what is named without one; what is named of another year is left out.
 */
export function namedTimes(written: string, inYear: number): NamedTime[] {
  const times: NamedTime[] = [];
  // The time just before, where it is one of the year.
  let previous: NamedTime | null = null;
  for (const { mention, before, isEnd } of mentionsIn(written)) {
    const isOther = isOfOtherYear(mention, inYear);
    if (isEnd && previous) extend(previous, mention, inYear);
    else if (!isOther) times.push(timeOf(mention, inYear, isEnd ? null : before));
    previous = isOther ? null : (times.at(-1) ?? null);
  }
  return times;
}

function isOfOtherYear({ year: written }: Mention, inYear: number): boolean {
  return written !== null && written !== inYear;
}

/** What a text names, in order, each with the text before it and whether it ends a span of time. */
function mentionsIn(written: string): { mention: Mention; before: string; isEnd: boolean }[] {
  const text = written.charAt(0).toLowerCase() + written.slice(1);
  const mentions = flatMap(patterns, (pattern) => flatMap(matchesIn(text, pattern), toMention)).sort(
    (a, b) => a.from - b.from,
  );
  return mentions.map((mention, index) => {
    const before = text.slice(mentions[index - 1]?.to ?? 0, mention.from);
    return { mention, before, isEnd: index > 0 && isSpan.test(before) };
  });
}

/** `oktober–februari` goes on into the next year, as does one that ends in another year. */
function extend(time: NamedTime, mention: Mention, inYear: number): void {
  const { last } = daysOf(mention, inYear);
  time.to = mention.to;
  time.last = isOfOtherYear(mention, inYear) || last < time.first ? '9999' : last;
}

const isSpan = /^\s*(?:[-–—]|till(?: och med)?|t\.o\.m\.?)\s*$/i;

function toMention(match: RegExpExecArray): Mention | [] {
  const { day, month, season, number, year: written } = match.groups ?? {};
  const months = monthsOf(month ?? '', season ?? '', Number(number));
  const at = match.index;
  if (!months) return [];
  return {
    from: at,
    to: at + match[0].length,
    day: day ? Number(day) : null,
    months,
    year: written ? Number(written) : null,
  };
}

const seasons: Readonly<Record<string, readonly number[]>> = data.seasons;
const shortMonths: Readonly<Record<string, number>> = common.shortMonths;

function monthsOf(month: string, season: string, number: number): [number, number] | null {
  const [first, last] = seasons[season] ?? [];
  if (first && last) return [first, last];
  const named = monthNamed(month) || shortMonths[month] || number;
  return named ? [named, named] : null;
}

function daysOf({ day, months: [first, last] }: Mention, inYear: number): { first: string; last: string } {
  if (day === null) return { first: isoDate(inYear, first, 1), last: lastDayOf(inYear, last) };
  const date = isoDate(inYear, first, Math.min(day, daysIn(inYear, first)));
  return { first: date, last: date };
}

const preposition = (phrases: string[]): RegExp =>
  new RegExp(latin`(?<!\p{L})(?:${anyOf(phrases)})(?:\s+(?:i|den|under))?\s+$`, 'i');
const begins = preposition(data.openEnds.from);
const ends = preposition(data.openEnds.to);

/**
 * A time alone, or one that a word before it leaves open at an end.
 * @param before null where it ends a span that began in another year.
 */
function timeOf(mention: Mention, inYear: number, before: string | null): NamedTime {
  const { first, last } = daysOf(mention, inYear);
  const [isOpenFirst, isOpenLast] =
    before === null ? [true, false] : [ends.test(before), begins.test(before)];
  return {
    from: mention.from,
    to: mention.to,
    first: isOpenFirst && !isOpenLast ? '' : first,
    last: isOpenLast ? '9999' : last,
  };
}
