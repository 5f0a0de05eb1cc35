import { councilTargetOf } from '../edition/lookup.ts';
import { equal } from '../plan/decimal.ts';
import type { Indicator } from '../plan/model.ts';
import { parseQuantity } from '../plan/quantity.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import type { Rule, RuleContext } from './rule.ts';

/** The council's target is the same in all plans of a year: where the edition knows it, the plan says the same. */
export const councilTarget: Rule = (context) =>
  flatMap(context.goals, ({ goal }) => flatMap(goal.indicators, (row) => other(row, context)));

function other({ name, councilTarget: said, comment, cells }: Indicator, context: RuleContext): Problem[] {
  const { edition, plan } = context;
  const cell = cells.councilTarget;
  // A comment settles the matter: the council may have changed its target during the year.
  if (!edition || !cell || said.decimal === null || comment) return [];
  const expected = councilTargetOf(edition, name, plan.meta.year);
  const known = expected === null ? null : parseQuantity(expected).decimal;
  if (expected === null || known === null || equal(known, said.decimal)) return [];
  const values = { name, expected, year: String(plan.meta.year), council: said.raw };
  return [{ code: 'VP338', values, span: cell.span }];
}
