/** Link annotations: where they lead, said in words (ISO 14289-1, 7.18.5), and printed like the page they stand on. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import texts from '../../../schemas/pdf-texts.json' with { type: 'json' };
import { noteNumber } from '../../render/ids.ts';
import type { RenderedDocument } from '../../render/types.ts';
import type { Destination } from './destinations.ts';
import { dictAt, textAt } from './pdf.ts';

const LINK = PDFName.of('Link');
const DESTINATION = PDFName.of('Dest');
/** The flag Print, and none that hides (ISO 19005-2, 6.3.2). */
const PRINTED = PDFNumber.of(4);

/** Finds the id that a link leads to inside the document; null for any other. */
export function targetOf(pdf: PDFDocument, annotation: PDFRef): string | null {
  const dict = pdf.context.lookup(annotation);
  const name = dict instanceof PDFDict ? dict.lookup(DESTINATION) : null;
  return name instanceof PDFName ? decodeURIComponent(name.decodeText()) : null;
}

/** Describes every link: the heading or note and the page that it leads to, or the address. */
export function describeLinks(
  pdf: PDFDocument,
  { headings, contents }: Pick<RenderedDocument, 'headings' | 'contents'>,
  named: Map<string, Destination>,
): void {
  const titles = new Map([...headings, ...contents].map(({ id, text }) => [id, text]));
  for (const [ref, annotation] of annotationsOf(pdf)) {
    annotation.set(PDFName.of('F'), PRINTED);
    if (annotation.get(PDFName.of('Subtype')) !== LINK) continue;
    const target = targetOf(pdf, ref);
    const text = target === null ? addressOf(annotation) : placeText(target, titles, named);
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(text));
  }
}

function* annotationsOf(pdf: PDFDocument): Generator<[PDFRef, PDFDict]> {
  for (const { node } of pdf.getPages()) {
    const annotations = node.lookup(PDFName.of('Annots'));
    if (!(annotations instanceof PDFArray)) continue;
    for (const ref of annotations.asArray()) {
      const annotation = pdf.context.lookup(ref);
      if (ref instanceof PDFRef && annotation instanceof PDFDict) yield [ref, annotation];
    }
  }
}

/** The address as one would say it: of mail and telephone without the scheme. */
function addressOf(annotation: PDFDict): string {
  const action = dictAt(annotation, 'A');
  const address = action ? textAt(action, 'URI') : '';
  return address.replace(/^(?:mailto|tel):/i, '');
}

function placeText(target: string, titles: Map<string, string>, named: Map<string, Destination>): string {
  const page = String(named.get(target)?.page ?? '');
  const title = titles.get(target);
  if (title) return fill(texts.toHeading, { page, title });
  const note = noteNumber(target);
  return note === null ? fill(texts.toPage, { page }) : fill(texts.toNote, { page, note: String(note) });
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
