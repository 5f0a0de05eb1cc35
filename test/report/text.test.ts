import { expect, test } from 'vitest';
import type { Finding } from '../../src/report/finding.ts';
import { palette } from '../../src/report/palette.ts';
import { textFindings } from '../../src/report/text.ts';
import { normalise } from '../../src/source/positions.ts';

const plain = palette(false);

/** The report of a finding at the words `marked` of a one-line file. */
function report(line: string, marked: string, change: Partial<Finding> = {}): string[] {
  const column = line.indexOf(marked) + 1;
  const finding: Finding = {
    code: 'VP208',
    slug: 'section-name',
    severity: 'warning',
    message: 'Meningen.',
    file: 'plan.md',
    line: 1,
    column,
    endLine: 1,
    endColumn: column + marked.length,
    ...change,
  };
  return textFindings([finding], () => normalise(line).positions, 'sv', plain).split('\n');
}

/** The words above the mark of an excerpt whose letters are one column wide each. */
function aboveMark([, , excerpt = '', mark = '']: string[]): string {
  return excerpt.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1);
}

test('a finding is its place, its kind, its message, its line and a mark', () => {
  const fix = { line: 1, column: 8, endLine: 1, endColumn: 17, text: 'Arbetssätt' };
  expect(report('###### Arbetsätt', 'Arbetsätt', { fix })).toEqual([
    'plan.md:1:8  varning  VP208 section-name',
    '  Meningen.',
    '  1 │ ###### Arbetsätt',
    '    │        ^^^^^^^^^',
    '  Förslag (avgör själv): Arbetssätt',
    '',
    '',
  ]);
});

test('the mark stands under its words', () => {
  expect(aboveMark(report('a\tb\t fel här', 'fel'))).toBe('fel');
  expect(aboveMark(report('Räksmörgås fel här'.normalize('NFD'), 'fel'))).toBe('fel');
  expect(aboveMark(report('mjuka bind\u00ADe\u00ADstreck fel här', 'fel'))).toBe('fel');
  expect(aboveMark(report('före 𝒜𝒷 fel här', 'fel').map((line) => line.replaceAll(/𝒜|𝒷/gu, 'x')))).toBe(
    'fel',
  );
  expect(aboveMark(report('hela raden', 'hela raden'))).toBe('hela raden');
});

test('emoji and East Asian letters take two columns', () => {
  const [, , excerpt = '', mark = ''] = report('🌲北 fel', 'fel');
  expect(excerpt).toBe('  1 │ 🌲北 fel');
  expect(mark).toBe('    │      ^^^');
});

test('decomposed letters are marked one column each, and shown composed', () => {
  const [, , excerpt, mark] = report('före åäö efter'.normalize('NFD'), 'åäö'.normalize('NFD'));
  expect(excerpt).toBe('  1 │ före åäö efter');
  expect(mark).toBe('    │      ^^^');
});

test('a place without width is marked by one sign, a place over several lines to the end of its first', () => {
  expect(report('ord', 'ord', { endColumn: 1 })[3]).toBe('    │ ^');
  expect(report('några ord', 'ord', { endLine: 3, endColumn: 2 })[3]).toBe('    │       ^^^');
  expect(report('slut', 'slut', { column: 5, endColumn: 5 })[3]).toBe('    │     ^');
});

test('a line that holds nothing to see is not shown', () => {
  expect(report('  ', ' ')).toEqual(['plan.md:1:1  varning  VP208 section-name', '  Meningen.', '', '']);
});

test('a long line is cut around the mark', () => {
  const words = 'ord '.repeat(100);
  const [, , excerpt = '', mark = ''] = report(`${words}FEL ${words}`, 'FEL');
  expect(aboveMark(['', '', excerpt, mark])).toBe('FEL');
  expect(excerpt).toMatch(/^ {2}1 │ ….*FEL.*…$/);
  expect(excerpt.length).toBeLessThan(115);
  expect(report(`FEL ${words}`, 'FEL')[2]).toMatch(/^ {2}1 │ FEL .*[^…]…$/);
  expect(report(`${words}FEL`, 'FEL')[2]).toMatch(/^ {2}1 │ ….*FEL$/);
  expect(report(words, words)[2]?.length).toBeLessThan(135);
});

test('a cut parts no letter from its marks and no pair of halves', () => {
  for (const letter of ['😀', 'å'.normalize('NFD')]) {
    for (const shift of ['', 'x']) {
      const line = `${shift}${letter.repeat(200)}FEL${letter.repeat(200)}`;
      const [, , excerpt = ''] = report(line, 'FEL');
      expect(excerpt).not.toMatch(/\uFFFD|…\p{M}/u);
      expect(excerpt).toMatch(/^ {2}1 │ …(?:😀|å)+FEL(?:😀|å)+…$/);
    }
  }
});

const hostile = '\u001B[31m\u0007\u009B2J\u202Egnp\u2066\u200F';

test('nothing from a plan, a file name or a message can act on a terminal', () => {
  const fix = { line: 1, column: 1, endLine: 1, endColumn: 2, text: hostile };
  const lines = report(`text ${hostile} fel`, 'fel', {
    file: `a${hostile}\n.md`,
    message: `x ${hostile}`,
    fix,
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(lines.join('')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
  expect(lines).toHaveLength(7);
  expect(aboveMark(lines)).toBe('fel');
});

test('colour paints the place, the kind and the mark, and only where asked for', () => {
  const positions = normalise('fel').positions;
  const finding: Finding = {
    code: 'VP101',
    slug: 'not-utf8',
    severity: 'error',
    message: 'Meningen.',
    file: 'plan.md',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 4,
  };
  expect(textFindings([finding], () => positions, 'sv', palette(true))).toContain('\u001B[31mfel\u001B[0m');
  expect(textFindings([finding], () => positions, 'sv', palette(true))).toContain('\u001B[31m^^^\u001B[0m');
  expect(textFindings([finding], () => positions, 'sv', palette(false))).not.toContain('\u001B');
});
