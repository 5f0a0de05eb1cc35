import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { goalPlan, plan, unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const good = unitPlan();

test('PDF and HTML beside the plans, by one browser', async () => {
  const cwd = await folderOf({ 'Vår plan.md': good, 'fel.md': plan('# KF:s mål: 1.4'), 'b.md': good });
  const { code, out, err } = await run(['build', 'Vår plan.md', 'fel.md', 'b.md'], { cwd, env: process.env });
  expect({ code, out }).toEqual({ code: 1, out: 'Vår plan.html\nVår plan.pdf\nb.html\nb.pdf\n' });
  expect(err).toContain('fel.md byggdes inte: 1 fel.');
  const pdf = await readFile(join(cwd, 'Vår plan.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await readdir(cwd)).filter((name) => name.includes('tmp'))).toEqual([]);
});

/** Command lines of this machine's processes that name a folder. */
async function processesOf(folder: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(folder));
}

interface Building {
  child: ChildProcess;
  /** The first file that is written. */
  written: Promise<unknown>;
  ended: Promise<{ code: number | null; err: string }>;
}

function startBuild(argv: string[], cwd: string, temporary: string): Building {
  const child = spawn(process.execPath, [resolve('bin/vplan.js'), 'build', ...argv], {
    cwd,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  return {
    child,
    written: once(child.stdout, 'data'),
    ended: once(child, 'close').then(([code]) => ({ code, err })),
  };
}

/** When the browser has begun to write its profile, in a folder that was empty. */
async function browserStarted(temporary: string): Promise<void> {
  while ((await readdir(temporary)).length === 0) await setTimeout(5);
}

const moments: [when: string, moment: (building: Building, temporary: string) => Promise<unknown>][] = [
  ['the browser starts', (_, temporary) => browserStarted(temporary)],
  ['it has started', (_, temporary) => browserStarted(temporary).then(() => setTimeout(250))],
  ['the first file is written', ({ written }) => written],
];

test.skipIf(process.platform !== 'linux').each(moments)(
  'Ctrl-C when %s leaves no browser, no temporary file and nothing half-written',
  async (_, moment) => {
    const goals = Array.from(
      { length: 300 },
      (_, n) => `#### Avdelningsmål: 1.4.${n + 1} Vi lyssnar\n\nText.`,
    );
    const text = goalPlan(goals.join('\n\n'));
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name}.md`);
    const cwd = await folderOf(Object.fromEntries(names.map((name) => [name, text])));
    const temporary = join(cwd, 'tillfälligt');
    await mkdir(temporary);
    const building = startBuild([...names, '-o', 'ut'], cwd, temporary);
    await moment(building, temporary);
    const stopped = performance.now();
    building.child.kill('SIGINT');
    expect(await building.ended).toEqual({ code: 130, err: '' });
    expect(performance.now() - stopped).toBeLessThan(10_000);
    expect(await processesOf(cwd)).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
    for (const name of await readdir(join(cwd, 'ut')).catch(() => [])) {
      const content = await readFile(join(cwd, 'ut', name), 'latin1');
      expect(content).toMatch(name.endsWith('.html') ? /<\/html>\s*$/ : /%%EOF\s*$/);
    }
  },
);
