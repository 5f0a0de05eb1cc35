import { verifyPdf } from '../verify/index.ts';
import { markContent } from './content/index.ts';
import type { Pdf } from './pdf.ts';
import { ref } from './pdf.ts';
import { savePdf } from './save.ts';

/**
 * Pages that are finished for nobody. More of them cost more than they gain: the real print would be there before they are done.
 */
const PAGES = 2;

let isWarm = false;

/**
 * Finishes the first pages of a draft for nobody, once in a process: to be called while the browser makes the real print and
 * nothing else is to be done. What then finishes that print is compiled, and takes a quarter less time. The draft is of no
 * use afterwards.
 */
export async function warmUp(draft: Pdf): Promise<void> {
  if (isWarm) return;
  isWarm = true;
  draft.pages.splice(PAGES);
  const pages = draft.dict(draft.catalog, 'Pages');
  pages?.entries.set(
    'Kids',
    draft.pages.map(({ id }) => ref(id)),
  );
  draft.catalog.entries.delete('Dests');
  markContent(draft, { repeated: new Map(), blocks: new Map(), isOneWord: () => false });
  await verifyPdf(savePdf(draft, draft.root));
}
