import { readPlan } from '../workspace/plan-file.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { type Answer, READY, type Task } from './check-pool.ts';
import { checkedPlan } from './checked-plan.ts';
import { runSettings } from './rule-options.ts';

/** A process of `vplan check`: gets its task, then names of plans, and answers with what was found in each. */
process.once('message', ({ cwd, language, rules }: Task) => {
  const workspace = openWorkspace(cwd, runSettings(rules));
  const answer = async (name: string): Promise<void> => {
    const found: Answer = await readPlan(name, cwd, workspace).then(
      (plan) => ({ name, checked: checkedPlan(plan, language) }),
      (error: unknown) => ({ name, error: error instanceof Error ? error : new Error(String(error)) }),
    );
    process.send?.(found);
  };
  const clear = (): void => {
    // Between two plans there is next to nothing to keep, and what is not kept costs nothing.
    globalThis.gc?.({ type: 'minor' });
  };
  let last = Promise.resolve();
  process.on('message', (name: string) => {
    // One after the other: a plan that is done with costs nothing to clear away, and several at a time are never done with.
    last = last.then(() => answer(name)).then(clear);
  });
});
process.send?.(READY);
