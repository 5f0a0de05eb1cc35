import { isMendable } from '../source/catalogue.ts';
import type { Fix, Problem } from '../source/problem.ts';

/** A problem of the plan itself that may be mended without asking. */
export interface Mendable {
  problem: Problem;
  fix: Fix;
}

/** The problems whose fixes are safe and in the plan's own file. */
export function safeFixes(problems: readonly Problem[]): Mendable[] {
  return problems.flatMap((problem) => {
    const { fix } = problem;
    return fix && isMendable(problem) ? [{ problem, fix }] : [];
  });
}
