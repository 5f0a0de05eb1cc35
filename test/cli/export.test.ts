import { lstat, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { plan, unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const good = unitPlan();
const broken = plan('# KF:s mål: 1.4');

test('the plan’s JSON goes to stdout and nothing else does', async () => {
  const cwd = await folderOf({ 'plan.md': good.replace('Arbetssätt', 'Arbetsätt') });
  const { code, out, err } = await run(['export', 'plan.md'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ format: 1, year: 2025, unit: 'Provenheten' });
});

test('-o writes the same bytes to a file, in a folder made for it', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  const { out } = await run(['export', 'plan.md'], { cwd });
  expect(await run(['export', 'plan.md', '-o', 'ny mapp/på.json'], { cwd })).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  expect(await readFile(join(cwd, 'ny mapp/på.json'), 'utf8')).toBe(out);
  expect(await readdir(join(cwd, 'ny mapp'))).toEqual(['på.json']);
});

test('a plan with errors gives no JSON: only its errors, on stderr', async () => {
  const cwd = await folderOf({ 'plan.md': `${broken}\n<b>\n` });
  const { code, out, err } = await run(['export', 'plan.md', '-o', 'ut.json'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('VP201');
  expect(err).not.toContain('VP706');
  expect(err).toContain('1 plan kontrollerad: 1 fel. Fel måste rättas innan planen kan byggas.\n');
  expect(await readdir(cwd)).toEqual(['plan.md']);
});

test.each([['plan.md'], ['./mapp/../plan.md'], ['länk/plan.md']])(
  'the plan is never written over: -o %s',
  async (output) => {
    const cwd = await folderOf({ 'plan.md': good });
    await symlink('.', join(cwd, 'länk'));
    await mkdir(join(cwd, 'mapp'));
    const { code, err } = await run(['export', 'plan.md', '-o', output], { cwd });
    expect(code).toBe(2);
    expect(err).toBe('vplan: Planen kan inte skrivas över av sin egen JSON. Ange en annan fil med -o.\n');
    expect(await readFile(join(cwd, 'plan.md'), 'utf8')).toBe(good);
  },
);

test.skipIf(process.platform === 'win32').each([
  ['mapp', 'det finns en mapp med det namnet'],
  ['plan.md/ut.json', 'en del av sökvägen är en fil'],
  ['/dev/null', 'det är ingen vanlig fil'],
  ['/proc/nej/ut.json', 'mappen finns inte och går inte att skapa'],
  [`${'x'.repeat(300)}.json`, 'namnet är för långt'],
])('an output that cannot be written: -o %s', async (output, reason) => {
  const cwd = await folderOf({ 'plan.md': good, 'mapp/a.md': good });
  const { code, out, err } = await run(['export', 'plan.md', '-o', output], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^vplan: [^\n]+ går inte att skriva: [^\n]+\. Ange en annan plats med -o\.\n$/);
  expect(err).toContain(reason);
  expect((await readdir(cwd)).sort()).toEqual(['mapp', 'plan.md']);
});

test('a file with the longest of names is written', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  const name = `${'x'.repeat(250)}.json`;
  expect(await run(['export', 'plan.md', '-o', name], { cwd })).toMatchObject({ code: 0 });
  expect((await readdir(cwd)).sort()).toEqual(['plan.md', name]);
});

test('a link in the output’s place is replaced, what it leads to left alone', async () => {
  const cwd = await folderOf({ 'plan.md': good, 'annan.json': 'kvar' });
  await symlink('annan.json', join(cwd, 'ut.json'));
  expect(await run(['export', 'plan.md', '-o', 'ut.json'], { cwd })).toMatchObject({ code: 0 });
  expect(await readFile(join(cwd, 'annan.json'), 'utf8')).toBe('kvar');
  expect((await lstat(join(cwd, 'ut.json'))).isFile()).toBe(true);
});

test('stopped while it writes it leaves nothing and exits 130', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  const signal = AbortSignal.abort();
  expect(await run(['export', 'plan.md', '-o', 'ut.json'], { cwd, signal })).toEqual({
    code: 130,
    out: '',
    err: '',
  });
  expect(await readdir(cwd)).toEqual(['plan.md']);
});

test('a folder stands for the plan in it, where there is one alone', async () => {
  const cwd = await folderOf({ 'en/a.md': good, 'två/a.md': good, 'två/b.md': good });
  const { out } = await run(['export', 'en/a.md'], { cwd });
  expect(await run(['export', 'en'], { cwd })).toEqual({ code: 0, out, err: '' });
  const { code, err } = await run(['export', 'två'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('två är en mapp med flera planer. Ange en av dem, till exempel två/a.md.');
});
