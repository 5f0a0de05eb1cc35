import { expect, test } from 'vitest';
import { verifyPdf } from '../../../src/pdf/verify/index.ts';
import { pdfOf } from './file.ts';
import { goodParts } from './support.ts';

test('a file as it should be fails nothing, and says what it is', async () => {
  expect(await verifyPdf(pdfOf(goodParts()))).toEqual({ failures: [], claims: { pdfa: '3a', pdfua: 1 } });
});
