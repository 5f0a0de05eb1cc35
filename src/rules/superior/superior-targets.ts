import { equal } from '../../plan/decimal.ts';
import type { Indicator, Quantity } from '../../plan/model.ts';
import { isBlank } from '../../plan/quantity.ts';
import type { SuperiorPlan } from '../../plan/superior.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { rememberingOn } from '../../source/remember.ts';
import { letters } from '../../source/words.ts';
import { nameKey } from '../indicators/indicator-index.ts';
import type { PlacedGoal, Rule } from '../rule.ts';
import { isBeside } from './goal-above.ts';

/** The council's target of an indicator is the same in a plan and in those above it (format section 7). */
export const superiorTargets: Rule = ({ superiors, goals }) =>
  superiors.length === 0
    ? []
    : flatMap(goals, (placed) =>
        flatMap(placed.goal.indicators, (row) => otherTarget(row, placed, superiors)),
      );

interface Known {
  row: Indicator;
  placed: PlacedGoal;
}

/** By their names, the indicators of a plan that have a council's target. */
const councilTargets = rememberingOn(({ goals }: SuperiorPlan): Map<string, Known[]> => {
  const targets = new Map<string, Known[]>();
  for (const placed of goals) {
    for (const row of placed.goal.indicators) {
      if (isBlank(row.councilTarget.raw)) continue;
      const key = nameKey(row);
      targets.set(key, [...(targets.get(key) ?? []), { row, placed }]);
    }
  }
  return targets;
});

function otherTarget(row: Indicator, placed: PlacedGoal, superiors: readonly SuperiorPlan[]): Problem[] {
  const { name, councilTarget: said, cells, comment } = row;
  // A comment settles the matter: the council may have changed its target during the year.
  if (isBlank(said.raw) || !cells.councilTarget || comment) return [];
  for (const superior of superiors) {
    const known = councilTargets(superior).get(nameKey(row)) ?? [];
    const under = known.filter((each) => isBeside(placed, each.placed));
    const [first] = under.length > 0 ? under : known;
    if (!first) continue;
    if ((under.length > 0 ? under : known).some((each) => isAlike(each.row.councilTarget, said))) return [];
    if (first.row.comment) return [];
    const { line } = superior.source.positions.position(first.row.span.start);
    const values = { name, here: said.raw, there: first.row.councilTarget.raw, file: superior.name, line };
    return [{ code: 'VP611', values, span: cells.councilTarget.span }];
  }
  return [];
}

/** What is not written as a number of the same unit in both cannot be told apart for sure. */
function isAlike(one: Quantity, other: Quantity): boolean {
  const [mine, theirs] = [one.decimal, other.decimal];
  if (mine === null && theirs === null) return true;
  if (mine === null || theirs === null) return letters(one.raw) === letters(other.raw);
  return one.unit !== other.unit || (equal(mine, theirs) && isSameSide(one, other));
}

/** `Minst 10` and `Max 10` are no one target; `10` may be either. */
const isSameSide = (one: Quantity, other: Quantity): boolean =>
  one.bound === other.bound || one.bound === null || other.bound === null;
