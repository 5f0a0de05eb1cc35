/** All marked content of a file, written anew. */
import type { PDFDocument, PDFObject, PDFPage } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { decodeStream, pageContent } from '../../content/streams.ts';
import { newStream } from '../pdf.ts';
import { type Painted, readAtoms } from './atoms.ts';
import { type MarkOptions, rewriteMarks } from './marks.ts';
import { type Box, identity, type Matrix, multiply, transformBox, unitSquare } from './matrix.ts';

/** A marked-content sequence as it stands now. */
export interface Sequence {
  /** The page, or the form (ISO 32000-1, 8.10) that it stands in. */
  stream: PDFRef;
  id: number;
  box: Box | null;
}

export interface MarkedContent {
  /** By page and Chromium's id, what became of its sequences. */
  sequences: Map<PDFRef, Map<number, Sequence[]>>;
  /** Pages and forms with marked content, each with the number of its ids. */
  counts: Map<PDFRef, number>;
}

/**
 * Marks everything that the pages paint as content of a tag or as an artifact. Chromium's own marks miss all that no
 * tag stands for, are open over the end of what they mark, and count rules and backgrounds as content.
 * @param repeated By page, Chromium's ids of what only repeats something, as the head of a table on its next page.
 */
export function markContent(
  pdf: PDFDocument,
  repeated: ReadonlyMap<PDFRef, ReadonlySet<number>>,
): MarkedContent {
  const result: MarkedContent = { sequences: new Map(), counts: new Map() };
  const groups = new Map<PDFRawStream, boolean>();
  for (const page of pdf.getPages()) {
    const sequences = new Map<number, Sequence[]>();
    result.sequences.set(page.ref, sequences);
    const options = { middle: middleOf(page), repeated: repeated.get(page.ref) ?? new Set<number>() };
    const context = { pdf, sequences, counts: result.counts, groups, options };
    const content = rewriteStream(context, page.ref, page.node, pageContent(page.node), identity);
    page.node.set(PDFName.of('Contents'), pdf.context.register(newStream(pdf, content)));
  }
  return result;
}

interface PageContext {
  pdf: PDFDocument;
  sequences: Map<number, Sequence[]>;
  counts: MarkedContent['counts'];
  /** Whether a form has marks of its own. */
  groups: Map<PDFRawStream, boolean>;
  options: MarkOptions;
}

function middleOf(page: PDFPage): number {
  const { y, height } = page.getMediaBox();
  return y + height / 2;
}

/** The new content of a page or form; the forms that it paints are written anew in their places. */
function rewriteStream(
  context: PageContext,
  ref: PDFRef,
  owner: PDFDict,
  content: Uint8Array,
  matrix: Matrix,
): Uint8Array {
  const objects = xObjectsOf(owner);
  const scan = readAtoms(content, (name) => paintedBy(context, objects?.get(PDFName.of(name))), matrix);
  const rewritten = rewriteMarks(content, scan, context.options);
  if (rewritten.count > 0) context.counts.set(ref, rewritten.count);
  for (const [id, marked] of rewritten.marked) {
    const placed = marked.map((sequence) => ({ stream: ref, ...sequence }));
    context.sequences.set(id, [...(context.sequences.get(id) ?? []), ...placed]);
  }
  for (const [name, painted] of scan.groups) {
    const form = objects?.get(PDFName.of(name));
    if (form instanceof PDFRef) rewriteForm(context, form, painted);
  }
  return rewritten.content;
}

function rewriteForm(context: PageContext, ref: PDFRef, painted: Matrix): void {
  const form = context.pdf.context.lookup(ref);
  if (!(form instanceof PDFRawStream) || context.counts.has(ref)) return;
  const matrix = multiply(formMatrix(form.dict), painted);
  const content = rewriteStream(context, ref, form.dict, decodeStream(form), matrix);
  const written = newStream(context.pdf, content);
  for (const [key, value] of form.dict.entries()) {
    if (key !== PDFName.of('Filter') && key !== PDFName.of('Length')) written.dict.set(key, value);
  }
  context.pdf.context.assign(ref, written);
}

function xObjectsOf(owner: PDFDict): PDFDict | null {
  // A page may inherit them (ISO 32000-1, 7.7.3.4); Chromium's pages have their own.
  const resources = owner.lookupMaybe(PDFName.of('Resources'), PDFDict);
  return resources?.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? null;
}

function paintedBy({ pdf, groups }: PageContext, ref: PDFObject | undefined): Painted {
  const object = ref instanceof PDFRef ? pdf.context.lookup(ref) : null;
  if (!isForm(object)) return { kind: 'object', box: unitSquare };
  const [left, lower, right, upper] = numbersAt(object.dict, 'BBox');
  const box: Box = [left ?? 0, lower ?? 0, right ?? 0, upper ?? 0];
  const kind = hasMarks(object, groups) ? 'group' : 'object';
  return { kind, box: transformBox(formMatrix(object.dict), box) };
}

function isForm(object: PDFObject | undefined | null): object is PDFRawStream {
  return object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
}

/** Chromium paints what is translucent or blended as a form, with marked content inside it, also in a form of a form. */
function hasMarks(form: PDFRawStream, known: PageContext['groups']): boolean {
  const before = known.get(form);
  if (before !== undefined) return before;
  known.set(form, false);
  const inner = xObjectsOf(form.dict)?.keys() ?? [];
  const marks =
    Buffer.from(decodeStream(form)).includes('/MCID') ||
    inner.some((name) => {
      const object = xObjectsOf(form.dict)?.lookup(name);
      return isForm(object) && hasMarks(object, known);
    });
  known.set(form, marks);
  return marks;
}

function formMatrix(form: PDFDict): Matrix {
  const [a, b, c, d, e, f] = numbersAt(form, 'Matrix');
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

function numbersAt(dict: PDFDict, key: string): (number | undefined)[] {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : undefined));
}
