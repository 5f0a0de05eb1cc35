import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { terminal } from '../../src/cli/io.ts';
import { folderOf } from '../support/folder.ts';

/** `vplan check` of an empty plan in a process whose output goes to a terminal, or elsewhere. */
async function checkIn(env: NodeJS.ProcessEnv, isTTY: boolean): Promise<string> {
  const cwd = await folderOf({ 'plan.md': '' });
  let out = '';
  const stream = Object.assign(new EventEmitter(), {
    isTTY,
    columns: 80,
    write: (text: string) => {
      out += text;
    },
  });
  const parts = { env, stdout: stream, stderr: stream, cwd: () => cwd };
  const io = terminal(Object.assign(new EventEmitter(), parts) as unknown as NodeJS.Process);
  await check(['plan.md'], { format: 'text', lang: 'sv' }, io);
  return out;
}

test('colour on a terminal', async () => {
  expect(await checkIn({ TERM: 'xterm' }, true)).toContain('\u001B[31mfel\u001B[0m');
});

test.each([
  ['NO_COLOR says otherwise', { TERM: 'xterm', NO_COLOR: '1' }, true],
  ['the terminal is a dumb one', { TERM: 'dumb' }, true],
  ['there is no terminal', { TERM: 'xterm' }, false],
])('no colour where %s', async (_, env, isTTY) => {
  const out = await checkIn(env, isTTY);
  expect(out).toContain('fel');
  expect(out).not.toContain('\u001B[');
});
