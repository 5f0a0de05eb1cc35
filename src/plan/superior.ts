import type { Source } from '../source/source.ts';
import type { PlacedGoal } from './goals.ts';
import type { Plan } from './model.ts';

/** The plan that another stands below, the committee's or the department's (format section 7). */
export interface SuperiorPlan {
  /** Its path as the other writes it. */
  name: string;
  plan: Plan;
  goals: PlacedGoal[];
  source: Source;
}
