import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { type Answer, checkInProcesses } from '../../src/cli/check-pool.ts';
import { folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

/** The flags that each process was started with, in order, one that its Node does not know, and how many are to be killed. */
const forked = vi.hoisted(() => ({ flags: [] as string[][], unknown: '', toKill: 0 }));
vi.mock('node:child_process', async (load) => {
  const real = await load<typeof import('node:child_process')>();
  const fork = (_: string, options: { execArgv: string[] }): unknown => {
    const flags = options.execArgv;
    forked.flags.push(flags);
    const execArgv = flags.length > 0 && forked.unknown ? [...flags, forked.unknown] : flags;
    const child = real.fork(resolve('dist/check-worker.js'), [], { ...options, execArgv });
    // One that does not know its flags ends before it says anything.
    child.once('message', () => {
      forked.toKill -= 1;
      if (forked.toKill >= 0) child.kill('SIGKILL');
    });
    return child;
  };
  return { ...real, fork };
});

const vplan = async (argv: string[], cwd: string): Promise<{ code: number; out: string }> => {
  const ended = promisify(execFile)(process.execPath, [resolve('bin/vplan.js'), ...argv], { cwd });
  return ended.then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    ({ code, stdout }) => ({ code, out: stdout }),
  );
};

test('many plans, checked in several processes, give the report that one gives', async () => {
  const files: Record<string, string> = { 'vplan.yaml': 'regler:\n  VP999: fel\nmall: nej\n' };
  for (let index = 10; index < 70; index += 1) {
    files[`plan-${index}.md`] = unitPlan({
      results: `Alla hörs hörs ${index}.`,
      rest: 'rad\n\n'.repeat(index % 7),
    });
  }
  files['plan-35.md'] = 'ingen plan';
  const cwd = await folderOf(files);
  for (const flags of [[], ['--format', 'sarif'], ['--format', 'json', '--only', 'VP5xx', '--lang', 'en']]) {
    const argv = ['check', '.', 'saknas.md', ...flags];
    const { code, out } = await run(argv, { cwd });
    expect(await vplan(argv, cwd)).toEqual({ code, out });
    expect(out).toContain('plan-69.md');
  }
});

test('a Node that does not know a flag does without', async () => {
  forked.unknown = '--no-such-flag';
  const names = ['a.md', 'b.md', 'c.md'];
  const cwd = await folderOf(Object.fromEntries(names.map((name) => [name, unitPlan({})])));
  const answers: Answer[] = [];
  for await (const answer of checkInProcesses(names, 2, { cwd, language: 'sv', rules: {} }))
    answers.push(answer);
  expect(answers).toMatchObject(names.map((name) => ({ name, checked: { unreadable: false } })));
  // With the flags of Node 20, with those of later ones, and with none: two processes each.
  expect(forked.flags.map((flags) => flags.length > 0)).toEqual([true, true, true, true, false, false]);
  expect(forked.flags[0]).not.toEqual(forked.flags[2]);
});

test('a plan on which a process ends is told, and the others are checked', async () => {
  forked.unknown = '';
  forked.toKill = 1;
  const names = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'];
  const cwd = await folderOf(Object.fromEntries(names.map((name) => [name, unitPlan({})])));
  const answers: Answer[] = [];
  for await (const answer of checkInProcesses(names, 1, { cwd, language: 'sv', rules: {} }))
    answers.push(answer);
  expect(answers.map(({ name }) => name)).toEqual(names);
  expect(answers.map((answer) => 'error' in answer)).toEqual([true, false, false, false, false]);
  expect(answers[0]).toMatchObject({ error: new Error('kontrollen avbröts, SIGKILL; räckte minnet?') });
});
