import reasons from '../../schemas/reasons.json' with { type: 'json' };
import type { Activity, Cell, Goal } from '../plan/model.ts';
import { isBlank } from '../plan/quantity.ts';
import { readWrittenDate, readWrittenDay, type WrittenDay } from '../plan/written-date.ts';
import { readWrittenPeriod } from '../plan/written-period.ts';
import type { Fix, Problem } from '../source/problem.ts';

type DateColumn = 'start' | 'end';

const { VP301: words } = reasons;

/** A time in words, or one that names more days than one. */
function isTime(text: string): boolean {
  const period = readWrittenPeriod(text, Number(/^\d\d(?=-)/.exec(text)?.[0] ?? 25) + 2000);
  return /^\D{3,}$/.test(text) || (period !== null && period.start < period.end);
}

/** What stands in a date's cell and is none: why, and what is meant where that can be read. */
export function badDate(goal: Goal, planYear: number, row: number, column: DateColumn): Problem | null {
  const activity = goal.activities[row];
  const cell = activity?.cells[column];
  if (!activity || !cell) return null;
  const { text: value, span } = cell;
  const year = planYear > 0 ? planYear : null;
  const day = readWrittenDay(value, year);
  // Where emphasis or an escape stands in the cell, a replacement would tear it apart.
  const isPlain = span.end - span.start === value.length;
  const date = day ? existing(day) : meant(activity, column, year);
  const values = {
    value,
    ...(day && !day.exists ? words.missing : words.unreadable),
    example: date ?? lastOfMonth(day?.date) ?? exampleOf(value, column, year ?? 2025),
    ...(isTime(value) ? words[column] : {}),
    ...shifted(activity),
  };
  const also = day ? null : besideBoth(activity, column, year);
  const fix = { span, text: date ?? '', ...(!day?.hasYear && { unsure: true }), ...also };
  return { code: 'VP301', values, span, ...(date && isPlain ? { fix } : {}) };
}

const existing = ({ date, exists }: WrittenDay): string | null => (exists ? date : null);

/** `2025-02-30`: the day before the first of the next month. */
function lastOfMonth(date: string | undefined): string | null {
  const [year = 0, month = 0] = date?.split('-').map(Number) ?? [];
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : null;
}

/** A day that the time in words may mean. */
function exampleOf(value: string, column: DateColumn, year: number): string {
  const season = /vår|sommar|höst/i.exec(value)?.[0].toLowerCase() ?? '';
  return `${year}-${seasons[season]?.[column] ?? (column === 'start' ? '03-01' : '03-31')}`;
}

const seasons: Record<string, Record<DateColumn, string>> = {
  vår: { start: '03-01', end: '05-31' },
  sommar: { start: '06-01', end: '08-31' },
  höst: { start: '09-01', end: '11-30' },
};
const seasonName = /^(?:under\s|i\s)?(?<name>vår|sommar|höst)(?:en)?(?:\s(?<year>20\d\d))?$/i;

/** Its months by the almanac: the writer may mean other days, and is asked. */
function daysOfSeason(value: string, column: DateColumn, inYear: number | null): string | null {
  const { name = '', year = inYear } = seasonName.exec(value)?.groups ?? {};
  const days = seasons[name.toLowerCase()];
  return days && year ? `${year}-${days[column]}` : null;
}

/** Both ends may stand in one cell, and only the year in the other: `1/3-31/3 | 2026`. */
function meant({ cells }: Activity, column: DateColumn, year: number | null): string | null {
  const [start, end] = [cells.start?.text ?? '', cells.end?.text ?? ''];
  const isYear = /^(?:20\d\d|[-–—−])?$/;
  const text =
    column === 'end' && isYear.test(end) ? start : column === 'start' && isYear.test(start) ? end : '';
  const whole = readWrittenPeriod(text, Number(/^20\d\d$/.exec(end)?.[0] ?? year));
  const value = cells[column]?.text ?? '';
  return (whole ?? readWrittenPeriod(value, year))?.[column] ?? daysOfSeason(value, column, year);
}

/** `2025-06-16 – 2025-06-20` in one cell and nothing in the other: what the other gets. */
function besideBoth({ cells }: Activity, column: DateColumn, year: number | null): { also: Fix[] } | null {
  const [written, other] = column === 'start' ? [cells.start, cells.end] : [cells.end, cells.start];
  const whole = readWrittenPeriod(written?.text ?? '', year);
  if (!whole || whole.start === whole.end || !other || !isBlank(other.text)) return null;
  const date = column === 'start' ? whole.end : whole.start;
  if (other.text !== '') return { also: [{ span: other.span, text: date }] };
  // An empty cell begins with its bar, unless it is the first of a row that has none.
  const at = other.span.start + 1;
  const isFirst = other.span.start < (cells.name?.span.start ?? 0);
  return isFirst ? null : { also: [{ span: { start: at, end: at }, text: ` ${date}` }] };
}

/** A cell too many or too few before the dates: they stand one column further on, or before. */
function shifted({ cells }: Activity): Record<string, string> {
  const isDay = (cell: Cell | undefined): boolean =>
    cell !== undefined && readWrittenDate(cell.text) !== null;
  const [isStart, isEnd] = [isDay(cells.start), isDay(cells.end)];
  if (!isStart && isEnd && (isDay(cells.responsible) || isDay(cells.status)))
    return { ...nothingElse, ...words.right };
  return isStart && !isEnd && isDay(cells.name) ? { ...nothingElse, ...words.left } : {};
}

const nothingElse = { example: '', how: '', 'how.en': '' };
