import { expect, test } from 'vitest';
import { readPlan } from '../../src/workspace/plan-file.ts';
import { fileOf } from '../source/helper.ts';
import { findingsIn } from '../support/findings.ts';
import { folderOf } from '../support/folder.ts';

const cascade =
  '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.1\n\n### Nämndmål: Äldre trivs\n\n#### Enhetsmål: Gäster trivs\n\n';
const results = `${cascade}##### Förväntat resultat\n\n`;
const rows = (head: string, row: string) => {
  const line = head.replace(/[^|]+/g, ' - ');
  return (count: number): string => `${cascade}${head}\n${line}\n${`${row}\n`.repeat(count)}`;
};
const many =
  (before: string, piece: string, after = '') =>
  (count: number): string =>
    `${before}${piece.repeat(count)}${after}`;

/** Bodies of one thing over and over. */
const bodies: Record<string, (count: number) => string> = {
  goals: many(cascade, '#### Enhetsmål: Alla äter gott\n\n'),
  'numbered goals': many(cascade, '## KF:s mål: 1.1\n\n'),
  headings: many(cascade, '##### Arbetssätt\n\n'),
  points: many(results, '- Vi mår bra\n'),
  'numbered points': many(results, '1. Vi mår bra\n'),
  'lettered points': many(results, 'a) Vi mår bra\n'),
  paragraphs: many(results, 'Vi mår bra\n\n'),
  'hard breaks': many(results, 'Vi mår bra\\\n', 'Slut.\n'),
  'footnote marks': many(results, 'Vi.[^a]\n\n', '[^a]: Källa.\n'),
  comments: many(results, '<!-- vplan: ignorera VP501 – hör dit -->\n\n'),
  leftovers: many(results, 'TODO ??? xx \n\n'),
  figures: many(results, 'Se mål 9.9.9 och 12 kr den 3 mars 2019.\n\n'),
  activities: rows('| Aktivitet | Startdatum | Slutdatum |', '| Fest | 2025-01-01 | 2024-12-31 |'),
  indicators: rows('| Indikator | Årsmål | KF:s årsmål | Periodicitet |', '| Nöjda | 1 % | 2 % | År |'),
  budgets: rows('| Post | Belopp (tkr) |', '| Lön | 1 |'),
};

/** Milliseconds of processor time that a whole check of a plan takes. */
async function timeOf(body: string): Promise<number> {
  const folder = await folderOf({ 'plan.md': fileOf(body) });
  const start = process.cpuUsage();
  await readPlan('plan.md', folder);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each(Object.entries(bodies))(
  'a plan of nothing but %s is checked in proportion to its length',
  async (_, bodyOf) => {
    await timeOf(bodyOf(1000));
    const fastest = async (count: number): Promise<number> =>
      Math.min(await timeOf(bodyOf(count)), await timeOf(bodyOf(count)));
    const [small, large] = [await fastest(1000), await fastest(8000)];
    // Eight times the plan; what is quadratic takes sixty-four times as long.
    expect(large).toBeLessThan(24 * Math.max(small, 10));
  },
);

test('a list of more points than a function takes arguments is read to its end', async () => {
  const found = await findingsIn({ 'plan.md': fileOf(many(results, '- Vi\n', '- TODO\n')(200_000)) });
  expect(found.map(({ code }) => code)).toContain('VP501');
});
