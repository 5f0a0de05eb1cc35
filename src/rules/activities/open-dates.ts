import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import { isOpenTime } from '../../plan/data-tables.ts';
import type { Activity, Cell } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';

/** `Löpande` and `tills vidare` are printed as they stand, but no system that reads the plan knows when that is. */
export const openDates: Rule = ({ goals, plan }) =>
  flatMap(goals, ({ goal }) => flatMap(goal.activities, (row) => openDate(row, plan.meta.year)));

const { VP351: words } = reasons;

/** A row that says the same of both is one mistake. */
function openDate({ cells, inherited }: Activity, year: number): Problem[] {
  // What is wrong in the superior plan is told there.
  if (inherited) return [];
  const open = flatMap(['start', 'end'] as const, (column) => {
    const cell = cells[column];
    return cell && isOpenTime(cell.text) ? { column, cell } : [];
  });
  const [first, second] = open;
  if (!first) return [];
  const fixes =
    year > 0 ? flatMap(open, ({ cell, column }) => dayOfYear(cell, `${year}-${days[column]}`)) : [];
  const [fix, ...also] = fixes;
  const problem: Problem = {
    code: 'VP351',
    values: {
      value: first.cell.text,
      ...words[second ? 'both' : first.column],
      example: `${year || 2025}-${days[first.column]}`,
    },
    span: first.cell.span,
    ...(fix && { fix: also.length > 0 ? { ...fix, also } : fix }),
  };
  return [problem];
}

const days = { start: '01-01', end: '12-31' };

/** Where emphasis or an escape stands in the cell, a replacement would tear it apart. */
function dayOfYear({ text, span }: Cell, date: string): Fix | [] {
  return span.end - span.start === text.length ? { span, text: date, unsure: true } : [];
}
