import type { Edition } from '../edition/types.ts';
import type { PlacedGoal } from '../plan/goals.ts';
import type { Plan } from '../plan/model.ts';
import type { SuperiorPlan } from '../plan/superior.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/source.ts';

/** What a rule may look at. Rules are pure: no files, no clock, no console. */
export interface RuleContext {
  source: Source;
  plan: Plan;
  /** null where the plan's year has none, which is reported elsewhere. */
  edition: Edition | null;
  /** The plans that this one stands below, the nearest first: those that can be used, which others are is reported elsewhere. */
  superiors: readonly SuperiorPlan[];
  /** Whether dates can be held to the plan's year. Where it is no year of a plan it is itself in question, which is reported elsewhere. */
  yearHolds: boolean;
  goals: PlacedGoal[];
}

export type { PlacedGoal };

export type Rule = (context: RuleContext) => Problem[];
