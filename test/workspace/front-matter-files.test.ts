import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { frontMatter, plan } from '../support/plans.ts';

const first = '# KF:s inriktningsmål: 1';
const withLine = (line: string, body = first): string => plan(body, `${frontMatter}\n${line}`);
const shipped = await readFile('schemas/editions/2023-2026.yaml', 'utf8');

/** Code and values that tell one finding from another. */
async function codes(files: Parameters<typeof findingsIn>[0]): Promise<string[]> {
  return (await findingsIn(files)).map(({ code }) => code);
}

test('a year outside the shipped editions is taken with an edition of one’s own', async () => {
  const own = shipped.replaceAll(/202[356]/g, '2027');
  const future = (line: string): string => withLine(line).replace('år: 2025', 'år: 2027');
  expect(await codes({ 'plan.md': future('status: utkast') })).toEqual(['VP115']);
  expect(await codes({ 'plan.md': future('utgåva: utgåvor/egen.yaml'), 'utgåvor/egen.yaml': own })).toEqual(
    [],
  );
});

test('utgåva by name goes before the year', async () => {
  expect(await codes({ 'plan.md': withLine('utgåva: 2019-2022') })).toEqual([]);
  const text = withLine('utgåva: 2019-2022', '# KF:s inriktningsmål: 1 Ett Stockholm som håller samman');
  expect((await findingsIn({ 'plan.md': text }))[0]?.message).not.toContain('2023-2026');
});

test.each<[what: string, files: Record<string, string>, code: string]>([
  ['a missing edition file', {}, 'VP117'],
  ['a folder', { 'egen.yaml/a': '' }, 'VP116'],
])('%s gives one finding at the name', async (_, files, code) => {
  const [finding, ...others] = await findingsIn({ ...files, 'plan.md': withLine('utgåva: ./egen.yaml') });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code, line: 7, column: 9, endColumn: 20 });
  expect(finding?.message).toMatch(/^[^\n]+\.$/);
});

test('what is wrong in an edition file is told at its line there', async () => {
  const broken = shipped.replace('till: 2026', 'till: 2024').replaceAll('2026]', '2025]');
  const text = withLine('utgåva: utgåvor/egen.yaml');
  const found = await findingsIn({ 'utgåvor/egen.yaml': broken, 'plan.md': text });
  expect(found[0]).toMatchObject({ code: 'VP116', file: join('utgåvor', 'egen.yaml'), column: 20 });
  expect(broken.split('\n')[(found[0]?.line ?? 0) - 1]).toMatch(/^ {8}år: \[2023, 2025\]$/);
});

test('an edition outside the repository is not read', async () => {
  expect(await codes({ 'plan.md': withLine('utgåva: ../egen.yaml') })).toEqual(['VP118']);
  expect(await codes({ 'plan.md': withLine('utgåva: /etc/passwd.yaml') })).toEqual(['VP118']);
});

test('attachments are files inside the repository; a title alone names none', async () => {
  const list =
    'bilagor:\n  - Bara en titel\n  - titel: Schema\n    fil: schema.pdf\n  - titel: Mapp\n    fil: mapp';
  const text = withLine(list, `# Inledning\n\nSe bilagorna.\n\n${first}`);
  expect(await codes({ 'plan.md': text, 'schema.pdf': 'x', 'mapp/a': 'x' })).toEqual(['VP117']);
  expect(await codes({ 'plan.md': text, mapp: 'x', 'schema.pdf': 'x' })).toEqual([]);
  expect(await codes({ 'plan.md': text, mapp: 'x' })).toEqual(['VP117']);
});
