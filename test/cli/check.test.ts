import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { goalPlan, plan, unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const good = unitPlan();
const warned = unitPlan().replace('Arbetssätt', 'Arbetsätt');
const broken = plan('# KF:s mål: 1.4');

test('a plan without findings: one line, exit 0', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  const out = '1 plan kontrollerad, inget att anmärka.\n';
  expect(await run(['check', 'plan.md'], { cwd })).toEqual({ code: 0, out, err: '' });
});

test('warnings alone exit 0, an error exits 1', async () => {
  const cwd = await folderOf({ 'w.md': warned, 'e.md': broken });
  expect(await run(['check', 'w.md'], { cwd })).toMatchObject({ code: 0, err: '' });
  const { code, out, err } = await run(['check', 'w.md', 'e.md'], { cwd });
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain(
    '2 planer kontrollerade: 1 fel, 1 varning. Fel måste rättas innan planen kan byggas.\n',
  );
});

test('plans are told in the order given, each once', async () => {
  const cwd = await folderOf({ 'b.md': warned, 'a.md': broken, 'mapp/c.md': warned });
  const names = ['b.md', 'mapp/c.md', './b.md', 'a.md', join(cwd, 'a.md')];
  const { out } = await run(['check', ...names], { cwd });
  expect(out.match(/^\S+\.md/gm)).toEqual(['b.md', 'mapp/c.md', 'a.md']);
  const { findings, summary } = JSON.parse((await run(['check', '--format', 'json', ...names], { cwd })).out);
  expect(findings.map(({ file }: { file: string }) => file)).toEqual(['b.md', 'mapp/c.md', 'a.md']);
  expect(summary).toEqual({ plans: 3, errors: 1, warnings: 2, hints: 0 });
});

test('--lang en', async () => {
  const cwd = await folderOf({ 'plan.md': warned });
  const { out } = await run(['check', '--lang', 'en', 'plan.md', 'nej.md'], { cwd });
  expect(out).toContain('warning  VP208 section-name\n  "Arbetsätt" is read as the section "Arbetssätt".');
  expect(out).toContain('Suggestion (made by --fix): Arbetssätt');
  expect(out).toContain('nej.md  error  VP100 unreadable-file\n  nej.md does not exist.');
  expect(out).toContain('1 plan checked: 1 warning. 1 file could not be read.');
});

test('names with spaces, Swedish letters in either form, and a leading hyphen', async () => {
  const name = 'Vår plan på året.md';
  const cwd = await folderOf({ [name.normalize('NFD')]: good, '-plan.md': good, '-o': good });
  for (const form of ['NFC', 'NFD'])
    expect(await run(['check', name.normalize(form)], { cwd })).toMatchObject({ code: 0 });
  expect(await run(['check', '--', '-plan.md', '-o'], { cwd })).toMatchObject({
    code: 0,
    out: '2 planer kontrollerade, inget att anmärka.\n',
  });
});

test('a plan behind a link is read, its files found beside the link', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  await symlink('plan.md', join(cwd, 'länk.md'));
  expect(await run(['check', 'länk.md'], { cwd })).toMatchObject({ code: 0 });
});

test('only headings', async () => {
  const cwd = await folderOf({
    'plan.md': plan('# A\n\n## B\n\n### C\n\n# KF:s inriktningsmål: 1\n\n# Övrigt'),
  });
  expect(await run(['check', 'plan.md'], { cwd })).toMatchObject({ code: 0 });
});

test('Windows line ends give the same findings at the same places', async () => {
  const text = `${warned}\n| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| A | 1 | 2 |\n`;
  const cwd = await folderOf({ 'lf/plan.md': text, 'crlf/plan.md': text.replaceAll('\n', '\r\n') });
  const [lf, crlf] = await Promise.all(
    ['lf', 'crlf'].map((folder) => run(['check', 'plan.md'], { cwd: join(cwd, folder) })),
  );
  expect(lf?.out).toContain('VP301');
  expect(crlf).toEqual(lf);
});

test('5,000 goals take seconds', async () => {
  const goals = Array.from({ length: 5000 }, (_, n) => `#### Enhetsmål: 1.4.${n + 1} Vi hör ${n}`);
  const cwd = await folderOf({ 'plan.md': goalPlan(goals.join('\n\n')) });
  const started = performance.now();
  const { code, out } = await run(['check', 'plan.md'], { cwd });
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(code).toBe(0);
  expect(out).toContain('1 plan kontrollerad: 15000 varningar.\n');
});

test('colour only where asked for', async () => {
  const cwd = await folderOf({ 'plan.md': warned });
  expect((await run(['check', 'plan.md'], { cwd, colour: true })).out).toContain('\u001B[33m');
  expect((await run(['check', 'plan.md'], { cwd })).out).not.toContain('\u001B');
  expect((await run(['check', '--format', 'json', 'plan.md'], { cwd, colour: true })).out).not.toContain(
    '\u001B',
  );
});

test('stopped before it begins it says nothing and exits 130', async () => {
  const cwd = await folderOf({ 'plan.md': warned });
  const signal = AbortSignal.abort();
  expect(await run(['check', 'plan.md'], { cwd, signal })).toEqual({ code: 130, out: '', err: '' });
});
