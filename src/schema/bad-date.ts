import reasons from '../../schemas/reasons.json' with { type: 'json' };
import type { Activity, Cell, Goal } from '../plan/model.ts';
import { readWrittenDate, readWrittenDay } from '../plan/written-date.ts';
import { readWrittenPeriod } from '../plan/written-period.ts';
import type { Problem } from '../source/problem.ts';

type DateColumn = 'start' | 'end';

const { VP301: words } = reasons;

/** A time in words, or one that names more days than one. */
const isTime = (text: string): boolean => /^\D{3,}$/.test(text) || readWrittenPeriod(text, 2025) !== null;

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
  const date = day ? (day.exists ? day.date : null) : meant(activity, column, year);
  const values = {
    value,
    ...(day && !day.exists ? words.missing : words.unreadable),
    example: date ?? lastOfMonth(day?.date) ?? exampleOf(value, column, year ?? 2025),
    ...(isTime(value) ? words[column] : {}),
    ...shifted(activity),
  };
  const fix = { span, text: date ?? '', ...(!day?.hasYear && { unsure: true }) };
  return { code: 'VP301', values, span, ...(date && isPlain ? { fix } : {}) };
}

/** `2025-02-30`: the day before the first of the next month. */
function lastOfMonth(date: string | undefined): string | null {
  const [year = 0, month = 0] = date?.split('-').map(Number) ?? [];
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : null;
}

/** A day that the time in words may mean. */
function exampleOf(value: string, column: DateColumn, year: number): string {
  const [start, end] = /höst/i.test(value) ? ['09-01', '11-30'] : ['03-01', '03-31'];
  return `${year}-${column === 'start' ? start : end}`;
}

/** Both ends may stand in one cell, and only the year in the other: `1/3-31/3 | 2026`. */
function meant({ cells }: Activity, column: DateColumn, year: number | null): string | null {
  const [start, end] = [cells.start?.text ?? '', cells.end?.text ?? ''];
  const isYear = /^(?:20\d\d)?$/;
  const text =
    column === 'end' && isYear.test(end) ? start : column === 'start' && isYear.test(start) ? end : '';
  const whole = readWrittenPeriod(text, Number(isYear.exec(end)?.[0] || year));
  return (whole ?? readWrittenPeriod(cells[column]?.text ?? '', year))?.[column] ?? null;
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
