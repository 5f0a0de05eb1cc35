import type { Activity, Cell } from '../plan/model.ts';
import type { Problem } from '../source/problem.ts';
import type { Rule } from './rule.ts';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Activities begin before they end, and within the plan's year. That a date is a date, the schema says. */
export const activityDates: Rule = ({ goals, plan }) =>
  goals.flatMap(({ goal }) => goal.activities.flatMap((activity) => datesOf(activity, plan.meta.year)));

function datesOf(activity: Activity, year: number): Problem[] {
  const { start, end, cells } = activity;
  if (start && end && cells.end && isoDate.test(start) && isoDate.test(end) && end < start) {
    return [{ code: 'VP302', values: { start, end }, span: cells.end.span }];
  }
  return [...outsideYear(cells.start, year), ...outsideYear(cells.end, year)];
}

function outsideYear(cell: Cell | undefined, year: number): Problem[] {
  if (!cell || !isoDate.test(cell.text) || Number(cell.text.slice(0, 4)) === year) return [];
  return [{ code: 'VP303', values: { date: cell.text, year }, span: cell.span }];
}
