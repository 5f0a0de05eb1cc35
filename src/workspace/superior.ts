/** What a plan has from the plans above it (format section 7). */
import { posix } from 'node:path';
import { placeGoals } from '../plan/goals.ts';
import { inherit } from '../plan/inherit.ts';
import type { Plan } from '../plan/model.ts';
import type { SuperiorPlan } from '../plan/superior.ts';
import { handedDown, takenOver } from '../rules/superior/goal-above.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import { type FindPlan, namedAbove, type PlanBelow, wayTo } from './plan-above.ts';

interface Found {
  /** Those that the plan can be held to, the nearest first. */
  superiors: SuperiorPlan[];
  problems: Problem[];
  /** Whether all is at hand that the plan may inherit. */
  isWhole: boolean;
}

/** The plan that `överordnad` names and those above it, and what is wrong with that. */
export async function findSuperiors(below: PlanBelow, planAt: FindPlan): Promise<Found> {
  const found: Found = { superiors: [], problems: [], isWhole: true };
  // Each is of a higher level than the one before, so that this ends.
  for (let at = below; at.meta.superior !== null; ) {
    const { above, problem } = await namedAbove(at.meta.superior, at, planAt);
    const broken = found.superiors.at(-1)?.name;
    const span = below.frontMatter.valueSpan(['överordnad']);
    if (problem && broken === undefined) found.problems.push(problem);
    if (!above && broken !== undefined) found.problems.push({ code: 'VP601', values: { broken }, span });
    if (!above) return { ...found, isWhole: false };
    const name = broken === undefined ? at.meta.superior : wayTo(below.path, above.path);
    const { plan, source } = above;
    const folder = encodeURI(posix.dirname(wayTo(below.path, above.path)));
    found.superiors.push({
      name,
      plan,
      goals: placeGoals(plan.parts),
      source,
      folder: folder === '.' ? '' : `${folder}/`,
    });
    at = { ...above, frontMatter: source.frontMatter, meta: plan.meta };
  }
  return found;
}

/** A plan with what it inherits from those above it. */
export function withInherited(plan: Plan, superiors: readonly SuperiorPlan[]): Plan {
  if (superiors.length === 0) return plan;
  const taken = takenOver(plan, superiors);
  return inherit(
    plan,
    new Map(
      taken.map(({ placed, originals }) => [
        placed.goal,
        originals.map(({ superior, above }) => ({ superior, goal: above.goal })),
      ]),
    ),
  );
}

/** Without the sections that goals lack and may have inherited from a plan that cannot be used: that is the mistake. */
export function withoutInheritable(problems: Problem[], { parts }: Plan): Problem[] {
  const starts = new Set(
    flatMap(placeGoals(parts), ({ goal: { level, span } }) =>
      handedDown.avdelning.includes(level) ? span.start : [],
    ),
  );
  return problems.filter(
    (problem) => problem.code !== 'VP215' || !('span' in problem) || !starts.has(problem.span.start),
  );
}
