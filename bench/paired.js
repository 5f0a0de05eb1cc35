// Times commands as whole processes, in turn, so that a machine whose speed drifts slows all alike.
import { spawnSync } from 'node:child_process';

/** Wall time of one run in milliseconds; a command that fails ends the benchmark. */
function once({ name, command, env }) {
  const started = performance.now();
  const [program, ...args] = command;
  const run = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  if (run.status !== 0) throw new Error(`${name} failed: ${run.stderr}`);
  return performance.now() - started;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs the commands A B C A B C … after one warm-up each; gives the median times and those of the pairs. */
export function paired(commands, runs) {
  for (const command of commands) once(command);
  const times = commands.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, command] of commands.entries()) times[index].push(once(command));
  }
  return commands.map(({ name }, index) => ({
    name,
    milliseconds: Math.round(median(times[index])),
    ratio: (other) => median(times[index].map((time, run) => time / times[other][run])),
    difference: (other) => Math.round(median(times[index].map((time, run) => time - times[other][run]))),
  }));
}
