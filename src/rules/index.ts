import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import { activityDates } from './activity-dates.ts';
import { activityDays } from './activity-days.ts';
import { activityMonths } from './activity-months.ts';
import { activityRows } from './activity-rows.ts';
import { activityText } from './activity-text.ts';
import { activityTold } from './activity-told.ts';
import { amountBeyondBudget } from './amount-beyond-budget.ts';
import { amountParts } from './amount-parts.ts';
import { attachmentTitles } from './attachment-titles.ts';
import { attachments } from './attachments.ts';
import { brackets } from './brackets.ts';
import { brokenEncoding } from './broken-encoding.ts';
import { budgetAmounts } from './budget-amounts.ts';
import { budgetInText } from './budget-in-text.ts';
import { budgetMissing } from './budget-missing.ts';
import { budgetSums } from './budget-sums.ts';
import { budgetUnits } from './budget-units.ts';
import { changeSums } from './change-sums.ts';
import { chapters } from './chapters.ts';
import { contactDetails } from './contact-details.ts';
import { councilGoal } from './council-goal.ts';
import { councilHeading } from './council-heading.ts';
import { councilTarget } from './council-target.ts';
import { datePassed } from './date-passed.ts';
import { datesInProse } from './dates-in-prose.ts';
import { doubledWords } from './doubled-words.ts';
import { emptyHeading } from './empty-heading.ts';
import { emptyPoint } from './empty-point.ts';
import { emptySection } from './empty-section.ts';
import { equalParts } from './equal-parts.ts';
import { followUp } from './follow-up.ts';
import { footnotes } from './footnotes.ts';
import { goalChildren } from './goal-children.ts';
import { goalCopies } from './goal-copies.ts';
import { goalLabel } from './goal-label.ts';
import { goalNumber } from './goal-number.ts';
import { goalNumbersForm } from './goal-numbers-form.ts';
import { goalReferences } from './goal-references.ts';
import { goalTitle } from './goal-title.ts';
import { headingDepth } from './heading-depth.ts';
import { headingForm } from './heading-form.ts';
import { headingPictures } from './heading-pictures.ts';
import { headingTwice } from './heading-twice.ts';
import { hyphens } from './hyphens.ts';
import { indicatorName } from './indicator-name.ts';
import { indicatorTargets } from './indicator-targets.ts';
import { indicatorTwice } from './indicator-twice.ts';
import { indicators } from './indicators.ts';
import { leftovers } from './leftovers.ts';
import { lettersInFigures } from './letters-in-figures.ts';
import { links } from './links.ts';
import { listSums } from './list-sums.ts';
import { listedTwice } from './listed-twice.ts';
import { missingSpace } from './missing-space.ts';
import { names } from './names.ts';
import { namesInText } from './names-in-text.ts';
import { numberWriting } from './number-writing.ts';
import { paragraphEnds } from './paragraph-ends.ts';
import { personalData } from './personal-data.ts';
import { planDates } from './plan-dates.ts';
import { planStatus } from './plan-status.ts';
import { punctuation } from './punctuation.ts';
import { rawHtml } from './raw-html.ts';
import { repeatedText } from './repeated-text.ts';
import { resultCopies } from './result-copies.ts';
import { resultForm } from './result-form.ts';
import { resultLists } from './result-lists.ts';
import { resultMarkers } from './result-markers.ts';
import { resultMeasure } from './result-measure.ts';
import { placeGoals, type Rule, type RuleContext } from './rule.ts';
import { sectionName } from './section-name.ts';
import { sectionsElsewhere } from './sections-elsewhere.ts';
import { sectionsInGoal } from './sections-in-goal.ts';
import { staleNames } from './stale-names.ts';
import { staleYear } from './stale-year.ts';
import { tableAsText } from './table-as-text.ts';
import { tableSums } from './table-sums.ts';
import { tableColumns, tableRows } from './tables.ts';
import { targetInText } from './target-in-text.ts';
import { textHeadings } from './text-headings.ts';
import { textSums } from './text-sums.ts';
import { titleUnit } from './title-unit.ts';
import { unprintableSigns } from './unprintable-signs.ts';
import { unusualDates } from './unusual-dates.ts';

const rules: Rule[] = [
  activityDates,
  activityDays,
  activityMonths,
  activityRows,
  activityText,
  activityTold,
  amountBeyondBudget,
  amountParts,
  attachmentTitles,
  attachments,
  brackets,
  brokenEncoding,
  budgetAmounts,
  budgetInText,
  budgetMissing,
  budgetSums,
  budgetUnits,
  changeSums,
  chapters,
  contactDetails,
  councilGoal,
  councilHeading,
  councilTarget,
  datePassed,
  datesInProse,
  doubledWords,
  emptyHeading,
  emptyPoint,
  emptySection,
  equalParts,
  followUp,
  footnotes,
  goalChildren,
  goalCopies,
  goalLabel,
  goalNumber,
  goalNumbersForm,
  goalReferences,
  goalTitle,
  headingDepth,
  headingForm,
  headingPictures,
  headingTwice,
  hyphens,
  indicatorName,
  indicatorTargets,
  indicatorTwice,
  indicators,
  leftovers,
  lettersInFigures,
  links,
  listSums,
  listedTwice,
  missingSpace,
  names,
  namesInText,
  numberWriting,
  paragraphEnds,
  personalData,
  planDates,
  planStatus,
  punctuation,
  rawHtml,
  repeatedText,
  resultCopies,
  resultForm,
  resultLists,
  resultMarkers,
  resultMeasure,
  sectionName,
  sectionsElsewhere,
  sectionsInGoal,
  staleNames,
  staleYear,
  tableAsText,
  tableColumns,
  tableRows,
  tableSums,
  targetInText,
  textHeadings,
  textSums,
  titleUnit,
  unprintableSigns,
  unusualDates,
];

/** All that the rules find in a plan, in no particular order. */
export function runRules(checked: Omit<RuleContext, 'goals'>): Problem[] {
  const context = { ...checked, goals: placeGoals(checked.plan.parts) };
  return flatMap(rules, (rule) => rule(context));
}
