import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Language } from '../report/finding.ts';
import type { CheckedPlan } from './checked-plan.ts';
import type { RuleOptions } from './rule-options.ts';

/** What each thread is told when it begins. */
export interface Task {
  cwd: string;
  language: Language;
  rules: RuleOptions;
}

/** What came of one plan. */
export type Answer = { name: string } & ({ checked: CheckedPlan } | { error: unknown });

/** Fewer plans are checked before a second thread has warmed up. */
const fewest = 40;

/** More threads than this only share the disk and the memory. */
const mostThreads = 8;

/** Plans given to a thread at a time, so that it never waits for the next. */
const ahead = 2;

/** Built beside this module; run from its sources the program has one thread. */
const script = fileURLToPath(new URL('./check-worker.js', import.meta.url));

/** How many threads are worth while for so many plans; 1 for the program's own. */
export function threadsFor(plans: number): number {
  if (plans < fewest || !existsSync(script)) return 1;
  return Math.min(availableParallelism(), mostThreads);
}

/** Checks plans in some threads. Yields what came of each in the order of their names, and ends the threads with itself. */
export async function* checkInThreads(names: string[], threads: number, task: Task): AsyncGenerator<Answer> {
  const queue = names.values();
  const settled = new Map<string, Answer>();
  let wake = (): void => undefined;
  let failure: unknown = null;
  const workers = Array.from({ length: threads }, () => new Worker(script, { workerData: task }));
  for (const worker of workers) {
    const giveNext = (): void => {
      const { value } = queue.next();
      if (value !== undefined) worker.postMessage(value);
    };
    worker.on('message', (answer: Answer) => {
      settled.set(answer.name, answer);
      giveNext();
      wake();
    });
    worker.on('error', (error) => {
      failure = error;
      wake();
    });
    for (let given = 0; given < ahead; given += 1) giveNext();
  }
  try {
    for (const name of names) {
      for (;;) {
        const answer = settled.get(name);
        if (answer) {
          settled.delete(name);
          yield answer;
          break;
        }
        if (failure) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
