import type { Rule } from '../rule.ts';
import { amountParts } from './amount-parts.ts';
import { changeSums } from './change-sums.ts';
import { countsInTable } from './counts-in-table.ts';
import { equalParts } from './equal-parts.ts';
import { listSums } from './list-sums.ts';
import { reachedCounts } from './reached-counts.ts';
import { textSums } from './text-sums.ts';

/** Figures of running text that do not add up, or are others in the table beside it. */
export const sumRules: readonly Rule[] = [
  amountParts,
  changeSums,
  countsInTable,
  equalParts,
  listSums,
  reachedCounts,
  textSums,
];
