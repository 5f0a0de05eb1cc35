/** What a plan has from the plans above it (format section 7). */
import { dirname, relative, sep } from 'node:path';
import { goalsIn, placeGoals } from '../plan/goals.ts';
import { inherit } from '../plan/inherit.ts';
import type { Plan } from '../plan/model.ts';
import type { SuperiorPlan } from '../plan/superior.ts';
import { handedDown, takenOver } from '../rules/superior/goal-above.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import { type FindPlan, namedAbove, type PlanBelow } from './plan-above.ts';
import { realPath } from './root.ts';

interface Found {
  /** null where there is none, or none that the plan can be held to. */
  superior: SuperiorPlan | null;
  problems: Problem[];
  /** Whether all is at hand that the plan may inherit. */
  isWhole: boolean;
}

const none: Found = { superior: null, problems: [], isWhole: true };

/** The plan that `överordnad` names, and what is wrong with that. */
export async function findSuperior(below: PlanBelow, plans: { planAt: FindPlan }): Promise<Found> {
  const name = below.meta.superior;
  if (name === null) return none;
  const { above, problem } = await namedAbove(name, below, plans.planAt);
  if (!above) return { superior: null, problems: problem ? [problem] : [], isWhole: false };
  // Each is of a higher level than the one before, so that this ends.
  const { frontMatter } = above.source;
  const { superior, isWhole } = await findSuperior({ ...above, frontMatter, meta: above.plan.meta }, plans);
  const plan = withInherited(above.plan, superior);
  const { source } = above;
  return {
    superior: { name, plan, goals: placeGoals(plan.parts), source, folder: folderOf(below.path, above.path) },
    problems: [],
    isWhole,
  };
}

/** A plan with what it inherits from the one above it. */
export function withInherited(plan: Plan, superior: SuperiorPlan | null): Plan {
  if (!superior) return plan;
  const taken = takenOver({ goals: placeGoals(plan.parts), superior });
  return inherit(plan, superior, new Map(taken.map(({ placed, above }) => [placed.goal, above.goal])));
}

/** Without the sections that goals lack and may have inherited from a plan that cannot be used: that is the mistake. */
export function withoutInheritable(problems: Problem[], { parts }: Plan): Problem[] {
  const starts = new Set(
    flatMap(goalsIn(parts), ({ level, span }) => (handedDown.avdelning.includes(level) ? span.start : [])),
  );
  return problems.filter(
    (problem) => problem.code !== 'VP215' || !('span' in problem) || !starts.has(problem.span.start),
  );
}

/** Of the folder of one file, from that of another. */
function folderOf(from: string, to: string): string {
  const way = relative(dirname(realPath(from)), dirname(to))
    .split(sep)
    .map(encodeURIComponent);
  return way.every((step) => step === '') ? '' : `${way.join('/')}/`;
}
