import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import data from '../../../schemas/words/activities.json' with { type: 'json' };
import { isOpenTime } from '../../plan/data-tables.ts';
import type { Activity, Cell, Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { exists } from '../reading/calendar.ts';
import type { Rule } from '../rule.ts';
import { allActivities } from './all-activities.ts';

/** Activities begin before they end, and within the plan's year. That a date is a date, the schema says. */
export const activityDates: Rule = (context) => {
  const year = context.yearHolds ? context.plan.meta.year : null;
  return flatMap(allActivities(context), (activity) => datesOf(activity, year, context.source));
};

function datesOf(activity: Activity, year: number | null, source: Source): Problem[] {
  const { cells } = activity;
  const [start, end] = [dateIn(cells.start), dateIn(cells.end)];
  if (start && end && end.date < start.date) {
    return [{ code: 'VP302', values: { start: start.date, end: end.date }, span: end.span }];
  }
  if (year === null) return [];
  const outside = flatMap([start, end], (found) => (found && yearOf(found) !== year ? found : []));
  return pastYear(activity, outside, year, source) ?? outsideYear(outside, [start, end], year, source);
}

interface FoundDate {
  date: string;
  span: Span;
}

const yearOf = ({ date }: FoundDate): number => Number(date.slice(0, 4));

/** A longer way off is a slip of the keys. */
const mostYears = 2;
const { VP303: ways } = reasons;

/**
 * What begins before the plan's year or goes on past it, and is under way in it: as may well be meant, and is where the row says so.
 * Null for what is not.
 */
function pastYear(
  { cells, span: row }: Activity,
  outside: FoundDate[],
  year: number,
  { text }: Source,
): Problem[] | null {
  const [start, end] = [dateIn(cells.start), dateIn(cells.end)];
  const [first] = outside;
  const isOpen = isOpenTime(cells.end?.text ?? '');
  if (!first || !start || !(end || isOpen)) return null;
  const isUnderWay = yearOf(start) <= year && (isOpen || (end !== null && yearOf(end) >= year));
  if (!isUnderWay || outside.some((found) => Math.abs(yearOf(found) - year) > mostYears)) return null;
  if (saysSo(text.slice(row.start, row.end), start, end, year)) return [];
  const way = yearOf(start) === year ? ways.after : end && yearOf(end) > year ? ways.both : ways.before;
  const last = end ? { to: `till ${end.date}`, 'to.en': `to ${end.date}` } : ways.open;
  const values = { from: start.date, ...last, year, ...way, outside: '' };
  return [
    { code: 'VP303', severity: 'hint', values, span: first.span, ...sameDays(outside, [start, end], year) },
  ];
}

const goesOn = new RegExp(latin`(?<!\p{L})(?:${data.goesOnPatterns.join('|')})`, 'i');
/** `2024–2026`, `2024/25`. */
const years = /(?<![\d-])(20\d\d)\s?[–/-]\s?(20)?(\d\d)(?![\d-])/;

/** `Fortsätter från 2024`, or the years from the first to the last. */
function saysSo(row: string, start: FoundDate, end: FoundDate | null, year: number): boolean {
  if (goesOn.test(row)) return true;
  const [, from, , to] = years.exec(row) ?? [];
  if (from === undefined) return false;
  return Number(from) <= yearOf(start) && 2000 + Number(to) >= (end ? yearOf(end) : year);
}

const own = (date: string, year: number): string => `${year}${date.slice(4)}`;

/** Another year is a slip where one date alone has it, and its day in the plan's year does as well. */
function sameDays(outside: FoundDate[], row: (FoundDate | null)[], year: number): Pick<Problem, 'fix'> {
  const [first, second] = outside;
  if (!first || second || !canBe(outside, row, year)) return {};
  return { fix: { span: first.span, text: own(first.date, year), unsure: true } };
}

function canBe(outside: FoundDate[], row: (FoundDate | null)[], year: number): boolean {
  const [from, to] = row.map((found) => found && own(found.date, year));
  return outside.every(({ date }) => exists(own(date, year))) && !(from && to && to < from);
}

/** A row of last year is one mistake, and the same days of the plan's year are a guess. */
function outsideYear(
  outside: FoundDate[],
  row: (FoundDate | null)[],
  year: number,
  { text }: Source,
): Problem[] {
  const [first, second] = outside;
  if (!first) return [];
  const isGuess = canBe(outside, row, year);
  const problem = (said: string, span: Span, wanted: string): Problem => ({
    code: 'VP303',
    values: { outside: said, year, from: '' },
    span,
    ...(isGuess && { fix: { span, text: wanted, unsure: true } }),
  });
  // The columns may stand in any order.
  if (!second || yearOf(second) !== yearOf(first) || second.span.start < first.span.end)
    return outside.map(({ date, span }) => problem(date, span, own(date, year)));
  const between = text.slice(first.span.end, second.span.start);
  const span = { start: first.span.start, end: second.span.end };
  const wanted = `${own(first.date, year)}${between}${own(second.date, year)}`;
  return [problem(`${first.date}–${second.date}`, span, wanted)];
}

/** The date of a cell; null for one that is none, such as 30 February. */
function dateIn(cell: Cell | undefined): FoundDate | null {
  return cell && exists(cell.text) ? { date: cell.text, span: cell.span } : null;
}
