/** Many small pieces after one another, at every place of a page: none of them is parted badly. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserSession, startBrowser } from '../../src/pdf/index.ts';
import { options } from '../pdf/support.ts';
import { render } from '../render/helper.ts';
import { faultsIn } from './faults.ts';
import { linesOf } from './lines.ts';

let session: BrowserSession;

beforeAll(() => {
  session = startBrowser(options);
});
afterAll(() => session.close());

const line = 'Enheten följer upp arbetet varje månad tillsammans med alla som det angår. ';

/** A list of one or more items of one to five lines, some with a list of their own. */
function list(items: number, seed: number): string {
  const item = (index: number): string => {
    const nested = (seed + index) % 4 === 0 ? `\n   - ${line}\n   - Kort.` : '';
    return `${index + 1}. ${line.repeat(1 + ((seed * 3 + index * 2) % 5))}${nested}`;
  };
  return Array.from({ length: items }, (_, index) => item(index)).join('\n');
}

/** A unit goal, no two alike: lists, a paragraph and a table of one row and more. */
function goal(seed: number): string {
  const rows = Array.from({ length: 1 + (seed % 4) }, () => `| ${line} | 2025-01-01 | 2025-12-31 |`);
  return `##### Enhetsmål: Mål ${seed} är att göra sitt bästa

###### Förväntat resultat

${list(1 + (seed % 3), seed)}

###### Arbetssätt

${line.repeat(1 + ((seed * 7) % 6))}

###### Uppföljning

${list(1 + ((seed * 5) % 4), seed + 1)}

| Aktivitet | Startdatum | Slutdatum |
| --- | --- | --- |
${rows.join('\n')}
`;
}

test('headings keep to their text, paragraphs to two lines, and rows to one another', async () => {
  const goals = Array.from({ length: 50 }, (_, seed) => goal(seed)).join('\n');
  const document = await render(
    `# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n### Nämndmål: Allt\n\n${goals}`,
  );
  const lines = await linesOf((await session.print(document)).bytes);
  expect(lines.at(-1)?.page).toBeGreaterThan(20);
  expect(faultsIn(lines)).toEqual([]);
});

/** A budget of two groups, the second of so many rows, after so many lines of text. */
function budget(rows: number, before: number): string {
  const row = (index: number): string => `| Kostnadsslag ${index + 1} | 1 | 1 |`;
  const group = (name: string, count: number): string =>
    [
      `| **${name}** | | |`,
      ...Array.from({ length: count }, (_, index) => row(index)),
      `| **Summa ${name}** | 1 | 1 |`,
    ].join('\n');
  const text = Array.from({ length: before }, () => 'Kort.').join('\n\n');
  return `# KF:s inriktningsmål: 1\n\n# Redovisning av ekonomi\n\n## Budget 2025\n\n${text}\n\n| Tkr | Budget | Utfall |\n| --- | ---: | ---: |\n${group('Intäkter', 3)}\n${group('Kostnader', rows)}\n`;
}

test.each([8, 20])('a sum keeps to what it sums up, in groups of %i rows', async (rows) => {
  const budgets = Array.from({ length: 12 }, (_, index) => budget(rows, 4 + index * 2));
  const lines = await linesOf((await session.print(await render(budgets.join('\n')))).bytes);
  const names = lines.filter(({ text }) => /^(?:Intäkter|Kostnader|Kostnadsslag \d+|Summa \S+)$/.test(text));
  const kept = names.flatMap(({ page, text }, index) =>
    text === 'Summa Kostnader'
      ? [names.slice(index - rows - 1, index).filter((row) => row.page === page).length]
      : [],
  );
  expect(kept).toHaveLength(12);
  const least = rows > 10 ? 2 : rows + 1;
  expect(kept.filter((count) => count < least)).toEqual([]);
  // The longer ones are parted, so that no page ends in a gap.
  expect(kept.some((count) => count < rows + 1)).toBe(rows > 10);
  expect(faultsIn(lines)).toEqual([]);
});
