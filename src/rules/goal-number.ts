import type { Goal } from '../plan/model.ts';
import type { Problem } from '../source/problem.ts';
import type { PlacedGoal, Rule } from './rule.ts';

/** Goal numbers: no space inside, beginning with the parent's, counting upwards (format section 3). */
export const goalNumber: Rule = ({ goals }) => {
  const parents = new Map(goals.map(({ goal, parent }) => [goal, parent]));
  return goals.flatMap((placed) => [
    ...spaceInside(placed.goal),
    ...wrongPrefix(placed, parents),
    ...wrongOrder(placed),
  ]);
};

function spaceInside({ number, numberText, numberSpan }: Goal): Problem[] {
  if (!number || !numberText || !numberSpan || !/\s/.test(numberText)) return [];
  const fix = { span: numberSpan, text: number };
  return [{ code: 'VP205', values: { written: numberText, number }, span: numberSpan, fix }];
}

function wrongPrefix({ goal, parent }: PlacedGoal, parents: Map<Goal, Goal | null>): Problem[] {
  let ancestor = parent;
  while (ancestor && !ancestor.number) ancestor = parents.get(ancestor) ?? null;
  if (!goal.number || !goal.numberSpan || !ancestor?.number) return [];
  if (goal.number.startsWith(`${ancestor.number}.`)) return [];
  return [{ code: 'VP203', values: { number: goal.number, parent: ancestor.number }, span: goal.numberSpan }];
}

function wrongOrder({ goal, previous }: PlacedGoal): Problem[] {
  if (!goal.number || !goal.numberSpan || !previous?.number) return [];
  if (compareNumbers(goal.number, previous.number) > 0) return [];
  return [
    { code: 'VP204', values: { number: goal.number, previous: previous.number }, span: goal.numberSpan },
  ];
}

/** Compares `1.9` and `1.10` step by step, as numbers. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((number) => number.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
