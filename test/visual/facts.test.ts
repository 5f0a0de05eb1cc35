/** What holds on every page of every example, without a picture: breaks, contents, measure, and text that can be found. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn } from './faults.ts';
import { type Line, linesOf } from './lines.ts';
import { openPrinter, type Printed, type Printer } from './print.ts';
import { pagesOfRows } from './rows.ts';

const examples = readdirSync(fileURLToPath(new URL('../../examples/', import.meta.url)))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `examples/${name}`);
const plans = [...examples, 'test/visual/tabeller.md'];

let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter();
});

afterAll(() => printer.close());

/** The contents' lines, without its headings and the attachments below. */
function entryLines(lines: readonly Line[]): Line[] {
  return lines.filter(({ page, roles }) => page === 2 && roles.includes('Link'));
}

const squeezed = (text: string): string => text.replaceAll(/[\s\u00ad]/g, '');

describe.each(plans)('%s', (plan) => {
  let printed: Printed;
  let lines: Line[];

  beforeAll(async () => {
    printed = await printer.print(plan);
    lines = await linesOf(printed.bytes);
  });

  test('no heading stranded, no line of a paragraph or row of a table alone, every head repeated', () => {
    expect(faultsIn(lines)).toEqual([]);
  });

  test('no row is parted by the end of a page', async () => {
    const rows = await pagesOfRows(printed.bytes);
    expect(rows.filter((pages) => pages.size === 1).length).toBeGreaterThan(5);
    expect(rows.filter((pages) => pages.size > 1)).toEqual([]);
  });

  test('the page from the second on is named in its head', () => {
    const heads = lines.filter(({ page, element, y }) => page > 1 && element === null && y > 780);
    const last = lines.at(-1)?.page ?? 0;
    expect(heads.map(({ text }) => /Sid (\d+ \(\d+\))$/.exec(text)?.[1])).toEqual(
      Array.from({ length: last - 1 }, (_, index) => `${index + 2} (${last})`),
    );
  });

  test('each entry of the contents ends in its number, on its last line, under the other numbers', () => {
    const entries = new Map<number | null, Line[]>();
    for (const line of entryLines(lines))
      entries.set(line.element, [...(entries.get(line.element) ?? []), line]);
    expect(entries.size).toBeGreaterThan(3);
    for (const entry of entries.values()) {
      const last = entry.at(-1);
      expect(last?.text).toMatch(/ \d+$/);

      expect(Math.abs((last?.end ?? 0) - rightEdge)).toBeLessThan(1);
      expect(new Set(entry.map(({ x }) => Math.round(x))).size).toBe(1);
    }
  });

  test('running text has 65 to 75 letters in a line', () => {
    const text = lines.filter(
      ({ page, roles, size }) => page > 2 && roles.at(-1) === 'P' && Math.abs(size - 11) < 0.1,
    );
    const full = text.filter((line, index) => text[index + 1]?.element === line.element);
    if (full.length < 20) return;
    const mean = full.reduce((sum, line) => sum + line.text.length, 0) / full.length;
    expect(mean).toBeGreaterThan(65);
    expect(mean).toBeLessThan(75);
  });

  test('a word that is hyphenated is found whole', () => {
    const words = printed.html.match(/[\p{L}]+(?:<span class="shy"><\/span>[\p{L}]+)+/gu) ?? [];
    const text = squeezed(
      lines
        .filter(({ element }) => element !== null)
        .map((line) => line.text)
        .join(''),
    );
    const whole = words.map((word) => word.replaceAll(/<[^>]*>/g, ''));
    expect(whole.filter((word) => !text.includes(word))).toEqual([]);
  });
});

/** A4 less the margin of 25 mm, in points. */
const rightEdge = ((210 - 25) * 72) / 25.4;

describe('a draft', () => {
  test('is marked on every page without a letter among the text, and says so once in words', async () => {
    const { bytes } = await printer.print('examples/2023-hemtjanst-avdelningsmal.md', 'utkast');
    const lines = await linesOf(bytes);
    expect(lines.filter(({ text }) => /UT|KAST/.test(text))).toEqual([]);
    const said = lines.filter(({ text, roles }) => text === 'Utkast' && roles.includes('P'));
    expect(said.map(({ page }) => page)).toEqual([1]);
  });
});
