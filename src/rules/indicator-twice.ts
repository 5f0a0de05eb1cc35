import { equal } from '../plan/decimal.ts';
import type { Indicator } from '../plan/model.ts';
import type { Problem } from '../source/problem.ts';
import { nameKey } from './indicator-index.ts';
import type { Rule, RuleContext } from './rule.ts';

/** No indicator stands twice in a goal, nor with two targets in two goals. */
export const indicatorTwice: Rule = (context) => {
  const elsewhere = new Map<string, Indicator>();
  return context.goals.flatMap(({ goal }) => {
    const here = new Map<string, Indicator>();
    const found = goal.indicators.flatMap((row) => {
      const key = nameKey(row);
      if (key === '') return [];
      const [first, other] = [here.get(key), elsewhere.get(key)];
      if (first) return [twice(row, first, context)];
      here.set(key, row);
      return other ? otherTarget(row, other, context) : [];
    });
    for (const [key, row] of here) {
      if (row.target.decimal !== null && !elsewhere.has(key)) elsewhere.set(key, row);
    }
    return found;
  });
};

function twice(row: Indicator, first: Indicator, { source }: RuleContext): Problem {
  const { line } = source.positions.position(first.span.start);
  return { code: 'VP316', values: { name: row.name, line }, span: row.cells.name?.span ?? row.span };
}

function otherTarget(row: Indicator, first: Indicator, { source }: RuleContext): Problem[] {
  const [own, other] = [row.target.decimal, first.target.decimal];
  if (own === null || other === null || equal(own, other) || row.comment || first.comment) return [];
  const { line } = source.positions.position(first.span.start);
  const values = { name: row.name, target: row.target.raw, other: first.target.raw, line };
  return [{ code: 'VP317', values, span: row.cells.target?.span ?? row.span }];
}
