import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { goalPlan, plan, unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const good = unitPlan();
const broken = plan('# KF:s mål: 1.4');

/** A plan that takes longer to build than the others. */
const slow = goalPlan(
  Array.from({ length: 400 }, (_, n) => `#### Avdelningsmål: 1.4.${n + 1} Vi lyssnar\n\nText.`).join('\n\n'),
);

test('plans are built side by side and told in the order given', async () => {
  const cwd = await folderOf({ 'b.md': slow, 'a.md': good, 'c.MD': good });
  const { code, out, err } = await run(['build', '--format', 'json,html', 'b.md', 'a.md', 'c.MD'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe('b.json\nb.html\na.json\na.html\nc.json\nc.html\n');
  expect((await readdir(cwd)).sort()).toEqual(
    ['a.html', 'a.json', 'a.md', 'b.html', 'b.json', 'b.md', 'c.MD', 'c.html', 'c.json'].sort(),
  );
});

test('errors stop the plan they stand in and no other', async () => {
  const cwd = await folderOf({ 'a.md': good, 'fel.md': broken, 'c.md': good });
  const argv = ['build', '--format', 'html', '-o', 'ut/hit', 'a.md', 'fel.md', 'nej.md', 'c.md'];
  const { code, out, err } = await run(argv, { cwd });
  expect(code).toBe(2);
  expect(out).toBe('ut/hit/a.html\nut/hit/c.html\n');
  expect(err).toContain('fel.md:9:3  fel  VP201 goal-outside\n');
  expect(err).toContain('fel.md byggdes inte: 1 fel. Rätta och försök igen, eller bygg ändå med --force.\n');
  expect(
    err.endsWith(
      'nej.md  fel  VP100 unreadable-file\n  nej.md finns inte. Kontrollera namnet och mappen.\n\n',
    ),
  ).toBe(true);
  const alone = await run(['build', '--format', 'html', '--lang', 'en', 'a.md', 'fel.md'], { cwd });
  expect(alone.code).toBe(1);
  expect(alone.err).toContain('fel.md was not built: 1 error. Correct and try again, or build');
});

test('--force builds all the same and says so', async () => {
  const future = good.replace('2025', '2052');
  const cwd = await folderOf({ 'fel.md': broken, 'framtid.md': future, 'tom.md': '# A' });
  const argv = ['build', '--force', '--format', 'html', 'fel.md', 'framtid.md', 'tom.md'];
  const { code, out, err } = await run(argv, { cwd });
  expect(code).toBe(1);
  expect(out).toBe('fel.html\nframtid.html\n');
  expect(err).toContain('fel.md byggdes trots 1 fel (se vplan check).\n');
  expect(err).toContain('tom.md byggdes inte: 1 fel. Rätta och försök igen.\n');
});

test('--format json writes what export writes', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  expect(await run(['build', '--format', 'json', 'plan.md'], { cwd })).toMatchObject({ out: 'plan.json\n' });
  const { out } = await run(['export', 'plan.md'], { cwd });
  expect(await readFile(join(cwd, 'plan.json'), 'utf8')).toBe(out);
});

test('a plan named twice is built once', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  const { out } = await run(['build', '--format', 'html', 'plan.md', './plan.md'], { cwd });
  expect(out).toBe('plan.html\n');
});

test('two plans of one name for one folder: wrong use, nothing written', async () => {
  const cwd = await folderOf({ 'norr/plan.md': good, 'syd/plan.md': good });
  const argv = ['build', '--format', 'html', 'norr/plan.md', 'syd/plan.md'];
  const { code, out, err } = await run([...argv, '-o', 'ut'], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('vplan: norr/plan.md och syd/plan.md skulle skrivas till samma fil');
  expect(await readdir(cwd)).toEqual(['norr', 'syd']);
  expect(await run(argv, { cwd })).toMatchObject({ code: 0, out: 'norr/plan.html\nsyd/plan.html\n' });
});

test('a plan is never written over', async () => {
  const cwd = await folderOf({ plan: good, 'plan.html': good });
  const { code, err } = await run(['build', '--format', 'html', 'plan', 'plan.html'], { cwd });
  expect(code).toBe(2);
  expect(err).toBe('vplan: plan skulle skriva över en av planerna. Ange en annan mapp med -o.\n');
  expect(await readFile(join(cwd, 'plan.html'), 'utf8')).toBe(good);
});

test('an attachment that the plan names is never written over', async () => {
  const plan = good.replace(/^---\n/, '---\nbilagor:\n  - titel: Bilaga 1 Årsbudget\n    fil: plan.json\n');
  const cwd = await folderOf({ 'plan.md': plan, 'plan.json': '{"a": 1}' });
  const { code, err } = await run(['build', '--format', 'json', 'plan.md'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('plan.json är en bilaga till planen och skulle skrivas över. Ange en annan mapp');
  expect(await readFile(join(cwd, 'plan.json'), 'utf8')).toBe('{"a": 1}');
});

test('a folder that cannot be written: one line for each plan, no file left behind', async () => {
  const cwd = await folderOf({ 'a.md': good, 'b.md': good, fil: 'x' });
  const { code, out, err } = await run(['build', '--format', 'html', 'a.md', 'b.md', '-o', 'fil'], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trimEnd().split('\n')).toHaveLength(2);
  expect(err).toContain(
    'a.html går inte att skriva: en del av sökvägen är en fil. Ange en annan plats med -o.',
  );
  await mkdir(join(cwd, 'ut/a.html'), { recursive: true });
  expect(await run(['build', '--format', 'json,html', 'a.md', '-o', 'ut'], { cwd })).toMatchObject({
    code: 2,
    out: 'ut/a.json\n',
  });
  expect((await readdir(join(cwd, 'ut'))).sort()).toEqual(['a.html', 'a.json']);
});

test('an old output gives way to the new one, whole', async () => {
  const cwd = await folderOf({ 'plan.md': good, 'plan.html': 'gammal' });
  expect(await run(['build', '--format', 'html', 'plan.md'], { cwd })).toMatchObject({ code: 0 });
  expect(await readFile(join(cwd, 'plan.html'), 'utf8')).toContain('Vi lyssnar');
  await writeFile(join(cwd, 'plan.md'), broken);
  expect(await run(['build', '--format', 'html', 'plan.md'], { cwd })).toMatchObject({ code: 1 });
  expect(await readFile(join(cwd, 'plan.html'), 'utf8')).toContain('Vi lyssnar');
});

test('on a terminal a line of progress, written over; then what was written and how long it took', async () => {
  const cwd = await folderOf({
    'a.md': good.replace('Arbetssätt', 'Arbetsätt'),
    'en mycket lång plan.md': good,
  });
  const argv = ['build', '--format', 'html', 'a.md', 'en mycket lång plan.md'];
  const { out, err } = await run(argv, { cwd, columns: 30 });
  expect(out).toBe('a.html\nen mycket lång plan.html\n');
  expect(err).toContain('\r\u001B[KBygger a.md och 1 till …');
  expect(err).toMatch(/ {2}a\.md på \d+,\d s, 1 varning \(se vplan check\)\n/);
  expect(err.endsWith('\r\u001B[K')).toBe(true);
  const alone = await run(['build', '--format', 'html', 'en mycket lång plan.md'], { cwd, columns: 30 });
  expect(alone.err).toContain('\r\u001B[KBygger …mycket lång plan.md …');
  const lines = err
    .replaceAll('\r\u001B[K', '\n')
    .split('\n')
    .filter((line) => line.startsWith('Bygger'));
  for (const line of lines) expect(line.length).toBeLessThan(30);
});

test('a browser that is not there: HTML is written, the fault told once, exit 3', async () => {
  const cwd = await folderOf({ 'a.md': good, 'b.md': good, 'fel.md': broken });
  const { code, out, err } = await run(['build', 'a.md', 'fel.md', 'b.md', '--browser', '/ingenstans'], {
    cwd,
    env: process.env,
  });
  expect({ code, out }).toEqual({ code: 3, out: 'a.html\nb.html\n' });
  expect(err.match(/^vplan: /gm)).toHaveLength(1);
  expect(err).toMatch(/^vplan: [^\n]*\/ingenstans[^\n]*\n/);
  expect(err).not.toMatch(/^ +at /m);
  expect((await readdir(cwd)).sort()).toEqual(['a.html', 'a.md', 'b.html', 'b.md', 'fel.md']);
});

test('a browser that is not there is not missed where no plan can be printed', async () => {
  const cwd = await folderOf({ 'fel.md': broken });
  const { code, err } = await run(['build', 'fel.md', '--browser', '/ingenstans'], { cwd, env: process.env });
  expect(code).toBe(1);
  expect(err).not.toContain('ingenstans');
});
