/**
 * One document, printed twice: CSS cannot number a table of contents in Chromium (`target-counter` prints nothing),
 * so the pages are read from a first print, filled in, and checked in the second.
 */

import type { RenderedDocument } from '../../render/types.ts';
import type { FinishOptions } from '../finish/index.ts';
import type { PageNumbers } from '../finish/numbers.ts';
import type { Page } from '../launch/puppeteer.ts';
import { fillCells, hasCells, printDraft, printTagged, showHtml } from './page.ts';

/** Tagged prints before giving up. With cells of fixed width the first one is right. */
const ROUNDS = 3;

/**
 * Prints a document in an empty page and finishes it.
 * @throws Error with a Swedish reason when page numbers or bookmarks cannot be made true.
 */
export async function printDocument(
  page: Page,
  document: RenderedDocument,
  options: FinishOptions,
): Promise<Uint8Array> {
  await showHtml(page, document.html);
  const cells = await hasCells(page);
  // The library for PDF files loads while the browser prints.
  const draft = cells ? printDraft(page) : null;
  draft?.catch(() => undefined);
  const [{ openPdf }, { pageNumbersIn, readPageNumbers, sameNumbers }, { finishPdf }] = await Promise.all([
    import('../finish/pdf.ts'),
    import('../finish/numbers.ts'),
    import('../finish/index.ts'),
  ]);
  let shown: PageNumbers | null = draft ? await readPageNumbers(await draft, document.contents) : null;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (shown) await fillCells(page, shown);
    const pdf = await openPdf(await printTagged(page));
    const printed = pageNumbersIn(pdf, document.contents);
    if (!shown || sameNumbers(shown, printed)) return finishPdf(pdf, document, options);
    shown = printed;
  }
  throw new Error(
    'sidnumren i innehållsförteckningen flyttar rubrikerna till andra sidor varje gång de fylls i',
  );
}
