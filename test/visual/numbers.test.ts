/** The numbers of long lists are printed whole. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserSession, startBrowser } from '../../src/pdf/index.ts';
import { options } from '../pdf/support.ts';
import { render } from '../render/helper.ts';
import { linesOf } from './lines.ts';

let session: BrowserSession;

beforeAll(() => {
  session = startBrowser(options);
});
afterAll(() => session.close());

/** The left margin of 32 mm, in points. */
const leftEdge = (32 * 72) / 25.4;

/** The numbers that stand within the margins. */
async function numbersIn(markdown: string): Promise<string[]> {
  const lines = await linesOf((await session.print(await render(markdown))).bytes);
  return lines
    .filter(({ roles, x }) => roles.at(-1) === 'Lbl' && x >= leftEdge - 1)
    .map(({ text }) => text.trim());
}

test('of a list that begins late', async () => {
  const list = '98. Ett\n99. Två\n100. Tre\n101. Fyra\n';
  expect(await numbersIn(`# A\n\n${list}\nB\n\n9998. Ett\n9999. Två\n10000. Tre\n`)).toEqual([
    '98.',
    '99.',
    '100.',
    '101.',
    '9998.',
    '9999.',
    '10000.',
  ]);
});

test('of more than a hundred notes', async () => {
  const notes = Array.from({ length: 101 }, (_, index) => `[^n${index}]: Not.`);
  const references = notes.map((_, index) => `Ord[^n${index}]`).join(' ');
  const numbers = await numbersIn(`# A\n\n${references}\n\n${notes.join('\n\n')}\n`);
  expect(numbers.slice(-3)).toEqual(['99.', '100.', '101.']);
});
