import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Finding, toFindings } from '../../src/report/finding.ts';
import { palette } from '../../src/report/palette.ts';
import { textFindings } from '../../src/report/text.ts';
import { compile } from '../../src/workspace/compile.ts';
import { applyFix } from '../support/findings.ts';
import { folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';

const plan = unitPlan({
  results: 'a) Alla hörs.\n\nb) Alla syns.',
  ways: 'a) Vi frågar.\n\nb) Vi **ser**.',
  rest: `| Indikator | Årsmål | KF:s årsmål 2025 | Periodicitet |
| --- | --- | --- | --- |
| ♀♂ Nöjda | 87 % | 85 % | År |

| Aktivitet | Startdatum | Slutdatum |
| --- | --- | --- |
| Enkät till alla | 2025-03-01 | 2025-04-01 |

# Redovisning av ekonomi

## Budget 2025

| Tkr | Budget |
| --- | --- |
| Personal | 1 000 |
| Summa | 1 000 |

# Övrigt

Planen behandlades i januari.
`,
});

/** Slips of the keyboard, and what should not be in a plan at all. */
const pieces = [
  '#',
  '\n',
  '\n\n',
  ' ',
  ':',
  '|',
  '-',
  '*',
  '**',
  '_',
  '`',
  '>',
  '\t',
  '\\',
  '<b>',
  '<!--',
  '-->',
  '---\n',
  '\r\n',
  '\r',
  '1.4. 1 ',
  'a)',
  'Nämndmål: ',
  'Åtagande:',
  'KFs mål: 2.4 ',
  '![](x)',
  '[^1]',
  '\u0308',
  '😀',
  '\u0000',
  '\u202E',
  '2025-02-30',
  '"',
  '&amp;',
  '  \n',
];

interface Slip {
  at: number;
  cut: number;
  piece: string;
}

const slips = fc.array(
  fc.record({ at: fc.nat(plan.length), cut: fc.nat(12), piece: fc.constantFrom('', ...pieces) }),
  { minLength: 1, maxLength: 4 },
);

function withSlips(list: Slip[]): string {
  return list.reduce((text, { at, cut, piece }) => text.slice(0, at) + piece + text.slice(at + cut), plan);
}

async function findingsOf(text: string, path: string): Promise<Finding[]> {
  const { problems, positions } = await compile('plan.md', path, new TextEncoder().encode(text));
  const findings = toFindings(problems, 'plan.md', positions, 'sv');
  textFindings(findings, () => positions, 'en', palette(true));
  return findings;
}

/** Line lengths as editors see them. */
function linesOf(text: string): number[] {
  return text.split(/\r\n?|\n/).map((line) => line.length);
}

test('whatever stands in a plan, its findings lie inside the file and have words', async () => {
  const path = join(await folderOf({ 'plan.md': plan }), 'plan.md');
  expect(await findingsOf(plan, path)).toEqual([]);
  await fc.assert(
    fc.asyncProperty(slips, async (list) => {
      const text = withSlips(list);
      const lengths = linesOf(text);
      for (const finding of await findingsOf(text, path)) {
        expect(finding.message).toMatch(/\S/);
        for (const place of [finding, finding.fix ?? finding]) {
          expect(place.line).toBeLessThanOrEqual(place.endLine);
          expect(place.column).toBeLessThanOrEqual((lengths[place.line - 1] ?? -1) + 1);
          expect(place.endColumn).toBeLessThanOrEqual((lengths[place.endLine - 1] ?? -1) + 1);
        }
      }
    }),
    { seed: 20250110, numRuns: 150 },
  );
});

test('whatever stands beside it, a fix mends what it was for', async () => {
  const path = join(await folderOf({ 'plan.md': plan }), 'plan.md');
  await fc.assert(
    fc.asyncProperty(slips, async (list) => {
      const text = withSlips(list).replaceAll('\r', '');
      for (const { code, line, column, fix } of await findingsOf(text, path)) {
        if (!fix) continue;
        const after = await findingsOf(applyFix(text, fix), path);
        const still = after.filter(
          (other) => other.code === code && other.line === line && other.column === column,
        );
        expect([code, fix, still]).toEqual([code, fix, []]);
      }
    }),
    { seed: 20250110, numRuns: 150 },
  );
});
