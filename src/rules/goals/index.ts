import type { Rule } from '../rule.ts';
import { councilGoal } from './council-goal.ts';
import { councilHeading } from './council-heading.ts';
import { councilText } from './council-text.ts';
import { goalChildren } from './goal-children.ts';
import { goalCopies } from './goal-copies.ts';
import { goalLabel } from './goal-label.ts';
import { goalLikeHeadings } from './goal-like.ts';
import { goalNumber } from './goal-number.ts';
import { goalNumbersForm } from './goal-numbers-form.ts';
import { goalTitle } from './goal-title.ts';

/** The goal cascade: numbers, labels, the council's wordings, what stands below what. */
export const goalRules: readonly Rule[] = [
  councilGoal,
  councilHeading,
  councilText,
  goalChildren,
  goalCopies,
  goalLabel,
  goalLikeHeadings,
  goalNumber,
  goalNumbersForm,
  goalTitle,
];
