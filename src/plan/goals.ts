import { flatMap } from '../source/flat-map.ts';
import type { Goal, Part } from './model.ts';

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
