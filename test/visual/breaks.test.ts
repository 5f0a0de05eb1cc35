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
