/** No page holds a line or two only because an inriktningsmål begins a new one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserSession, startBrowser } from '../../src/pdf/index.ts';
import { render } from '../render/helper.ts';
import { linesOf } from '../visual/lines.ts';
import { options } from './support.ts';

let session: BrowserSession;

beforeAll(() => {
  session = startBrowser(options);
});
afterAll(() => session.close());

interface Printed {
  /** Lines of text on each page between the contents and the inriktningsmål. */
  lines: number[];
  /** Space between two of its paragraphs, in points. */
  pitch: number;
  tight: number[];
}

function withParagraphs(count: number): Promise<Printed> {
  const paragraphs = Array.from({ length: count }, (_, index) => `Stycke ${index + 1}.\n\n`);
  return printed(paragraphs.join(''));
}

async function printed(introduction: string): Promise<Printed> {
  const document = await render(
    `# Inledning\n\n${introduction}# KF:s inriktningsmål: 1\n\n${'Text.\n\n'.repeat(3)}`,
  );
  const { bytes, numbers } = await session.print(document);
  const all = await linesOf(bytes);
  const before = all.filter(
    ({ page, roles }) => page > 2 && page < (numbers.pages['inriktningsmal-1'] ?? 0) && roles.length > 0,
  );
  const lines: number[] = [];
  for (const { page } of before) lines[page - 3] = (lines[page - 3] ?? 0) + 1;
  const [one, two] = before.filter(({ text }) => text.startsWith('Stycke'));
  return { lines, pitch: Math.round((one?.y ?? 0) - (two?.y ?? 0)), tight: numbers.tight };
}

test('a page that would hold next to nothing is set on the page before it, with less space between the lines', async () => {
  const full = await fullPage();
  const [fits, one, two, many] = await Promise.all([full, full + 1, full + 2, full + 12].map(withParagraphs));
  expect(fits).toEqual({ lines: [full + 1], pitch: fits?.pitch, tight: [] });
  expect(one).toEqual({ lines: [full + 2], pitch: expect.any(Number), tight: [1] });
  expect(two).toEqual({ lines: [full + 3], pitch: one?.pitch, tight: [1] });
  expect(one?.pitch).toBeLessThan(fits?.pitch ?? 0);
  // Where there is more, nothing is done.
  expect(many).toEqual({ lines: [full + 1, 12], pitch: fits?.pitch, tight: [] });
});

test('a last section of a few lines is set on the page before it, where the headings on that give way', async () => {
  const section = `## Rubrik\n\n${'Enheten möter många människor och lyssnar på dem. '.repeat(2)}\n\n`;
  const [fits, more, many] = await Promise.all([9, 10, 11].map((count) => printed(section.repeat(count))));
  expect(fits).toMatchObject({ lines: [28], tight: [] });
  expect(more).toMatchObject({ lines: [31], tight: [1] });
  expect(many).toMatchObject({ lines: [28, 6], tight: [] });
});

/** The number of paragraphs that a page holds below the heading. */
async function fullPage(): Promise<number> {
  const { lines } = await withParagraphs(60);
  return (lines[0] ?? 0) - 1;
}
