import { verifyPdf } from '../verify/index.ts';
import { markContent } from './content/index.ts';
import type { Pdf } from './pdf.ts';
import { savePdf } from './save.ts';

let isWarm = false;

/**
 * Finishes a draft for nobody, once in a process: to be called while the browser makes the real print and nothing else is
 * to be done. What then finishes that print is compiled and takes two thirds of the time.
 */
export async function warmUp(draft: Pdf): Promise<void> {
  if (isWarm) return;
  isWarm = true;
  markContent(draft, { repeated: new Map(), blocks: new Map(), isOneWord: () => false });
  await verifyPdf(await savePdf(draft, draft.root));
}
