import { parentPort, workerData } from 'node:worker_threads';
import { readPlan } from '../workspace/plan-file.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Answer, Task } from './check-pool.ts';
import { checkedPlan } from './checked-plan.ts';
import { runSettings } from './rule-options.ts';

/** A thread of `vplan check`: gets names of plans, answers with what was found in each. */
const { cwd, language, rules } = workerData as Task;
const workspace = openWorkspace(cwd, runSettings(rules));

parentPort?.on('message', async (name: string) => {
  const answer: Answer = await readPlan(name, cwd, workspace).then(
    (plan) => ({ name, checked: checkedPlan(plan, language) }),
    (error: unknown) => ({ name, error: error instanceof Error ? error : new Error(String(error)) }),
  );
  parentPort?.postMessage(answer);
});
