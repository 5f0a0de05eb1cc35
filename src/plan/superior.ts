import type { Source } from '../source/source.ts';
import type { PlacedGoal } from './goals.ts';
import type { Plan } from './model.ts';

/** The plan that another stands below, the committee's or the department's (format section 7). */
export interface SuperiorPlan {
  /** Its path as the other writes it. */
  name: string;
  /** With what it inherits in turn. */
  plan: Plan;
  goals: PlacedGoal[];
  source: Source;
  /** The folder that it lies in, as an address from the folder of the other: `../namnd/`, '' for the same. */
  folder: string;
}
