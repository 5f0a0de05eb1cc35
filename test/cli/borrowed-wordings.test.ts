import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { plan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const lines = (year: number): string =>
  `år: ${year}\nenhet: Provenheten\nnämnd: Farsta stadsdelsnämnd\nhandläggare:\n  namn: Anna Ek`;
const short = '# KF:s inriktningsmål: 3\n\n## KF:s mål: 3.4';
const note =
  'vplan: Programmet känner inte budgetens lydelser för 2026. Mål 3 och 3.4 får dem från 2025. Jämför med budgeten för 2026, och skriv ut lydelsen efter numret där den är en annan.\n';

test('wordings of another year are told of beside the findings, and are none', async () => {
  const cwd = await folderOf({ 'plan.md': plan(short, lines(2026)) });
  expect(await run(['check', 'plan.md'], { cwd })).toEqual({
    code: 0,
    out: '1 plan kontrollerad, inget att anmärka.\n',
    err: note,
  });
  const built = await run(['build', '--format', 'json', 'plan.md'], { cwd });
  expect(built).toMatchObject({ code: 0, err: note });
  expect(await readFile(join(cwd, 'plan.json'), 'utf8')).toContain('Medarbetare i Stockholm');
});

test('many plans of a year are told of in one line', async () => {
  const cwd = await folderOf({
    'a.md': plan(short, lines(2026)),
    'b.md': plan('# KF:s inriktningsmål: 1', lines(2026)),
    'c.md': plan(short, lines(2025)),
  });
  const { err } = await run(['check', '.'], { cwd });
  expect(err).toMatch(/^vplan: [^\n]+ Mål 1, 3 och 3\.4 får dem från 2025, i 2 planer\. [^\n]+\n$/);
});

test.each([
  ['wordings of the year itself', plan(short, lines(2025)), ''],
  ['wordings of the years on both sides', plan(short, lines(2024)), ''],
  ['wordings that are written out', plan(short.replace(/: \d.*/g, '$& Ett mål för alla'), lines(2026)), ''],
  [
    'wordings of one’s own',
    plan('# KF:s inriktningsmål: 1', lines(2026)),
    'lydelser:\n  - mål: "1"\n    år: [2026]\n    text: Ett mål för alla\n',
  ],
])('%s need no word', async (_, text, config) => {
  const cwd = await folderOf({ 'plan.md': text, 'vplan.yaml': config });
  expect((await run(['check', 'plan.md'], { cwd })).err).toBe('');
});
