/**
 * From Chromium's tagged print to a document that may be published and archived: PDF/UA-1 (ISO 14289-1) and PDF/A-2a
 * (ISO 19005-2), or PDF/A-3a where files travel inside it.
 */
import type { RenderedDocument } from '../../render/types.ts';
import { conditionText, verifyPdf } from '../verify/index.ts';
import { aimBookmarks, aimDestinations } from './aim.ts';
import { type Attachment, attachFiles } from './attachments.ts';
import { setOutputIntent } from './colour.ts';
import { pdfDate } from './dates.ts';
import { namedDestinations } from './destinations.ts';
import { setPageLabels } from './labels.ts';
import { describeLinks } from './links.ts';
import { setMetadata } from './metadata.ts';
import { mendOutline } from './outline.ts';
import type { Pdf } from './pdf.ts';
import { savePdf } from './save.ts';
import { mendTags } from './tags/index.ts';

export type { Attachment } from './attachments.ts';
export { type PageNumbers, pageNumbersIn, sameNumbers } from './numbers.ts';
export { openPdf, type Pdf } from './pdf.ts';
export { runLengths, sparseRuns } from './sparse.ts';

export interface FinishOptions {
  /** The program's version, for Creator and Producer. */
  version: string;
  /** Value of the environment variable, if set: seconds since 1970. */
  sourceDateEpoch?: string | undefined;
  /** Files to travel inside the document. */
  attachments?: readonly Attachment[] | undefined;
}

/**
 * Finishes a tagged print with outline; the same print gives the same bytes.
 * @throws Error with a Swedish reason when the print is not what the document says, or the file not what it should be.
 */
export async function finishPdf(
  pdf: Pdf,
  document: RenderedDocument,
  { version, sourceDateEpoch, attachments = [] }: FinishOptions,
): Promise<Uint8Array> {
  const destinations = namedDestinations(pdf);
  const date = pdfDate(document.date, sourceDateEpoch);
  const bookmarks = mendOutline(pdf, document);
  describeLinks(pdf, document, destinations);
  const targets = mendTags(pdf, document);
  aimBookmarks(pdf, bookmarks, destinations, targets);
  aimDestinations(pdf, destinations, targets);
  setPageLabels(pdf);
  setOutputIntent(pdf);
  if (attachments.length > 0) attachFiles(pdf, attachments, date);
  const info = setMetadata(pdf, document, `vplan ${version}`, date, attachments.length > 0 ? 3 : 2);
  const bytes = savePdf(pdf, info);
  await readBack(bytes);
  return bytes;
}

/** No file leaves this program that does not keep what it claims. */
async function readBack(bytes: Uint8Array): Promise<void> {
  const [first, ...others] = (await verifyPdf(bytes)).failures;
  if (!first) return;
  const { message } = conditionText(first, 'sv');
  const page = first.page === null ? '' : ` på sidan ${first.page}`;
  const more = others.length > 0 ? ` (och ${others.length} till)` : '';
  throw new Error(
    `filen uppfyller inte villkor ${first.condition}${page}: ${message.replace(/\.$/, '')}${more}`,
  );
}
