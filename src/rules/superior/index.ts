import type { Rule } from '../rule.ts';
import { superiorCopies } from './superior-copies.ts';
import { superiorGoals } from './superior-goals.ts';
import { superiorTargets } from './superior-targets.ts';

/** The cascade across plans: what a plan has from the plan above it. */
export const superiorRules: readonly Rule[] = [superiorCopies, superiorGoals, superiorTargets];
