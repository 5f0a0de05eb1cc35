import { normaliseNumber, normaliseWording } from '../../edition/lookup.ts';
import { isCouncilLevel } from '../../plan/levels.ts';
import type { GoalLevel, PlanLevel } from '../../plan/model.ts';
import type { SuperiorPlan } from '../../plan/superior.ts';
import { flatMap } from '../../source/flat-map.ts';
import { rememberingOn } from '../../source/remember.ts';
import { nearness } from '../../source/similarity.ts';
import type { PlacedGoal, RuleContext } from '../rule.ts';

/** A goal that a plan has taken over from the plan above it, and what it is there. */
export interface TakenOver {
  placed: PlacedGoal;
  above: PlacedGoal;
  /** Whether its wording is the same. */
  isSame: boolean;
}

/** Which goals a plan must have from one of a level, in which they are that plan's own or have been taken over in turn. */
export const handedDown: Record<PlanLevel, readonly GoalLevel[]> = {
  nämnd: ['nämndmål'],
  avdelning: ['nämndmål', 'avdelningsmål'],
  enhet: [],
};

/** The goals of a plan that must stand in the one above it. One left empty is told elsewhere. */
export function goalsFromAbove({ goals }: Pick<RuleContext, 'goals'>, { plan }: SuperiorPlan): PlacedGoal[] {
  const levels = handedDown[plan.meta.level];
  return goals.filter(({ goal }) => levels.includes(goal.level) && normaliseWording(goal.title).length > 1);
}

/** Those that do, each beside what it is there. */
export const takenOver = rememberingOn(
  ({ goals, superior }: Pick<RuleContext, 'goals' | 'superior'>): TakenOver[] =>
    superior
      ? flatMap(goalsFromAbove({ goals }, superior), (placed) => goalAbove(placed, superior) ?? [])
      : [],
);

/** More goals than any plan has of a level: wordings are then held against each other no more, so that no plan takes long. */
const mostGoals = 200;

/** The goal of the same wording, the one under the same council goal before others; else the one whose wording is nearest. */
export function goalAbove(placed: PlacedGoal, superior: SuperiorPlan): TakenOver | null {
  const wording = normaliseWording(placed.goal.title);
  const known = goalsOf(superior, placed.goal.level);
  const same = known.filter(({ goal }) => normaliseWording(goal.title) === wording);
  const above = same.find((each) => isBeside(placed, each)) ?? same[0];
  if (above) return { placed, above, isSame: true };
  const near = known.length > mostGoals ? null : nearestOf(placed, wording, known);
  return near && { placed, above: near, isSame: false };
}

function nearestOf(placed: PlacedGoal, wording: string, known: PlacedGoal[]): PlacedGoal | null {
  const [best] = known
    .map((above) => ({
      above,
      likeness: nearness(wording, normaliseWording(above.goal.title)) ?? 0,
      isBeside: isBeside(placed, above),
    }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || Number(b.isBeside) - Number(a.isBeside));
  return best?.above ?? null;
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
    : normaliseWording(mine.title) === normaliseWording(theirs.title);
}
