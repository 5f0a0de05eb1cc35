import { readPlan } from '../workspace/plan-file.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Answer, Task } from './check-pool.ts';
import { checkedPlan } from './checked-plan.ts';
import { runSettings } from './rule-options.ts';

/** A process of `vplan check`: gets its task, then names of plans, and answers with what was found in each. */
process.once('message', ({ cwd, language, rules }: Task) => {
  const workspace = openWorkspace(cwd, runSettings(rules));
  process.on('message', async (name: string) => {
    const answer: Answer = await readPlan(name, cwd, workspace).then(
      (plan) => ({ name, checked: checkedPlan(plan, language) }),
      (error: unknown) => ({ name, error: error instanceof Error ? error : new Error(String(error)) }),
    );
    process.send?.(answer);
  });
});
