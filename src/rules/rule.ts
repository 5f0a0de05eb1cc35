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
  /** The plan that this one stands below; null where it names none, or none that can be used, which is reported elsewhere. */
  superior: SuperiorPlan | null;
  /** Whether dates can be held to the plan's year. Where it is no year of a plan it is itself in question, which is reported elsewhere. */
  yearHolds: boolean;
  goals: PlacedGoal[];
}

export type { PlacedGoal };

export type Rule = (context: RuleContext) => Problem[];
