import common from '../../schemas/words/reading.json' with { type: 'json' };

/** The first and the last day of a time, in the form of an activity's dates. */
export interface WrittenPeriod {
  start: string;
  end: string;
}

const months = common.months.join('|');
const shortMonths = common.months.map((month) => month.slice(0, 3)).join('|');
const month = new RegExp(
  `^(?:i\\s)?(?<name>${months}|(?:${shortMonths}|sept)\\.?)(?:\\s(?<year>20\\d\\d))?$`,
  'i',
);
const week = /^(?:v|vecka|vecka nr)\.?\s?(?<week>\d{1,2})(?:[\s,]{1,2}(?<year>20\d\d))?$/i;
const allYear = /^(?:löpande|hela året|helår|kontinuerligt|året runt|året om|(?<year>20\d\d))$/i;

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const utc = (year: number, monthOfYear: number, day: number): Date =>
  new Date(Date.UTC(year, monthOfYear - 1, day));

/** `sep 2026`, `v. 42`, `löpande`: a time of more days than one. Null for anything else, as a season, which has no days of its own. */
export function readWrittenPeriod(text: string, inYear: number | null): WrittenPeriod | null {
  const found = [month, week, allYear].map((form) => form.exec(text.trim())?.groups ?? null);
  const [ofMonth, ofWeek, ofYear] = found;
  const written = found.find((groups) => groups?.year)?.year;
  const year = written ? Number(written) : inYear;
  if (year === null) return null;
  if (ofMonth) {
    const begins = String(ofMonth.name).toLowerCase().slice(0, 3);
    const number = common.months.findIndex((name) => name.startsWith(begins)) + 1;
    return { start: iso(utc(year, number, 1)), end: iso(utc(year, number + 1, 0)) };
  }
  if (ofWeek) return daysOfWeek(year, Number(ofWeek.week));
  return ofYear ? { start: `${year}-01-01`, end: `${year}-12-31` } : null;
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
