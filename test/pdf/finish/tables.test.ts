/** Tables of a plan, as a reader who goes from cell to cell meets them. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { render } from '../../render/helper.ts';
import { start } from '../support.ts';
import { spoken, tagText } from './reading.ts';

async function print(markdown: string): Promise<Uint8Array> {
  return (await start().print(await render(`# Inledning\n\n${markdown}\n`))).bytes;
}

test('every cell stands under its own head, whichever cells and heads are empty', async () => {
  const bytes = await print('| A |  | C |  |\n|-|-|-|-|\n| 1 |  | 3 |  |\n|  | 2 |  | 4 |\n|  |  |  |  |');
  const cells = (await spoken(bytes, 'TD')).map((text) => text.trim());
  expect(cells).toEqual(['1', '', '3', '', '', '2', '', '4', '', '', '', '']);
  expect(tagText(await PDFDocument.load(bytes))).toContain('TR(TH TH TH TH) TR(TD TD TD TD)');
});
