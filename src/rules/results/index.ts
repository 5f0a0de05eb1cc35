import type { Rule } from '../rule.ts';
import { followUp } from './follow-up.ts';
import { resultCopies } from './result-copies.ts';
import { resultForm } from './result-form.ts';
import { resultLists } from './result-lists.ts';
import { resultMarkers } from './result-markers.ts';
import { resultMeasure } from './result-measure.ts';
import { resultsInTable } from './results-in-table.ts';

/** Expected results, and their counterparts in the sections beside them. */
export const resultRules: readonly Rule[] = [
  followUp,
  resultCopies,
  resultForm,
  resultLists,
  resultMarkers,
  resultMeasure,
  resultsInTable,
];
