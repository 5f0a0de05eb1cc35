/** The first print, which shows where everything lands. */
import type { RenderedDocument } from '../../render/types.ts';
import type { PageNumbers } from '../finish/index.ts';
import type { Page } from '../launch/puppeteer.ts';
import type { Printed } from './index.ts';
import { printDraft, setTighter } from './page.ts';

/**
 * Prints a draft of the document shown. Where a run of pages ends in a page with next to nothing on it, it is set tighter, if
 * that does away with the page; the page that is shown stays so.
 */
export async function draftDocument(page: Page, { contents, runs }: RenderedDocument): Promise<PageNumbers> {
  const printing = printDraft(page);
  printing.catch(() => undefined);
  // The library for PDF files loads while the browser prints.
  const { openPdf, pageNumbersIn, runLengths, sparseRuns } = await import('../finish/index.ts');
  const open = (bytes: Uint8Array, tight: number[]): Printed => {
    const pdf = openPdf(bytes);
    return { pdf, numbers: pageNumbersIn(pdf, contents, tight) };
  };
  const set = async (tight: number[]): Promise<Printed> => {
    await setTighter(page, tight);
    return open(await printDraft(page), tight);
  };
  const loose = open(await printing, []);
  const sparse = sparseRuns(loose.pdf, runs);
  if (sparse.length === 0) return loose.numbers;
  const tight = await set(sparse);
  const [before, after] = [loose, tight].map(({ pdf }) => runLengths(pdf, runs));
  const shorter = sparse.filter((run) => (after?.[run - 1] ?? 0) < (before?.[run - 1] ?? 0));
  return (shorter.length === sparse.length ? tight : await set(shorter)).numbers;
}
