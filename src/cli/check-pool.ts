import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Language } from '../report/finding.ts';
import type { CheckedPlan } from './checked-plan.ts';
import type { RuleOptions } from './rule-options.ts';

/** What each process is told when it begins. */
export interface Task {
  cwd: string;
  language: Language;
  rules: RuleOptions;
}

/** What came of one plan. */
export type Answer = { name: string } & ({ checked: CheckedPlan } | { error: unknown });

/** Fewer plans are checked before another process has warmed up. */
const fewest = 12;

/** More processes than this only share the disk and the memory. */
const mostProcesses = 8;

/** Plans given to a process at a time, so that it never waits for the next. */
const ahead = 3;

/**
 * How V8 is to manage its memory where one plan after the other comes and goes. Each process has a processor of its own to collect
 * its garbage on: V8's helpers would take a third more time from the others. What a plan needs fits in the space for new objects,
 * and none of it outlives the plan, though V8 would soon take it for that. Patterns become machine code at once and not twice;
 * functions do so at once too, and are optimized only where they take much of the time: all the hundreds that a plan goes through
 * cost more to optimize than some hundreds of plans give back, and less the less of others is put into them. Flags can only be set
 * where a process begins, so these are no threads.
 */
const usualFlags = [
  '--single-threaded-gc',
  '--no-allocation-site-pretenuring',
  '--min-semi-space-size=16',
  '--expose-gc',
  '--no-regexp-tier-up',
  '--always-sparkplug',
  '--max-inlined-bytecode-size=150',
  '--max-inlined-bytecode-size-cumulative=300',
  '--no-turbo-loop-peeling',
  '--no-turbo-loop-variable',
];

/** How long a function runs before it is optimized, to Node 20 and from Node 22 on. */
const [budget, count] = ['--interrupt-budget=500000', '--invocation-count-for-turbofan=200000'];

/** What is tried in turn: flags come and go with the versions of V8. */
const attempts = [[...usualFlags, budget], [...usualFlags, count], []];

/** Node's exit code for a flag that it does not know. */
const UNKNOWN_FLAG = 9;
const unknownFlag = new Error('A checking process does not know a flag.');

/** Built beside this module; run from its sources the program has one process. */
const script = fileURLToPath(new URL('./check-worker.js', import.meta.url));

/** How many processes are worth while for so many plans; 0 for none beside the program's own, which no flags are set for. */
export function processesFor(plans: number): number {
  if (plans < fewest || !existsSync(script)) return 0;
  return Math.min(availableParallelism(), mostProcesses);
}

/** What a process says when it can be given its task. */
export const READY = 'ready';

/**
 * Checks plans in some processes. Yields what came of each in the order of their names, and ends the processes with itself.
 * A Node that does not know a flag does without it; a plan on which a process ends is answered with that, and another
 * process takes the others.
 */
export async function* checkInProcesses(
  names: string[],
  processes: number,
  task: Task,
): AsyncGenerator<Answer> {
  for (const flags of attempts) {
    try {
      return yield* answersTo(names, processes, task, flags);
    } catch (error) {
      // It is told before any answer.
      if (error !== unknownFlag || flags.length === 0) throw error;
    }
  }
}

async function* answersTo(
  names: string[],
  processes: number,
  task: Task,
  flags: readonly string[],
): AsyncGenerator<Answer> {
  const waiting = [...names];
  const settled = new Map<string, Answer>();
  const children: ChildProcess[] = [];
  let wake = (): void => undefined;
  let failure: unknown = null;
  const fail = (error: unknown): void => {
    failure ??= error;
    wake();
  };
  const settle = (answer: Answer): void => {
    settled.set(answer.name, answer);
    wake();
  };
  const start = (): void => {
    const child = fork(script, {
      execArgv: [...flags],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    children.push(child);
    // Plans that it has and has not answered, in order; null before it is ready.
    let given: string[] | null = null;
    const give = (): void => {
      const name = given ? waiting.shift() : undefined;
      if (name === undefined) return;
      given?.push(name);
      send(child, name);
    };
    child.on('message', (answer: Answer | typeof READY) => {
      if (answer === READY) {
        given = [];
        send(child, task);
        for (let more = 1; more < ahead; more += 1) give();
      } else {
        given = (given ?? []).filter((name) => name !== answer.name);
        settle(answer);
      }
      give();
    });
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      const gone = new Error(`kontrollen avbröts, ${signal ?? `kod ${code}`}; räckte minnet?`);
      if (!given) return fail(code === UNKNOWN_FLAG ? unknownFlag : gone);
      const [name, ...others] = given;
      waiting.unshift(...others);
      if (waiting.length > 0) start();
      if (name !== undefined) settle({ name, error: gone });
    });
  };
  for (let count = 0; count < processes; count += 1) start();
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
    await Promise.all(children.map(end));
  }
}

/** To a process that may be gone: what it does not answer is told by its end. */
function send(child: ChildProcess, message: Task | string): void {
  child.send(message, () => undefined);
}

/** Resolves when a process is gone. */
async function end(child: ChildProcess): Promise<void> {
  child.removeAllListeners();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
