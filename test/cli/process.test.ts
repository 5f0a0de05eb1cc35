import { type ChildProcess, execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { goalPlan, unitPlan } from '../support/plans.ts';

const executable = resolve('bin/vplan.js');
const good = unitPlan();

interface Ended {
  code: number;
  out: string;
  err: string;
}

function vplan(argv: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((done) => {
    const child: ChildProcess = execFile(
      process.execPath,
      [executable, ...argv],
      { cwd, env: { ...process.env, ...env }, timeout: 30_000 },
      (_, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

/** The command line in a shell; `vplan` in it is the executable. */
function shell(script: string, cwd: string): Promise<Ended> {
  const prelude = `vplan() { '${process.execPath}' '${executable}' "$@"; }; set -o pipefail; `;
  return new Promise((done) => {
    const child: ChildProcess = execFile(
      'bash',
      ['-c', prelude + script],
      { cwd, timeout: 30_000 },
      (_, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

test('the executable checks, with the exit codes a CI reads', async () => {
  const cwd = await folderOf({ 'plan.md': good, 'fel.md': '' });
  expect(await vplan(['check', 'plan.md'], cwd)).toEqual({
    code: 0,
    out: '1 plan kontrollerad, inget att anmärka.\n',
    err: '',
  });
  expect(await vplan(['check', 'fel.md'], cwd)).toMatchObject({ code: 1, err: '' });
  expect(await vplan(['check', 'nej.md'], cwd)).toMatchObject({ code: 2, err: '' });
  expect(await vplan(['frob'], cwd)).toMatchObject({ code: 2, out: '' });
});

test('output to a pipe or a file has no colour and no progress, whatever the terminal is said to be', async () => {
  const cwd = await folderOf({ 'plan.md': good.replace('Arbetssätt', 'Arbetsätt') });
  const { out, err } = await vplan(['build', '--format', 'html', 'plan.md'], cwd, { TERM: 'xterm-256color' });
  expect({ out, err }).toEqual({ out: 'plan.html\n', err: '' });
  expect((await vplan(['check', 'plan.md'], cwd)).out).not.toContain('\u001B');
});

const unix = test.skipIf(process.platform === 'win32');

unix('a reader that goes away is no fault', async () => {
  const goals = Array.from({ length: 600 }, (_, n) => `#### Enhetsmål: 1.4.${n + 1} Vi lyssnar`);
  const cwd = await folderOf({ 'plan.md': goalPlan(goals.join('\n\n')) });
  const { out, err } = await shell('vplan check plan.md | head -1', cwd);
  expect(out).toMatch(/^\d+ varningar i plan\.md\n$/);
  expect(err).toBe('');
});

test.skipIf(process.platform !== 'linux')('a full disk is told in one line, exit 2', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  const { code, err } = await shell('vplan check plan.md > /dev/full', cwd);
  expect({ code, err }).toEqual({
    code: 2,
    err: 'vplan: Resultatet gick inte att skriva ut: disken är full. Skriv det till en annan plats.\n',
  });
});

unix('a working folder that is gone is told as a missing file', async () => {
  const cwd = await folderOf({ 'bort/plan.md': good });
  const { code, out, err } = await shell('cd bort && rm -r ../bort && vplan check plan.md', cwd);
  expect({ code, err }).toEqual({ code: 2, err: '' });
  expect(out).toContain('plan.md finns inte.');
});

unix('a plan is never read from a pipe, which might never end', async () => {
  const cwd = await folderOf({});
  // The standard input of a child is a pipe that stays open here.
  const { code, out } = await vplan(['check', '/dev/stdin'], cwd);
  expect(code).toBe(2);
  expect(out).toContain('/dev/stdin är ingen vanlig fil.');
});

test('a fault of the program is one line without a trace, unless asked for', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  await (await open(join(cwd, 'fel.mjs'), 'w')).close();
  const { main } = await import('../../src/cli/main.ts');
  const say = async (env: NodeJS.ProcessEnv): Promise<[number, string]> => {
    let err = '';
    const io = {
      out: (): void => {
        throw new Error('papperet är slut\u001B[2J\nrad två');
      },
      err: (text: string): void => {
        err += text;
      },
      outColour: false,
      errColour: false,
      errColumns: null,
      cwd,
      env,
      signal: new AbortController().signal,
      end: () => undefined,
    };
    return [await main(['check', 'plan.md'], io), err];
  };
  const line =
    'vplan: Ett oväntat fel i programmet (papperet är slut\uFFFD[2J). Kör igen med VPLAN_DEBUG=1 och rapportera felet.\n';
  expect(await say({})).toEqual([2, line]);
  const [, traced] = await say({ VPLAN_DEBUG: '1' });
  expect(traced).toMatch(/\n {4}at /);
});
