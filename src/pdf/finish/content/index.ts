/** All marked content of a file, written anew. */
import type { PDFDocument, PDFObject, PDFPage } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { decodeStream, pageContent } from '../../content/streams.ts';
import { newStream } from '../pdf.ts';
import { type Painted, readAtoms, type Scan } from './atoms.ts';
import { fontReader } from './fonts.ts';
import { type MarkOptions, rewriteMarks } from './marks.ts';
import { type Box, identity, type Matrix, multiply, transformBox, unitSquare } from './matrix.ts';
import { newRowSpace, type RowSpace } from './rows.ts';

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

/** A page or form as it was read, before it is written anew. */
interface ReadStream {
  page: PDFRef;
  /** Of the page or the form. */
  ref: PDFRef;
  content: Uint8Array;
  scan: Scan;
}

/**
 * Marks everything that the pages paint as content of a tag or as an artifact, and joins its glyphs. Chromium's own marks
 * miss all that no tag stands for, are open over the end of what they mark, and count rules and backgrounds as content.
 * @param repeated By page, Chromium's ids of what only repeats something, as the head of a table on its next page.
 */
export function markContent(
  pdf: PDFDocument,
  repeated: ReadonlyMap<PDFRef, ReadonlySet<number>>,
): MarkedContent {
  const reader: StreamReader = {
    pdf,
    fonts: fontReader(),
    space: newRowSpace(),
    groups: new Map(),
    streams: [],
  };
  for (const { ref, node } of pdf.getPages()) {
    readStream(reader, { page: ref, ref, content: pageContent(node) }, node, identity);
  }
  const sequences = new Map(pdf.getPages().map(({ ref }) => [ref, new Map<number, Sequence[]>()]));
  const result: MarkedContent = { sequences, counts: new Map() };
  for (const page of pdf.getPages()) {
    const options = { middle: middleOf(page), repeated: repeated.get(page.ref) ?? new Set<number>() };
    for (const stream of reader.streams) {
      if (stream.page === page.ref) writeStream(pdf, stream, options, result);
    }
  }
  return result;
}

interface StreamReader {
  pdf: PDFDocument;
  fonts: ReturnType<typeof fontReader>;
  space: RowSpace;
  /** Whether a form has marks of its own. */
  groups: Map<PDFRawStream, boolean>;
  /** In the order of what they paint, each form once. */
  streams: ReadStream[];
}

function middleOf(page: PDFPage): number {
  const { y, height } = page.getMediaBox();
  return y + height / 2;
}

/** Reads the content of a page or form, and then the forms with marks of their own that it paints. */
function readStream(
  reader: StreamReader,
  { page, ref, content }: Omit<ReadStream, 'scan'>,
  owner: PDFDict,
  matrix: Matrix,
): void {
  const objects = xObjectsOf(owner);
  const painted = (name: string): Painted => paintedBy(reader, objects?.get(PDFName.of(name)));
  const scan = readAtoms(content, { painted, font: reader.fonts(owner), space: reader.space }, matrix);
  reader.streams.push({ page, ref, content, scan });
  for (const [name, outer] of scan.groups) {
    const formRef = objects?.get(PDFName.of(name));
    const form = formRef instanceof PDFRef ? reader.pdf.context.lookup(formRef) : null;
    if (!(formRef instanceof PDFRef && form instanceof PDFRawStream)) continue;
    if (reader.streams.some(({ ref: known }) => known === formRef)) continue;
    const inner = multiply(formMatrix(form.dict), outer);
    readStream(reader, { page, ref: formRef, content: decodeStream(form) }, form.dict, inner);
  }
}

/** Puts the new content of a page or form in the place of the old. */
function writeStream(
  pdf: PDFDocument,
  { page, ref, content, scan }: ReadStream,
  options: MarkOptions,
  { sequences, counts }: MarkedContent,
): void {
  const rewritten = rewriteMarks(content, scan, options);
  if (rewritten.count > 0) counts.set(ref, rewritten.count);
  const known = sequences.get(page);
  for (const [id, marked] of rewritten.marked) {
    const placed = marked.map((sequence) => ({ stream: ref, ...sequence }));
    known?.set(id, [...(known.get(id) ?? []), ...placed]);
  }
  const written = newStream(pdf, rewritten.content);
  const owner = pdf.context.lookup(ref);
  if (owner instanceof PDFDict) owner.set(PDFName.of('Contents'), pdf.context.register(written));
  if (!(owner instanceof PDFRawStream)) return;
  for (const [key, value] of owner.dict.entries()) {
    if (key !== PDFName.of('Filter') && key !== PDFName.of('Length')) written.dict.set(key, value);
  }
  pdf.context.assign(ref, written);
}

function xObjectsOf(owner: PDFDict): PDFDict | null {
  // A page may inherit them (ISO 32000-1, 7.7.3.4); Chromium's pages have their own.
  const resources = owner.lookupMaybe(PDFName.of('Resources'), PDFDict);
  return resources?.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? null;
}

function paintedBy({ pdf, groups }: StreamReader, ref: PDFObject | undefined): Painted {
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
function hasMarks(form: PDFRawStream, known: StreamReader['groups']): boolean {
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
