import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { plan, unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const good = unitPlan();
const wrong = unitPlan({ ways: 'Vi frågar , och hör.' })
  .replace('##### Arbetssätt', '##### Arbetsätt')
  .replace('### Nämndmål:', '### Nämdmål:');
const mended = unitPlan({ ways: 'Vi frågar, och hör.' });

const read = (folder: string, name = 'plan.md') => readFile(join(folder, name), 'utf8');

test('--fix mends what is surely wrong, says how much, and tells what is left', async () => {
  const doubled = (text: string): string => text.replace('Alla hörs.', 'Alla alla hörs.');
  const folder = await folderOf({ 'plan.md': doubled(wrong), 'b.md': good });
  const { code, out, err } = await run(['check', '--fix', 'plan.md', 'b.md'], { cwd: folder });
  expect(code).toBe(0);
  expect(err).toMatch(/^vplan: plan\.md: \d anmärkningar rättades\.\n$/);
  expect(await read(folder)).toBe(doubled(mended));
  expect(await read(folder, 'b.md')).toBe(good);
  expect(out).toContain('VP513');
  expect(out).not.toContain('VP208');
});

test('--fix says at how many places it mended what it told once', async () => {
  const folder = await folderOf({ 'plan.md': plan('# Inledning\n\nÃ„ldre och yngre trÃ¤ffas.') });
  const { err } = await run(['check', '--fix', 'plan.md'], { cwd: folder });
  expect(err).toBe('vplan: plan.md: 1 anmärkning rättades, på 2 ställen.\n');
});

test('without --fix, and where nothing can be mended, no file is written', async () => {
  const folder = await folderOf({ 'plan.md': wrong, 'b.md': good });
  await run(['check', 'plan.md'], { cwd: folder });
  expect(await read(folder)).toBe(wrong);
  const before = await stat(join(folder, 'b.md'));
  const { err } = await run(['check', '--fix', 'b.md'], { cwd: folder });
  expect(err).toBe('');
  expect((await stat(join(folder, 'b.md'))).mtimeMs).toBe(before.mtimeMs);
  expect(await readdir(folder)).toHaveLength(2);
});

test('only what is told is mended: rules that are off, silenced or not asked for stay', async () => {
  const folder = await folderOf({ 'plan.md': wrong });
  await run(['check', '--fix', '--only', 'VP208', 'plan.md'], { cwd: folder });
  expect(await read(folder)).toBe(wrong.replace('Arbetsätt', 'Arbetssätt'));
  await run(['check', '--fix', '--severity', 'VP209=av', 'plan.md'], { cwd: folder });
  expect(await read(folder)).toBe(mended.replace('Nämndmål:', 'Nämdmål:'));
});

test('a file with bytes that are no text is never touched', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode(wrong), 0xe5, 0x0a]);
  const folder = await folderOf({ 'plan.md': bytes });
  expect((await run(['check', '--fix', 'plan.md'], { cwd: folder })).code).toBe(1);
  expect(new Uint8Array(await readFile(join(folder, 'plan.md')))).toEqual(bytes);
});

test('of a link the plan that it leads to is mended, with the rights that it had', async () => {
  const folder = await folderOf({ 'mapp/plan.md': wrong });
  await chmod(join(folder, 'mapp/plan.md'), 0o604);
  await symlink('mapp/plan.md', join(folder, 'länk.md'));
  await run(['check', '--fix', 'länk.md'], { cwd: folder });
  expect((await lstat(join(folder, 'länk.md'))).isSymbolicLink()).toBe(true);
  expect(await read(folder, 'mapp/plan.md')).toBe(mended);
  expect((await stat(join(folder, 'mapp/plan.md'))).mode & 0o777).toBe(0o604);
});

test('findings in other files are not mended', async () => {
  const folder = await folderOf({
    'plan.md': plan('# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4'),
    'vplan.yaml': 'plannar: "*.md"\n',
  });
  const { out } = await run(['check', '--fix', 'plan.md'], { cwd: folder });
  expect(out).toContain('vplan.yaml');
  expect(await read(folder, 'vplan.yaml')).toBe('plannar: "*.md"\n');
});

test('machine reports tell of the plan as it is when mended', async () => {
  const folder = await folderOf({ 'plan.md': wrong });
  const { out } = await run(['check', '--fix', '--format', 'json', 'plan.md'], { cwd: folder });
  expect(JSON.parse(out)).toMatchObject({ findings: [] });
});
