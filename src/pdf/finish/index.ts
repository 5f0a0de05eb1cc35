/**
 * The last step over a printed file: bookmarks, metadata, and everything that would differ from one print to the
 * next. The tags are left as Chromium wrote them; what they lack for PDF/UA-1 and PDF/A-2 belongs here as further
 * steps between `mendOutline` and `savePdf`.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { RenderedDocument } from '../../render/types.ts';
import { pdfDate } from './dates.ts';
import { namedDestinations } from './destinations.ts';
import { renameIdentifiers } from './identifiers.ts';
import { setMetadata } from './metadata.ts';
import { mendOutline } from './outline.ts';
import { savePdf } from './save.ts';

export { pageNumbersIn, sameNumbers } from './numbers.ts';
export { openPdf } from './pdf.ts';

export interface FinishOptions {
  /** The program's version, for Creator and Producer. */
  version: string;
  /** Value of the environment variable, if set: seconds since 1970. */
  sourceDateEpoch?: string | undefined;
}

/**
 * Finishes a tagged print with outline; the same print gives the same bytes.
 * @throws Error with a Swedish reason when the print is not what the document says.
 */
export async function finishPdf(
  pdf: PDFDocument,
  document: RenderedDocument,
  options: FinishOptions,
): Promise<Uint8Array> {
  mendOutline(pdf, document, namedDestinations(pdf));
  renameIdentifiers(pdf);
  const date = pdfDate(document.date, options.sourceDateEpoch);
  setMetadata(pdf, document, `vplan ${options.version}`, date);
  return savePdf(pdf);
}
