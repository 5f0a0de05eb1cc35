import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { keepCompiled, load, scriptOf } from '../../bin/load.js';
import { folderOf } from '../support/folder.ts';

const run = promisify(execFile);

test('V8 takes what was compiled when the program was built', async () => {
  const files = (await readdir('dist')).filter((file) => file.endsWith('.compiled'));
  expect(files).toContain('main.js.compiled');
  const scripts = files.map((file) => resolve('dist', file.replace('.compiled', '')));
  const { stdout } = await run(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { scriptOf } from '${pathToFileURL(resolve('bin/load.js'))}';
    for (const file of ${JSON.stringify(scripts)}) if (scriptOf(file).cachedDataRejected) console.log(file);`,
  ]);
  expect(stdout).toBe('');
});

test('a V8 that refuses it compiles for itself', async () => {
  // To V8, what was compiled under other flags is that of another version.
  const { stdout } = await run(process.execPath, [
    '--max-lazy',
    'bin/vplan.js',
    'check',
    'examples/2020-hemtjanst.md',
  ]);
  expect(stdout).toContain('1 plan kontrollerad');
});

test('what was changed since then is not given to V8', async () => {
  const folder = await folderOf({ 'a.js': 'exports.sum = (a, b) => a + b;' });
  const [file, kept] = [join(folder, 'a.js'), join(folder, 'a.js.compiled')];
  load(file);
  keepCompiled();
  expect(scriptOf(file).cachedDataRejected).toBe(false);
  const whole = await readFile(kept);
  for (const change of [
    whole.subarray(0, 3),
    whole.subarray(0, -8),
    flipped(whole, 0),
    flipped(whole, 200),
  ]) {
    await writeFile(kept, change);
    expect(scriptOf(file).cachedDataRejected).toBeUndefined();
  }
  await writeFile(kept, whole);
  await writeFile(file, 'exports.sum = (a, b) => a - b;');
  expect(scriptOf(file).cachedDataRejected).toBeUndefined();
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}
