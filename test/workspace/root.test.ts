import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/workspace/plan-file.ts';
import { leadsOut, resolveNamed, rootAbove } from '../../src/workspace/root.ts';
import { folderOf } from '../support/folder.ts';

test('the root is the nearest folder above with a mark, else the plan’s own', async () => {
  const folder = await realpath(await folderOf({ 'a/b/plan.md': '', 'a/vplan.yaml': '', 'c/d/plan.md': '' }));
  expect(await rootAbove(join(folder, 'a/b'))).toBe(join(folder, 'a'));
  expect(await rootAbove(join(folder, 'c/d'))).toBe(join(folder, 'c/d'));
  await mkdir(join(folder, '.git'));
  expect(await rootAbove(join(folder, 'c/d'))).toBe(folder);
  expect(await rootAbove(join(folder, 'a/b'))).toBe(join(folder, 'a'));
});

test('a plan behind a link belongs where it lies', async () => {
  const folder = await realpath(await folderOf({ 'plan.md': '', 'b/annan.md': '' }));
  await mkdir(join(folder, '.git'));
  await symlink(join(folder, 'plan.md'), join(folder, 'b/plan.md'));
  expect((await readPlan('b/plan.md', folder)).config?.root).toBe(folder);
});

test.skipIf(process.platform === 'win32').each([
  ['repo/plan.md', false],
  ['repo/inåt.md', false],
  ['repo/finns-inte.md', false],
  ['repo/rund.md', false],
  ['repo/utåt.md', true],
  ['repo/utmapp', true],
  ['repo/utmapp/annan.md', true],
  ['repo/utmapp/finns-inte.md', true],
  ['repo/hängande.md', true],
  // Without a repository a linked folder is somebody's own arrangement, but a plan's folder is all it may see.
  ['fri/mapp/annan.md', false],
  ['fri/utåt.md', true],
])('%s leads out: %s', async (name, expected) => {
  const folder = await realpath(
    await folderOf({ 'repo/vplan.yaml': '', 'repo/plan.md': '', 'fri/plan.md': '', 'utom/annan.md': '' }),
  );
  await symlink('plan.md', join(folder, 'repo/inåt.md'));
  await symlink('rund.md', join(folder, 'repo/rund.md'));
  await symlink('../utom/annan.md', join(folder, 'repo/utåt.md'));
  await symlink('../utom/nej.md', join(folder, 'repo/hängande.md'));
  await symlink('../utom', join(folder, 'repo/utmapp'));
  await symlink('../utom', join(folder, 'fri/mapp'));
  await symlink('../utom/annan.md', join(folder, 'fri/utåt.md'));
  expect(await leadsOut(join(folder, name))).toBe(expected);
});

/** A repository with a plan, and beside it a folder that no plan may look into. */
async function repository(): Promise<{ root: string; plan: string }> {
  const folder = await realpath(await folderOf({ 'repo/planer/plan.md': '', 'hemligt/nyckel': 'x' }));
  const root = join(folder, 'repo');
  await writeFile(join(root, 'bilaga å.pdf'.normalize('NFD')), 'x');
  await symlink(join(folder, 'hemligt'), join(root, 'länk'));
  await symlink(join(folder, 'hemligt/nej'), join(root, 'trasig'));
  await symlink('bilaga å.pdf'.normalize('NFD'), join(root, 'inne'));
  await symlink('nej.pdf', join(root, 'hängande'));
  await symlink('rund', join(root, 'rund'));
  return { root, plan: join(root, 'planer/plan.md') };
}

test.skipIf(process.platform === 'win32').each([
  ['../bilaga å.pdf', 'inside'],
  ['../inne', 'inside'],
  ['.', 'inside'],
  ['nej.pdf', 'missing'],
  ['../finns/inte/alls.pdf', 'missing'],
  ['../hängande', 'missing'],
  ['../../hemligt/nyckel', 'outside'],
  ['../../hemligt/nej', 'outside'],
  ['../länk/nyckel', 'outside'],
  ['../länk/nej', 'outside'],
  ['../trasig', 'outside'],
  ['../rund', 'outside'],
  ['/etc/passwd', 'outside'],
  ['/etc/nej', 'outside'],
])('%s is %s, whether or not something is there', async (name, kind) => {
  const { root, plan } = await repository();
  for (const form of ['NFC', 'NFD']) {
    expect(resolveNamed(name.normalize(form), plan, root).kind).toBe(kind);
  }
});
