/** docs/nasta-ar.md: whoever follows it to the letter gets a plan that is checked and can be built. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { plan } from '../support/plans.ts';

const text = await readFile('docs/nasta-ar.md', 'utf8');
const blocks = new Map(
  [...text.matchAll(/^```yaml\n# (.+)\n([\s\S]*?)^```$/gm)].map(([, name = '', block = '']) => [name, block]),
);
const edition = blocks.get('utgåvor/2027-2030.yaml') ?? '';
const config = blocks.get('vplan.yaml') ?? '';
const goals = blocks.get('sist i utgåvor/2027-2030.yaml') ?? '';

const frontMatter =
  'år: 2027\nenhet: Provenheten\nnämnd: Farsta stadsdelsnämnd\nhandläggare:\n  namn: Anna Ek';

/** What is found of council goals in a plan for 2027, beside the page's files. */
async function codes(body: string, files: Record<string, string>, line = ''): Promise<string[]> {
  const found = await findingsIn({ 'plan.md': plan(body, `${frontMatter}${line}`), ...files });
  return found.map(({ code }) => code);
}

const full = '# KF:s inriktningsmål: 1 Det gamla målet';
const withFiles = { 'utgåvor/2027-2030.yaml': edition, 'vplan.yaml': config };

test('the short edition takes the error away, by vplan.yaml or by the plan', async () => {
  expect(await codes(full, {})).toEqual(['VP115']);
  expect(await codes(full, withFiles)).toEqual(['VP212']);
  expect(await codes('# KF:s inriktningsmål: 1', withFiles)).toEqual(['VP214']);
  const own = { 'utgåvor/2027-2030.yaml': edition };
  expect(await codes(full, own, '\nutgåva: utgåvor/2027-2030.yaml')).toEqual(['VP212']);
});

test('with the goals in its last line’s place the plan’s own are held to them', async () => {
  expect(edition).toMatch(/^mål: \[\]\n$/m);
  const files = { ...withFiles, 'utgåvor/2027-2030.yaml': edition.replace('mål: []\n', goals) };
  expect(await codes('# KF:s inriktningsmål: 1', files)).toEqual([]);
  expect(await codes(full, files)).toEqual(['VP210']);
});

test('a copy of an older edition is told to be one', async () => {
  const old = await readFile('schemas/editions/2023-2026.yaml', 'utf8');
  expect(await codes('# KF:s inriktningsmål: 1', { 'gammal.yaml': old }, '\nutgåva: gammal.yaml')).toContain(
    'VP149',
  );
});
