import { chmod, lstat, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { plan, unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const good = `${unitPlan().trimEnd()}\n`;
const messy = good.replace('#### Beskrivning', '### beskrivning:').replace('- Fler', '* Fler');
const broken = 'Ingen plan.\n';

const read = (folder: string, name: string) => readFile(join(folder, name), 'utf8');

test('plans are set in form, and those that are so already are not written', async () => {
  const folder = await folderOf({ 'a.md': messy, 'b.md': good });
  const before = await stat(join(folder, 'b.md'));
  const { code, out, err } = await run(['fmt', 'a.md', 'b.md'], { cwd: folder });
  expect([code, out]).toEqual([0, '']);
  expect(err).toBe('1 plan hade redan rätt form. 1 plan ändrades.\n');
  expect(await read(folder, 'a.md')).toBe(good);
  expect((await stat(join(folder, 'b.md'))).mtimeMs).toBe(before.mtimeMs);
});

test('the JSON is the same but for places and the text that stands in it as written, as the help says', async () => {
  const table = '|Tabell|Tal|\n|-|-|\n|a|1|';
  const folder = await folderOf({ 'a.md': `${messy}\n# Övrigt\n\n${table}\n` });
  const json = async (): Promise<string> => (await run(['export', 'a.md'], { cwd: folder })).out;
  const same = (text: string): string =>
    JSON.stringify(JSON.parse(text), (key, value: unknown) =>
      /^(?:source|markdown|intro)$/.test(key) ? undefined : value,
    );
  const before = await json();
  expect(JSON.parse(before).chapters[0].markdown).toBe(table);
  await run(['fmt', 'a.md'], { cwd: folder });
  const after = await json();
  expect(JSON.parse(after).chapters[0].markdown).not.toBe(table);
  expect(same(after)).toBe(same(before));
  const { out } = await run(['fmt', '--help'], { cwd: folder });
  expect(out.replace(/\s+/g, ' ')).toContain('som de är skrivna (markdown och intro)');
});

test('--check names the plans that are not in form, writes none, and fails', async () => {
  const folder = await folderOf({ 'a.md': messy, 'b.md': good });
  const { code, out, err } = await run(['fmt', '--check', 'a.md', 'b.md'], { cwd: folder });
  expect([code, out]).toEqual([1, 'a.md\n']);
  expect(err).toBe('1 plan har rätt form. 1 plan har inte rätt form. Kör vplan fmt för att ändra.\n');
  expect(await read(folder, 'a.md')).toBe(messy);
  expect((await run(['fmt', '--check', 'b.md'], { cwd: folder })).code).toBe(0);
});

test('--diff shows what would change and writes nothing; with --check it fails', async () => {
  const folder = await folderOf({ 'a.md': messy, 'b.md': good });
  const { code, out } = await run(['fmt', '--diff', 'a.md', 'b.md'], { cwd: folder });
  expect(code).toBe(0);
  expect(out).toContain('--- a/a.md\n+++ b/a.md\n');
  expect(out).toContain('\n-### beskrivning:\n+#### Beskrivning\n');
  expect(out).not.toContain('b.md');
  expect(await read(folder, 'a.md')).toBe(messy);
  expect((await run(['fmt', '--diff', '--check', 'a.md'], { cwd: folder })).code).toBe(1);
});

test('a diff of a plan that tries to act on the terminal does not', async () => {
  const folder = await folderOf({ 'a.md': plan('# Inledning\nVi \u001B[2Jses\u202E.') });
  const { out } = await run(['fmt', '--diff', 'a.md'], { cwd: folder });
  expect(out).toContain(' Vi \uFFFD[2Jses\uFFFD.\n');
});

test('plans that cannot be understood are left alone with a line, and the others are set', async () => {
  const folder = await folderOf({ 'a.md': broken, 'b.md': messy, 'c.md': Uint8Array.from([0xe5, 0x0a]) });
  const { code, err } = await run(['fmt', 'a.md', 'b.md', 'c.md'], { cwd: folder });
  expect(code).toBe(1);
  expect(err).toContain('vplan: a.md: Lämnas som den är. Uppgifterna överst i planen saknas.');
  expect(err).toContain('vplan: c.md: Lämnas som den är. Filen är inte sparad som UTF-8');
  expect(await read(folder, 'a.md')).toBe(broken);
  expect(await read(folder, 'b.md')).toBe(good);
  const missing = await run(['fmt', 'd.md', '--lang', 'en'], { cwd: folder });
  expect(missing.code).toBe(2);
  expect(missing.err).toMatch(/^vplan: d\.md does not exist\. .*\nNothing was changed\.\n$/);
  const same = await run(['fmt', 'b.md'], { cwd: folder });
  expect(same.err).toBe('1 plan hade redan rätt form.\n');
});

test('of a link the plan that it leads to is set, with the rights that it had', async () => {
  const folder = await folderOf({ 'a.md': messy });
  await chmod(join(folder, 'a.md'), 0o640);
  await symlink('a.md', join(folder, 'länk.md'));
  expect((await run(['fmt', 'länk.md'], { cwd: folder })).code).toBe(0);
  expect((await lstat(join(folder, 'länk.md'))).isSymbolicLink()).toBe(true);
  expect(await read(folder, 'a.md')).toBe(good);
  expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o640);
});

test('without a plan, those of the repository are set; a wrong configuration stops it', async () => {
  const folder = await folderOf({ 'a.md': messy, 'vplan.yaml': 'planer: "*.md"\n' });
  expect((await run(['fmt', '--check'], { cwd: folder })).out).toBe('a.md\n');
  await writeFile(join(folder, 'vplan.yaml'), 'plannar: x\n');
  const { code, err } = await run(['fmt'], { cwd: folder });
  expect(code).toBe(2);
  expect(err).toContain('Inget ändrades: rätta felen i vplan.yaml och försök igen.');
  expect(await read(folder, 'a.md')).toBe(messy);
});

test('a stopped program writes nothing', async () => {
  const folder = await folderOf({ 'a.md': messy });
  expect((await run(['fmt', 'a.md'], { cwd: folder, signal: AbortSignal.abort() })).code).toBe(130);
  expect(await read(folder, 'a.md')).toBe(messy);
});
