// `node test/visual/pictures.js` shows how key pages differ from the stored pictures, and where to look;
// `node test/visual/pictures.js accept` stores them as they are now.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/visual/pictures.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, VPLAN_PICTURES: process.argv[2] === 'accept' ? 'accept' : 'show' },
});
process.exitCode = status ?? 1;
