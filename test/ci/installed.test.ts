import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';

const run = promisify(execFile);
const program = 'node_modules/vplan/bin/vplan.js';

/** The files of the package and the packages that it declares, and nothing else of the project. */
async function installed(): Promise<string> {
  const folder = await folderOf({ 'plan.md': unitPlan() });
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--dry-run', '--json']);
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const home = join(folder, 'node_modules/vplan');
  for (const { path } of files) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await cp(path, join(home, path));
  }
  for (const name of Object.keys({ ...packageJson.dependencies, ...packageJson.optionalDependencies })) {
    const place = join(folder, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(resolve('node_modules', name), place);
  }
  return folder;
}

test('an installed package builds a document with nothing but what it declares', async () => {
  const cwd = await installed();
  await run(process.execPath, [program, 'build', 'plan.md'], { cwd });
  expect(await readFile(join(cwd, 'plan.html'), 'utf8')).toContain('Vi lyssnar');
  const { stdout } = await run(process.execPath, [program, 'verify', 'plan.pdf'], { cwd });
  expect(stdout).toContain('plan.pdf');
});
