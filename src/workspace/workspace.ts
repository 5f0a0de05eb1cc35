import { realpathSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { attachmentsIn } from './attachments.ts';
import { type Config, loadConfig, type RunSettings } from './config.ts';
import { once } from './once.ts';
import { type PlanAbove, readPlanAbove } from './plan-above.ts';
import { leadsOut, orNull, rootAbove } from './root.ts';

/** What the plans of one run share, read once however many they are. */
export interface Workspace {
  /** What holds for a plan, by its absolute path. Rejects where there is no such file, or only by a link out of its repository. */
  configOf(path: string): Promise<Config>;
  /** What holds in a folder, by its absolute path. */
  configIn(folder: string): Promise<Config>;
  /** What `attachmentsIn` finds in a folder. A folder of many plans is not read again for each. */
  attachmentsIn(folder: string): Promise<string[]>;
  /** The plan in a file that others name as theirs, by its absolute path; null for what is none. Read again when it has been written anew. */
  planAt(path: string): Promise<PlanAbove | null>;
}

const asWritten: RunSettings = { levels: [], only: null };

/** @param cwd folder from which messages name the files that are no plans */
export function openWorkspace(cwd: string, run: RunSettings = asWritten): Workspace {
  const config = once((root) => loadConfig(root, cwd, run));
  const root = once(rootAbove);
  const above = async (folder: string): Promise<Config> => config(await root(folder));
  const configOf = async (path: string): Promise<Config> => {
    if (await leadsOut(path)) throw new Error(`${path} leads out of its repository.`);
    // Without waiting: asked for every plan.
    return above(dirname(realpathSync.native(path)));
  };
  const plans = new Map<string, { written: number; plan: Promise<PlanAbove | null> }>();
  return {
    configOf,
    planAt: (path) => {
      const written = orNull(() => statSync(path))?.mtimeMs ?? 0;
      const known = plans.get(path);
      if (known?.written === written) return known.plan;
      const plan = readPlanAbove(path, configOf);
      plans.set(path, { written, plan });
      return plan;
    },
    configIn: async (folder) => above(await realpath(folder).catch(() => folder)),
    attachmentsIn: once(attachmentsIn),
  };
}
