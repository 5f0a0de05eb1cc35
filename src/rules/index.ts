import type { Problem } from '../source/problem.ts';
import { activityDates } from './activity-dates.ts';
import { budgetSums } from './budget-sums.ts';
import { chapters } from './chapters.ts';
import { councilGoal } from './council-goal.ts';
import { emptySection } from './empty-section.ts';
import { goalLabel } from './goal-label.ts';
import { goalNumber } from './goal-number.ts';
import { goalTitle } from './goal-title.ts';
import { headingDepth } from './heading-depth.ts';
import { indicators } from './indicators.ts';
import { rawHtml } from './raw-html.ts';
import { resultMarkers } from './result-markers.ts';
import { placeGoals, type Rule, type RuleContext } from './rule.ts';
import { sectionName } from './section-name.ts';
import { tableColumns, tableRows } from './tables.ts';

const rules: Rule[] = [
  activityDates,
  budgetSums,
  chapters,
  councilGoal,
  emptySection,
  goalLabel,
  goalNumber,
  goalTitle,
  headingDepth,
  indicators,
  rawHtml,
  resultMarkers,
  sectionName,
  tableColumns,
  tableRows,
];

/** All that the rules find in a plan, in no particular order. */
export function runRules(context: Omit<RuleContext, 'goals'>): Problem[] {
  const goals = placeGoals(context.plan.parts);
  return rules.flatMap((rule) => rule({ ...context, goals }));
}
