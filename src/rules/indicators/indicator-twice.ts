import { equal } from '../../plan/decimal.ts';
import type { Goal, Indicator } from '../../plan/model.ts';
import { isBlank } from '../../plan/quantity.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { nameKey } from './indicator-index.ts';

/** No indicator stands twice in a goal, nor under two of the council's goals, nor in two goals as the same row or with two targets. */
export const indicatorTwice: Rule = (context) => {
  const elsewhere = new Map<string, Placed>();
  const parents = new Map(context.goals.map(({ goal, parent }) => [goal, parent]));
  return flatMap(context.goals, ({ goal }) => {
    const here = new Map<string, Indicator>();
    const council = councilGoalOf(goal, parents);
    const found = flatMap(goal.indicators, (row) => {
      const key = nameKey(row);
      if (key === '') return [];
      const [first, other] = [here.get(key), elsewhere.get(key)];
      if (first) return [twice(row, first, context)];
      here.set(key, row);
      return other ? again({ row, council }, other, context) : [];
    });
    for (const [key, row] of here) {
      if (row.target.decimal !== null && !elsewhere.has(key)) elsewhere.set(key, { row, council });
    }
    return found;
  });
};

interface Placed {
  row: Indicator;
  /** The council's goal that it stands in or below. */
  council: Goal | null;
}

function councilGoalOf(from: Goal, parents: Map<Goal, Goal | null>): Goal | null {
  let goal: Goal | null = from;
  while (goal && goal.level !== 'kf-mål') goal = parents.get(goal) ?? null;
  return goal;
}

function twice(row: Indicator, first: Indicator, { source }: RuleContext): Problem {
  const { line } = source.positions.position(first.span.start);
  return { code: 'VP316', values: { name: row.name, line }, span: row.cells.name?.span ?? row.span };
}

/** Below the same council goal an indicator may come back as the unit's own share of it, which is another row. */
function again({ row, council }: Placed, first: Placed, { source }: RuleContext): Problem[] {
  const [own, other] = [row.target.decimal, first.row.target.decimal];
  if (own === null || other === null || row.comment || first.row.comment) return [];
  const { line } = source.positions.position(first.row.span.start);
  if (!equal(own, other)) {
    const values = { name: row.name, target: row.target.raw, other: first.row.target.raw, line };
    return [{ code: 'VP317', values, span: row.cells.target?.span ?? row.span }];
  }
  if (council === first.council && !isCopy(row, first.row)) return [];
  return [{ code: 'VP334', values: { name: row.name, line }, span: row.cells.name?.span ?? row.span }];
}

function isCopy(row: Indicator, first: Indicator): boolean {
  const isOfCouncil = !isBlank(row.councilTarget.raw);
  return isOfCouncil && row.councilTarget.raw === first.councilTarget.raw && row.period === first.period;
}
