import { equal } from '../../plan/decimal.ts';
import { goalsIn } from '../../plan/goals.ts';
import type { Indicator } from '../../plan/model.ts';
import type { SuperiorPlan } from '../../plan/superior.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { rememberingOn } from '../../source/remember.ts';
import { nameKey } from '../indicators/indicator-index.ts';
import type { Rule } from '../rule.ts';

/** The council's target of an indicator is the same in a plan and in the one above it (format section 7). */
export const superiorTargets: Rule = ({ superior, goals }) => {
  if (!superior) return [];
  return flatMap(goals, ({ goal }) => flatMap(goal.indicators, (row) => otherTarget(row, superior)));
};

/** By their names, the indicators of a plan that have a council's target. */
const councilTargets = rememberingOn(({ plan }: SuperiorPlan): Map<string, Indicator> => {
  const rows = flatMap(goalsIn(plan.parts), (goal) => goal.indicators);
  return new Map(
    flatMap(rows, (row) =>
      row.inherited || row.councilTarget.decimal === null ? [] : [[nameKey(row), row] as const],
    ),
  );
});

function otherTarget(row: Indicator, superior: SuperiorPlan): Problem[] {
  const { name, councilTarget: said, cells, comment } = row;
  const above = councilTargets(superior).get(nameKey(row));
  // A comment settles the matter: the council may have changed its target during the year.
  if (!above || said.decimal === null || !cells.councilTarget || comment || above.comment) return [];
  const { councilTarget: known } = above;
  if (known.decimal === null || said.unit !== known.unit || equal(said.decimal, known.decimal)) return [];
  const { line } = superior.source.positions.position(above.span.start);
  const values = { name, here: said.raw, there: known.raw, file: superior.name, line };
  return [{ code: 'VP611', values, span: cells.councilTarget.span }];
}
