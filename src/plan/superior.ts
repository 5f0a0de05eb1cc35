import type { Source } from '../source/source.ts';
import type { PlacedGoal } from './goals.ts';
import type { Plan } from './model.ts';

/** A plan that another stands below: the department's or the committee's (format section 7). */
export interface SuperiorPlan {
  /** Its path from the folder of the other; as the other writes it, where it names it itself. */
  name: string;
  plan: Plan;
  goals: PlacedGoal[];
  source: Source;
  /** The folder that it lies in, as an address from the folder of the other: `../namnd/`, '' for the same. */
  folder: string;
}
