import { flatMap } from '../source/flat-map.ts';
import type { Block, Goal, Part } from './model.ts';

/** A goal, and all goals below it, in the order of the document. */
export const withGoalsBelow = (goal: Goal): Goal[] => [goal, ...flatMap(goal.goals, withGoalsBelow)];

/** All goals of a plan's parts, in the order of the document. */
export const goalsIn = (parts: readonly Part[]): Goal[] =>
  flatMap(parts, (part) => (part.kind === 'goal' ? withGoalsBelow(part) : []));

/** What a goal itself holds, without the goals below it. */
export const blocksOf = (goal: Goal): Block[] => [
  ...goal.intro,
  ...flatMap(goal.sections, (section) => section.blocks),
];

/** How many parts a goal's number has: three of `1.4.2`. */
export const partsOf = (number: string): number => number.split('.').length;

/** The tree of goals, and how deep its headings stand. */

export interface PlacedGoal {
  goal: Goal;
  parent: Goal | null;
}

/** Goals that stand under no other, in order. */
export function outermostGoals(parts: Part[]): Goal[] {
  return parts.filter((part) => part.kind === 'goal');
}

/** All goals of a plan in the order of the document. */
export function placeGoals(parts: Part[]): PlacedGoal[] {
  const place = (goals: Goal[], parent: Goal | null): PlacedGoal[] =>
    flatMap(goals, (goal) => [{ goal, parent }, ...place(goal.goals, goal)]);
  return place(outermostGoals(parts), null);
}

/** There are six heading depths; below the sixth nothing can stand deeper. */
export const deepest = 6;

/** Number of `#` of a heading that stands directly below one with so many. */
export function depthBelow(depth: number): number {
  return Math.min(depth + 1, deepest);
}
