import type { Activity, Cell, Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
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

function datesOf({ cells }: Activity, year: number | null, source: Source): Problem[] {
  const [start, end] = [dateIn(cells.start), dateIn(cells.end)];
  if (start && end && end.date < start.date) {
    return [{ code: 'VP302', values: { start: start.date, end: end.date }, span: end.span }];
  }
  const outside = flatMap([start, end], (found) =>
    found && year !== null && Number(found.date.slice(0, 4)) !== year ? found : [],
  );
  return year === null ? [] : outsideYear(outside, [start, end], year, source);
}

interface FoundDate {
  date: string;
  span: Span;
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
  const own = (date: string): string => `${year}${date.slice(4)}`;
  const [from, to] = row.map((found) => found && own(found.date));
  const canBe = outside.every(({ date }) => exists(own(date))) && !(from && to && to < from);
  const problem = (date: string, until: string, span: Span, wanted: string): Problem => ({
    code: 'VP303',
    values: { date, until, year },
    span,
    ...(canBe && { fix: { span, text: wanted, unsure: true } }),
  });
  // The columns may stand in any order.
  if (second?.date.slice(0, 4) !== first.date.slice(0, 4) || second.span.start < first.span.end)
    return outside.map(({ date, span }) => problem(date, '', span, own(date)));
  const between = text.slice(first.span.end, second.span.start);
  const span = { start: first.span.start, end: second.span.end };
  return [problem(first.date, second.date, span, `${own(first.date)}${between}${own(second.date)}`)];
}

/** The date of a cell; null for one that is none, such as 30 February. */
function dateIn(cell: Cell | undefined): FoundDate | null {
  return cell && exists(cell.text) ? { date: cell.text, span: cell.span } : null;
}
