/**
 * One document, printed twice: CSS cannot number a table of contents in Chromium (`target-counter` prints nothing),
 * so the pages are read from a first print, filled in, and checked in the second.
 */

import type { RenderedDocument } from '../../render/types.ts';
import type { PageNumbers, Pdf } from '../finish/index.ts';
import type { Page } from '../launch/puppeteer.ts';
import { draftDocument } from './draft.ts';
import { fillCells, hasCells, printTagged, showHtml } from './page.ts';

export interface Printed {
  pdf: Pdf;
  numbers: PageNumbers;
}

/** Tagged prints before giving up. With cells of fixed width the first one is right. */
const ROUNDS = 3;

/**
 * Prints a document in an empty page, with true page numbers.
 * @throws Error with a Swedish reason when the page numbers cannot be made true.
 */
export async function printDocument(page: Page, document: RenderedDocument): Promise<Printed> {
  await showHtml(page, document.html);
  const draft = hasCells(document.html) ? await draftDocument(page, document) : undefined;
  const { openPdf, pageNumbersIn, sameNumbers } = await import('../finish/index.ts');
  let shown = draft;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (shown) await fillCells(page, shown);
    const pdf = openPdf(await printTagged(page));
    const printed = pageNumbersIn(pdf, document.contents, draft?.tight);
    if (!shown || sameNumbers(shown, printed)) return { pdf, numbers: printed };
    shown = printed;
  }
  throw new Error(
    'sidnumren i innehållsförteckningen flyttar rubrikerna till andra sidor varje gång de fylls i',
  );
}
