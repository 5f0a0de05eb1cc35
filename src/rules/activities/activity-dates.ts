import type { Activity, Cell } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { exists } from '../reading/calendar.ts';
import type { Rule } from '../rule.ts';

/** Activities begin before they end, and within the plan's year. That a date is a date, the schema says. */
export const activityDates: Rule = ({ goals, plan, yearHolds }) => {
  const year = yearHolds ? plan.meta.year : null;
  return flatMap(goals, ({ goal }) => flatMap(goal.activities, (activity) => datesOf(activity, year)));
};

function datesOf({ cells }: Activity, year: number | null): Problem[] {
  const [start, end] = [dateIn(cells.start), dateIn(cells.end)];
  if (start && end && end.date < start.date) {
    return [{ code: 'VP302', values: { start: start.date, end: end.date }, span: end.span }];
  }
  return flatMap([start, end], (found): Problem[] => {
    if (!found || year === null || Number(found.date.slice(0, 4)) === year) return [];
    return [{ code: 'VP303', values: { date: found.date, year }, span: found.span }];
  });
}

/** The date of a cell; null for one that is none, such as 30 February. */
function dateIn(cell: Cell | undefined) {
  return cell && exists(cell.text) ? { date: cell.text, span: cell.span } : null;
}
