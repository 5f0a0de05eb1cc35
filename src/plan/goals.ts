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
