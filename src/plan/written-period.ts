import common from '../../schemas/words/reading.json' with { type: 'json' };
import { anyOf } from '../source/any-of.ts';
import { readWrittenDay } from './written-date.ts';

/** The first and the last day of a time, in the form of an activity's dates. */
export interface WrittenPeriod {
  start: string;
  end: string;
}

const months = anyOf(common.months);
const shortMonths = common.months.map((month) => month.slice(0, 3)).join('|');
const month = new RegExp(
  `^(?:i\\s)?(?<name>${months}|(?:${shortMonths}|sept)\\.?)(?:\\s(?<year>20\\d\\d))?$`,
  'i',
);
const week = /^(?:v|vecka|vecka nr)\.?\s?(?<week>\d{1,2})(?:[\s,]{1,2}(?<year>20\d\d))?$/i;
const allYear = /^(?:hela året|helår|året runt|året om|(?<year>20\d\d))$/i;

/** `2026-03`, `Q1`, `kv 2`, `tertial 3`. */
const monthNumber = /^(?<year>20\d\d)-(?<month>0[1-9]|1[0-2])$/;
const part = /^(?<kind>q|kv|kvartal|t|tertial|halvår)\.?\s?(?<part>[1-4])(?:[\s,]{1,2}(?<year>20\d\d))?$/i;
/** Months of each. */
const lengths: Record<string, number> = { q: 3, k: 3, t: 4, h: 6 };
/** `260301`, `26-03-01`. */
const shortDay = /^(?<short>\d\d)-?(?<month>0[1-9]|1[0-2])-?(?<day>0[1-9]|[12]\d|3[01])$/;

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const utc = (year: number, monthOfYear: number, day: number): Date =>
  new Date(Date.UTC(year, monthOfYear - 1, day));

/**
 * `sep 2026`, `v. 42`, `hela året`, `1/3-31/3`: a time of more days than one, and `260301`. Null for anything else, as a season, which
 * has no days of its own.
 */
export function readWrittenPeriod(written: string, inYear: number | null): WrittenPeriod | null {
  const text = written.trim();
  return periodOf(text, inYear) ?? rangeOf(text, inYear);
}

function periodOf(text: string, inYear: number | null): WrittenPeriod | null {
  const found = [month, week, allYear, monthNumber, part].map((form) => form.exec(text)?.groups ?? null);
  const [ofMonth, ofWeek, ofYear, ofNumber, ofPart] = found;
  const year = Number(found.find((groups) => groups?.year)?.year ?? inYear);
  if (!year) return null;
  if (ofMonth) {
    const begins = String(ofMonth.name).toLowerCase().slice(0, 3);
    return monthsOf(year, common.months.findIndex((name) => name.startsWith(begins)) + 1, 1);
  }
  if (ofNumber) return monthsOf(year, Number(ofNumber.month), 1);
  if (ofPart) {
    const length = lengths[String(ofPart.kind).charAt(0).toLowerCase()] ?? 0;
    const first = (Number(ofPart.part) - 1) * length + 1;
    return first > 12 ? null : monthsOf(year, first, length);
  }
  if (ofWeek) return daysOfWeek(year, Number(ofWeek.week));
  return ofYear ? { start: `${year}-01-01`, end: `${year}-12-31` } : ofShortDay(text, year);
}

const monthsOf = (year: number, first: number, length: number): WrittenPeriod => ({
  start: iso(utc(year, first, 1)),
  end: iso(utc(year, first + length, 0)),
});

/** A day of the year; other figures may be anything. */
function ofShortDay(text: string, year: number): WrittenPeriod | null {
  const { short, month = '', day = '' } = shortDay.exec(text)?.groups ?? {};
  const read = Number(short) === year % 100 ? readWrittenDay(`${year}-${month}-${day}`, year) : null;
  return read?.exists ? { start: read.date, end: read.date } : null;
}

/** A hyphen alone parts days of a month and names of months: in `2026-03-01` it parts nothing. */
const ends = [
  /^(?<from>.{1,20}?)\s?[–—]\s?(?<to>.{1,20})$/,
  /^(?<from>.{1,20}?)\s(?:-|till|t\.o\.m\.)\s(?<to>.{1,20})$/,
  /^(?<from>\d{1,2}\/\d{1,2})\s?-\s?(?<to>\d{1,2}\/\d{1,2}(?:[-\s]20\d\d)?)$/,
  /^(?<from>[a-z]{3,9}\.?)-(?<to>[a-z]{3,9}\.?(?:\s20\d\d)?)$/i,
];

/** From the first day of what stands before the dash to the last of what stands behind it, whose year may be that of both. */
function rangeOf(text: string, inYear: number | null): WrittenPeriod | null {
  const { from, to } = ends.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  if (from === undefined || to === undefined) return null;
  const last = timeOf(to, inYear);
  const first = last && timeOf(from, Number(last.end.slice(0, 4)));
  return first && last && first.start < last.end ? { start: first.start, end: last.end } : null;
}

function timeOf(text: string, inYear: number | null): WrittenPeriod | null {
  const day = readWrittenDay(text, inYear);
  if (day) return day.exists ? { start: day.date, end: day.date } : null;
  return periodOf(text, inYear);
}

/** Monday to Sunday of a week as calendars count them (ISO 8601: the first holds the fourth of January). */
function daysOfWeek(year: number, number: number): WrittenPeriod | null {
  if (number < 1 || number > 53) return null;
  const fourth = utc(year, 1, 4);
  const monday = fourth.getTime() + ((number - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * day;
  const [start, thursday, end] = [0, 3, 6].map((days) => new Date(monday + days * day)) as [Date, Date, Date];
  // A week 53 that the year does not have is the first of the next.
  return thursday.getUTCFullYear() === year ? { start: iso(start), end: iso(end) } : null;
}

const day = 86_400_000;
