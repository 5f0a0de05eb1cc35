import { expect, test } from 'vitest';
import texts from '../../schemas/findings.json' with { type: 'json' };
import { fill, toFindings } from '../../src/report/finding.ts';
import { jsonText } from '../../src/report/json.ts';
import { palette } from '../../src/report/palette.ts';
import { textSummary } from '../../src/report/summary.ts';
import { normalise } from '../../src/source/positions.ts';

const plain = palette(false);
const nothing = { plans: 1, errors: 0, warnings: 0, hints: 0 };

test.each([
  [nothing, '1 plan kontrollerad, inget att anmärka.', '1 plan checked, nothing to remark on.'],
  [
    { ...nothing, plans: 2 },
    '2 planer kontrollerade, inget att anmärka.',
    '2 plans checked, nothing to remark on.',
  ],
  [
    { plans: 1, errors: 1, warnings: 1, hints: 1 },
    '1 plan kontrollerad: 1 fel, 1 varning, 1 tips. Fel måste rättas innan planen kan byggas.',
    '1 plan checked: 1 error, 1 warning, 1 hint. Errors must be corrected before the plan can be built.',
  ],
  [
    { plans: 3, errors: 0, warnings: 2, hints: 0 },
    '3 planer kontrollerade: 2 varningar.',
    '3 plans checked: 2 warnings.',
  ],
  [{ plans: 0, errors: 2, warnings: 0, hints: 0 }, 'Ingen plan kunde läsas.', 'No plan could be read.'],
])('the summary counts what there is and never nothing: %j', (summary, sv, en) => {
  expect(textSummary(summary, 'sv', plain)).toBe(`${sv}\n`);
  expect(textSummary(summary, 'en', plain)).toBe(`${en}\n`);
});

test('a text gets its values, and a part in brackets only with them', () => {
  const template = 'Nyckeln ”{key}” finns inte.[ Menade du ”{suggestion}”?] Skriv ![Karta](bild.png).';
  expect(fill(template, { key: 'x', suggestion: 'y' }, 'sv')).toBe(
    'Nyckeln ”x” finns inte. Menade du ”y”? Skriv ![Karta](bild.png).',
  );
  expect(fill(template, { key: 'x', suggestion: '' }, 'sv')).toBe(
    'Nyckeln ”x” finns inte. Skriv ![Karta](bild.png).',
  );
});

test('values are not read as templates, and a runaway one is cut', () => {
  expect(fill('{a} {b}', { a: '{b} [x {b}]', b: '$& [y]' }, 'sv')).toBe('{b} [x {b}] $& [y]');
  expect(fill('{a} (b)', { a: '\uFFFC' }, 'sv')).toBe('(b)');
  expect(fill('{a}', { a: 'Se \uFFFC\uFFFC här' }, 'sv')).toBe('Se … här');
  expect(fill('{a}.', { a: '😀'.repeat(5000) }, 'sv')).toMatch(/^(?:😀){100,150}….$/u);
});

test('a value of the language goes before the other', () => {
  const values = { where: 'sist', 'where.en': 'last' };
  expect(fill('{where}', values, 'en')).toBe('last');
  expect(fill('{where}', values, 'sv')).toBe('sist');
});

test('findings come in the order of the file', () => {
  const { positions } = normalise('ett\ntvå\ntre\n');
  const at = (start: number) => ({ span: { start, end: start + 1 } });
  const found = toFindings(
    [
      { code: 'VP706', ...at(4) },
      { code: 'VP103', ...at(4) },
      { code: 'VP222', ...at(0) },
    ],
    'plan.md',
    positions,
    'sv',
  );
  expect(found.map(({ code, line }) => [code, line])).toEqual([
    ['VP222', 1],
    ['VP103', 2],
    ['VP706', 2],
  ]);
});

test('JSON shown on a terminal cannot act on it, and means the same', () => {
  const value = { name: '\u001B[31m\u009B2J\u202E\u2066\u007F å 😀 \u2028' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(jsonText(value)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  expect(jsonText(value)).toContain('å 😀');
  expect(JSON.parse(jsonText(value))).toEqual(value);
});

test('every text is a sentence in both languages, with the same values', () => {
  for (const [code, { slug, severity, sv, en }] of Object.entries(texts)) {
    const values = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect([code, values(en)]).toEqual([code, values(sv)]);
    expect(['error', 'warning', 'hint']).toContain(severity);
    expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const text of [sv, en])
      expect(text).toMatch(/^(?=[\p{Lu}”"{[]).*(?:[.?]\]?|\{reason\}|\{expected\})$/u);
  }
  const slugs = Object.values(texts).map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
});
