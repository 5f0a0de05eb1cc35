import { normaliseNumber, normaliseWording } from '../../edition/lookup.ts';
import { placeGoals } from '../../plan/goals.ts';
import { isCouncilLevel } from '../../plan/levels.ts';
import type { GoalLevel, Plan, PlanLevel } from '../../plan/model.ts';
import type { SuperiorPlan } from '../../plan/superior.ts';
import { flatMap } from '../../source/flat-map.ts';
import { rememberingOn } from '../../source/remember.ts';
import { nearness } from '../../source/similarity.ts';
import type { PlacedGoal } from '../rule.ts';
import { type Likeness, likenessOf } from './goal-likeness.ts';

/** A goal of a plan above, which another has taken over. */
export interface Original {
  superior: SuperiorPlan;
  above: PlacedGoal;
  likeness: Likeness;
}

/** A goal that a plan has taken over, and what it is in the plans above, the nearest first. */
export interface TakenOver {
  placed: PlacedGoal;
  originals: [Original, ...Original[]];
}

/** Which goals a plan must have from one of a level, in which they are that plan's own or have been taken over in turn. */
export const handedDown: Record<PlanLevel, readonly GoalLevel[]> = {
  nämnd: ['nämndmål'],
  avdelning: ['nämndmål', 'avdelningsmål'],
  enhet: [],
};

/** The plans above that must have the goals of a level, as far as they have any: one without is not yet written so far. */
export function superiorsWith(level: GoalLevel, superiors: readonly SuperiorPlan[]): SuperiorPlan[] {
  return superiors.filter(
    (superior) => handedDown[superior.plan.meta.level].includes(level) && goalsOf(superior, level).length > 0,
  );
}

/** The goals of a plan that must stand in one above it. One left empty is told elsewhere. */
export function goalsFromAbove(
  goals: readonly PlacedGoal[],
  superiors: readonly SuperiorPlan[],
): PlacedGoal[] {
  return goals.filter(
    ({ goal }) => superiorsWith(goal.level, superiors).length > 0 && normaliseWording(goal.title).length > 1,
  );
}

/** Those that do, each beside what it is there: once for what the plan inherits and the rules. */
export const takenOver = rememberingOn((plan: Plan, superiors: readonly SuperiorPlan[]): TakenOver[] =>
  flatMap(goalsFromAbove(placeGoals(plan.parts), superiors), (placed): TakenOver | TakenOver[] => {
    const known = superiorsWith(placed.goal.level, superiors);
    const [nearest, ...others] = flatMap(known, (superior) => originalIn(superior, placed) ?? []);
    return nearest ? { placed, originals: [nearest, ...others] } : [];
  }),
);

/** More goals than any plan has of a level: wordings are then held against each other no more, so that no plan takes long. */
const mostGoals = 200;

/** The goal of the same wording, the one under the same council goal before others; else the one that it surely is. */
function originalIn(superior: SuperiorPlan, placed: PlacedGoal): Original | null {
  const known = goalsOf(superior, placed.goal.level);
  const wording = normaliseWording(placed.goal.title);
  const same = known.filter(({ goal }) => normaliseWording(goal.title) === wording);
  const above = same.find((each) => isBeside(placed, each)) ?? same[0];
  if (above) return { superior, above, likeness: 'same' };
  if (known.length > mostGoals) return null;
  const alike = flatMap(known, (each): Original | Original[] => {
    const likeness = likenessOf(placed.goal, each.goal, isBeside(placed, each));
    return likeness ? { superior, above: each, likeness } : [];
  });
  return (
    alike.find(({ likeness }) => likeness === 'slip') ?? (alike.length === 1 ? (alike[0] ?? null) : null)
  );
}

/** The goals of a level in a plan. */
export function goalsOf({ goals }: SuperiorPlan, level: GoalLevel): PlacedGoal[] {
  return goals.filter(({ goal }) => goal.level === level);
}

/** Whether two goals stand under the same goal of the council's, as far as that is told. */
export function isBeside(one: PlacedGoal, other: PlacedGoal): boolean {
  const [mine, theirs] = [one.parent, other.parent];
  if (!mine || !theirs || mine.level !== theirs.level || !isCouncilLevel(mine.level)) return true;
  return mine.number !== null && theirs.number !== null
    ? normaliseNumber(mine.number) === normaliseNumber(theirs.number)
    : nearness(normaliseWording(mine.title), normaliseWording(theirs.title)) !== null;
}
