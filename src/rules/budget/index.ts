import type { Rule } from '../rule.ts';
import { amountBeyondBudget } from './amount-beyond-budget.ts';
import { budgetAmounts } from './budget-amounts.ts';
import { budgetInText } from './budget-in-text.ts';
import { budgetMissing } from './budget-missing.ts';
import { budgetSums } from './budget-sums.ts';
import { budgetUnits } from './budget-units.ts';
import { tableSums } from './table-sums.ts';

/** Budgets: their tables, and what the text says of their amounts. */
export const budgetRules: readonly Rule[] = [
  amountBeyondBudget,
  budgetAmounts,
  budgetInText,
  budgetMissing,
  budgetSums,
  budgetUnits,
  tableSums,
];
