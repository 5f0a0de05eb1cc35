import type { Edition } from '../edition/types.ts';
import type { Plan } from '../plan/model.ts';
import type { PlanJson } from '../schema/generated/plan.js';
import type { Edit } from '../source/edits.ts';
import { readSource, type Source } from '../source/source.ts';
import { planIn } from '../workspace/plan-in.ts';

/** A plan as far as its form is concerned. */
export interface Reading {
  source: Source;
  plan: Plan;
  json: PlanJson;
  edition: Edition | null;
}

/** One part of the canonical form: what has to be changed for it. */
export type Step = (reading: Reading) => Edit[];

/** The same plan with another text on disk; null where that can no longer be read. */
export function rereadAs({ source, edition }: Reading, disk: string): Reading | null {
  const read = readSource(source.file, new TextEncoder().encode(disk));
  return 'source' in read ? { source: read.source, ...planIn(read.source, edition), edition } : null;
}
