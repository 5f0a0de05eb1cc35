import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

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
