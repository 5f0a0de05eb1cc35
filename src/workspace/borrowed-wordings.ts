import { wordingYear } from '../edition/lookup.ts';
import { goalsIn } from '../plan/goals.ts';
import { isCouncilLevel } from '../plan/levels.ts';
import type { Goal } from '../plan/model.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Compiled } from './compile.ts';

/** Wordings that a plan takes over from its edition by their numbers alone, though they are known of other years only. */
export interface BorrowedWordings {
  /** The plan's own. */
  year: number;
  /** Numbers of the goals, by the years that their wordings are known of. */
  goals: { number: string; from: number }[];
}

/** Such wordings in a plan; null for none. Nothing is wrong with the plan: only its writer can tell. */
export function borrowedWordings({ plan, edition }: Compiled): BorrowedWordings | null {
  if (!edition) return null;
  const { year } = plan.meta;
  const borrowed = ({ level, number, titleFilledIn }: Goal): BorrowedWordings['goals'] => {
    if (!titleFilledIn || number === null || !isCouncilLevel(level)) return [];
    const from = wordingYear(edition, level, number, year);
    return from === null || from === year ? [] : [{ number, from }];
  };
  const goals = flatMap(goalsIn(plan.parts), borrowed);
  return goals.length > 0 ? { year, goals } : null;
}
