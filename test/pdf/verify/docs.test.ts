import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import data from '../../../schemas/pdf-conditions.json' with { type: 'json' };

/** All conditions as a Markdown table. `npx vitest run test/pdf/verify/docs.test.ts -u` writes it anew. */
function conditionTable(): string {
  const rows = Object.entries(data.conditions).map(([number, { standard, sv }]) => {
    const text = sv.replace(/\{(\w+)\}/g, '…').replaceAll('|', '\\|');
    return `| ${number} | ${standard} | ${text} |`;
  });
  return [
    '# Villkoren som `vplan verify` prövar',
    '',
    'Görs ur [schemas/pdf-conditions.json](../schemas/pdf-conditions.json). Se [verify.md](verify.md).',
    '',
    '| nummer | standard | felet |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

test('docs/villkor.md lists the conditions as they are', async () => {
  await expect(conditionTable()).toMatchFileSnapshot('../../../docs/villkor.md');
});

test('docs/verify.md tells their number', async () => {
  const text = await readFile('docs/verify.md', 'utf8');
  expect(text).toContain(`De ${Object.keys(data.conditions).length} villkoren`);
});

test('every condition has an advice in both languages', () => {
  const advice: Record<string, object> = data.advice;
  for (const condition of Object.values(data.conditions)) {
    expect(advice[condition.advice]).toEqual({ sv: expect.any(String), en: expect.any(String) });
  }
});
