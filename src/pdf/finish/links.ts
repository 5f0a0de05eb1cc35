/** Link annotations: where they lead, said in words (ISO 14289-1, 7.18.5), and printed like the page they stand on. */
import texts from '../../../schemas/pdf-texts.json' with { type: 'json' };
import { noteNumber } from '../../plan/ids.ts';
import { filled } from '../../render/texts.ts';
import type { RenderedDocument } from '../../render/types.ts';
import { type Dict, dictOf, nameOf } from '../file/values.ts';
import type { Destination } from './destinations.ts';
import { type Pdf, textAt, textString } from './pdf.ts';

/** The flag Print, and none that hides (ISO 19005-2, 6.3.2). */
const PRINTED = 4;

/** Finds the id that a link leads to inside the document; null for any other. */
export function targetOf(pdf: Pdf, annotation: Dict | null): string | null {
  const name = nameOf(pdf.get(annotation, 'Dest'));
  return name === null ? null : decodeURIComponent(name);
}

/** Describes every link: the heading or note and the page that it leads to, or the address. */
export function describeLinks(
  pdf: Pdf,
  { headings, contents }: Pick<RenderedDocument, 'headings' | 'contents'>,
  named: Map<string, Destination>,
): void {
  const titles = new Map([...headings, ...contents].map(({ id, text }) => [id, text]));
  for (const annotation of annotationsOf(pdf)) {
    annotation.entries.set('F', PRINTED);
    if (nameOf(pdf.get(annotation, 'Subtype')) !== 'Link') continue;
    const target = targetOf(pdf, annotation);
    const text = target === null ? addressOf(pdf, annotation) : placeText(target, titles, named);
    annotation.entries.set('Contents', textString(text));
  }
}

function annotationsOf(pdf: Pdf): Dict[] {
  const all = pdf.pages.flatMap(({ dict }) => pdf.array(dict, 'Annots'));
  return all.flatMap((annotation) => dictOf(pdf.resolve(annotation)) ?? []);
}

/** The address as one would say it: of mail and telephone without the scheme. */
function addressOf(pdf: Pdf, annotation: Dict): string {
  const action = pdf.dict(annotation, 'A');
  const address = action ? textAt(pdf, action, 'URI') : '';
  return address.replace(/^(?:mailto|tel):/i, '');
}

function placeText(target: string, titles: Map<string, string>, named: Map<string, Destination>): string {
  const page = String(named.get(target)?.page ?? '');
  const title = titles.get(target);
  if (title) return filled(texts.toHeading, { page, title });
  const note = noteNumber(target);
  return note === null ? filled(texts.toPage, { page }) : filled(texts.toNote, { page, note });
}
