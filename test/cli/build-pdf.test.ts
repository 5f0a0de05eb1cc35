import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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

interface Stopped {
  code: number | null;
  err: string;
}

/** Starts the executable and sends it a signal after some time. */
function stopped(argv: string[], cwd: string, temporary: string, milliseconds: number): Promise<Stopped> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve('bin/vplan.js'), ...argv], {
      cwd,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    const timer = setTimeout(() => child.kill('SIGINT'), milliseconds);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code, err });
    });
  });
}

test.skipIf(process.platform !== 'linux').each([150, 700, 1200])(
  'Ctrl-C after %i ms leaves no browser, no temporary file and nothing half-written',
  async (milliseconds) => {
    const goals = Array.from(
      { length: 300 },
      (_, n) => `#### Avdelningsmål: 1.4.${n + 1} Vi lyssnar\n\nText.`,
    );
    const text = goalPlan(goals.join('\n\n'));
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const cwd = await folderOf(Object.fromEntries(names.map((name) => [`${name}.md`, text])));
    const temporary = join(cwd, 'tillfälligt');
    await mkdir(temporary);
    const argv = ['build', ...names.map((name) => `${name}.md`), '-o', 'ut'];
    expect(await stopped(argv, cwd, temporary, milliseconds)).toEqual({ code: 130, err: '' });
    expect(await processesOf(cwd)).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
    for (const name of await readdir(join(cwd, 'ut')).catch(() => [])) {
      const content = await readFile(join(cwd, 'ut', name), 'latin1');
      expect([name, content.trimEnd().slice(-7)]).toEqual([
        name,
        name.endsWith('.html') ? '</html>' : '\n%%EOF'.padStart(7, 'f'),
      ]);
    }
  },
);
