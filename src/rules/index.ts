import { placeGoals } from '../plan/goals.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import { acrossRules } from './across/index.ts';
import { activityRules } from './activities/index.ts';
import { budgetRules } from './budget/index.ts';
import { frontMatterRules } from './front-matter/index.ts';
import { goalRules } from './goals/index.ts';
import { headingRules } from './headings/index.ts';
import { indicatorRules } from './indicators/index.ts';
import { referenceRules } from './references/index.ts';
import { resultRules } from './results/index.ts';
import type { Rule, RuleContext } from './rule.ts';
import { sumRules } from './sums/index.ts';
import { superiorRules } from './superior/index.ts';
import { tableRules } from './tables/index.ts';
import { textRules } from './text/index.ts';

const rules: readonly Rule[] = [
  ...activityRules,
  ...acrossRules,
  ...budgetRules,
  ...frontMatterRules,
  ...goalRules,
  ...headingRules,
  ...indicatorRules,
  ...referenceRules,
  ...resultRules,
  ...sumRules,
  ...superiorRules,
  ...tableRules,
  ...textRules,
];

/** All that the rules find in a plan, in no particular order. */
export function runRules(checked: Omit<RuleContext, 'goals'>): Problem[] {
  const context = { ...checked, goals: placeGoals(checked.plan.parts) };
  return flatMap(rules, (rule) => rule(context));
}
