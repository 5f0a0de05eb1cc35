import type { Rule } from '../rule.ts';
import { councilTarget } from './council-target.ts';
import { indicatorName } from './indicator-name.ts';
import { indicatorTargets } from './indicator-targets.ts';
import { indicatorTwice } from './indicator-twice.ts';
import { indicators } from './indicators.ts';
import { targetForm } from './target-form.ts';
import { targetInText } from './target-in-text.ts';

/** Indicators: their tables, their targets, and what the text says of their figures. */
export const indicatorRules: readonly Rule[] = [
  councilTarget,
  indicatorName,
  indicators,
  indicatorTargets,
  indicatorTwice,
  targetForm,
  targetInText,
];
