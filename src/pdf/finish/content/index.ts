/** All marked content of a file, written anew. */
import {
  type Dict,
  dictOf,
  nameOf,
  numberOf,
  refOf,
  type Stream,
  streamOf,
  type Value,
} from '../../file/values.ts';
import { newStream, type Page, type Pdf } from '../pdf.ts';
import { type Painted, readAtoms, type Scan } from './atoms.ts';
import { fontReader } from './fonts.ts';
import { type Line, spaceLines } from './lines.ts';
import { type MarkOptions, rewriteMarks } from './marks.ts';
import { type Box, identity, type Matrix, multiply, transformBox, unitSquare } from './matrix.ts';

/** A marked-content sequence as it stands now. */
export interface Sequence {
  /** Object number of the page, or of the form (ISO 32000-1, 8.10) that it stands in. */
  stream: number;
  id: number;
  box: Box | null;
}

export interface MarkedContent {
  /** By the object number of the page and Chromium's id, what became of its sequences. */
  sequences: Map<number, Map<number, Sequence[]>>;
  /** Pages and forms with marked content, each with the number of its ids. */
  counts: Map<number, number>;
  /** The letters of one of Chromium's sequences, by the object number of the page and its id. */
  lettersOf: (page: number, id: number) => string;
}

/** What the tags and the document say of the content. */
export interface Content {
  /** By the object number of the page, Chromium's ids of what only repeats something, as a table's head on its next page. */
  repeated: ReadonlyMap<number, ReadonlySet<number>>;
  /** By the same and Chromium's id, what the content is a part of. */
  blocks: ReadonlyMap<number, ReadonlyMap<number, unknown>>;
  /** Whether two pieces of text are one word. */
  isOneWord: (before: string, after: string) => boolean;
}

/** A page or form as it was read, before it is written anew. */
interface ReadStream {
  page: number;
  /** Object number of the page or the form. */
  id: number;
  content: Uint8Array;
  scan: Scan;
}

/**
 * Marks everything that the pages paint as content of a tag or as an artifact, and joins its glyphs. Chromium's own marks
 * miss all that no tag stands for, are open over the end of what they mark, and count rules and backgrounds as content.
 */
export function markContent(pdf: Pdf, said: Content): MarkedContent {
  const reader: StreamReader = {
    pdf,
    fonts: fontReader(pdf),
    groups: new Map(),
    streams: [],
  };
  for (const { id, dict } of pdf.pages) {
    readStream(reader, { page: id, id, content: pageContent(pdf, dict) }, dict, identity);
  }
  spaceLines(
    reader.streams.flatMap((stream) => linesOf(stream, said)),
    said.isOneWord,
  );
  const sequences = new Map(pdf.pages.map(({ id }) => [id, new Map<number, Sequence[]>()]));
  const result: MarkedContent = { sequences, counts: new Map(), lettersOf: letterReader(reader.streams) };
  for (const page of pdf.pages) {
    const options = {
      middle: middleOf(pdf, page),
      repeated: said.repeated.get(page.id) ?? new Set<number>(),
    };
    for (const stream of reader.streams) {
      if (stream.page === page.id) writeStream(pdf, stream, options, result);
    }
  }
  return result;
}

/** The tagged rows of a page or form; what only repeats a row is decoration. */
function linesOf({ page, scan }: ReadStream, { repeated, blocks }: Content): Line[] {
  const spacer = scan.rows.find(({ row }) => row && row.font.space !== null)?.row ?? undefined;
  return scan.rows.flatMap(({ row, mark }): Line[] => {
    if (!mark || repeated.get(page)?.has(mark.id)) return [];
    return [{ row, spacer, page, block: blocks.get(page)?.get(mark.id) }];
  });
}

/** Looks anew for each answer: few are asked for. */
function letterReader(streams: readonly ReadStream[]): MarkedContent['lettersOf'] {
  return (page, id) => {
    let letters = '';
    for (const stream of streams) {
      if (stream.page !== page) continue;
      for (const { mark, row } of stream.scan.rows) if (mark?.id === id) letters += row?.text ?? '';
    }
    return letters;
  };
}

interface StreamReader {
  pdf: Pdf;
  fonts: ReturnType<typeof fontReader>;
  /** Whether a form has marks of its own. */
  groups: Map<Stream, boolean>;
  /** In the order of what they paint, each form once. */
  streams: ReadStream[];
}

function middleOf(pdf: Pdf, { dict }: Page): number {
  const [, lower = 0, , upper = 0] = numbersAt(pdf, dict, 'MediaBox');
  return (lower + upper) / 2;
}

/** What stands between the parts of a page's content: each ends its last token (ISO 32000-1, table 30). */
const separator = Buffer.from('\n');

/** A page's content, unpacked; the parts of an array of streams as one. */
export function pageContent(pdf: Pdf, page: Dict): Uint8Array {
  const contents = pdf.get(page, 'Contents');
  const streams = (Array.isArray(contents) ? contents.map(pdf.resolve) : [contents]).map(streamOf);
  const parts = streams.flatMap((stream) => (stream ? [pdf.decode(stream)] : []));
  const [only] = parts;
  return only && parts.length === 1 ? only : Buffer.concat(parts.flatMap((part) => [part, separator]));
}

/** Reads the content of a page or form, and then the forms with marks of their own that it paints. */
function readStream(
  reader: StreamReader,
  { page, id, content }: Omit<ReadStream, 'scan'>,
  owner: Dict,
  matrix: Matrix,
): void {
  const { pdf, streams } = reader;
  const objects = xObjectsOf(pdf, owner);
  const painted = (name: string): Painted => paintedBy(reader, pdf.get(objects, name));
  const scan = readAtoms(content, { painted, font: reader.fonts(owner) }, matrix);
  streams.push({ page, id, content, scan });
  for (const [name, outer] of scan.groups) {
    const formId = refOf(objects?.entries.get(name) ?? null);
    const form = formId === null ? null : streamOf(pdf.object(formId));
    if (!form || formId === null || streams.some((known) => known.id === formId)) continue;
    const inner = multiply(formMatrix(pdf, form.dict), outer);
    readStream(reader, { page, id: formId, content: pdf.decode(form) }, form.dict, inner);
  }
}

/** Puts the new content of a page or form in the place of the old. */
function writeStream(
  pdf: Pdf,
  { page, id, content, scan }: ReadStream,
  options: MarkOptions,
  { sequences, counts }: Pick<MarkedContent, 'sequences' | 'counts'>,
): void {
  const rewritten = rewriteMarks(content, scan, options);
  if (rewritten.count > 0) counts.set(id, rewritten.count);
  const known = sequences.get(page);
  for (const [mark, marked] of rewritten.marked) {
    const placed = marked.map((sequence) => ({ stream: id, ...sequence }));
    known?.set(mark, [...(known.get(mark) ?? []), ...placed]);
  }
  const written = newStream(rewritten.content);
  const owner = pdf.object(id);
  const form = streamOf(owner);
  if (form) {
    for (const [key, value] of form.dict.entries) {
      if (key !== 'Filter' && key !== 'Length') written.dict.entries.set(key, value);
    }
    pdf.set(id, written);
  } else dictOf(owner)?.entries.set('Contents', pdf.add(written));
}

function xObjectsOf(pdf: Pdf, owner: Dict): Dict | null {
  // A page may inherit them (ISO 32000-1, 7.7.3.4); Chromium's pages have their own.
  return pdf.dict(pdf.dict(owner, 'Resources'), 'XObject');
}

function paintedBy({ pdf, groups }: StreamReader, value: Value): Painted {
  const form = formOf(pdf, value);
  if (!form) return { kind: 'object', box: unitSquare };
  const [left = 0, lower = 0, right = 0, upper = 0] = numbersAt(pdf, form.dict, 'BBox');
  const box: Box = [left, lower, right, upper];
  const kind = hasMarks(pdf, form, groups) ? 'group' : 'object';
  return { kind, box: transformBox(formMatrix(pdf, form.dict), box) };
}

function formOf(pdf: Pdf, value: Value): Stream | null {
  const stream = streamOf(value);
  return stream && nameOf(pdf.get(stream.dict, 'Subtype')) === 'Form' ? stream : null;
}

/** Chromium paints what is translucent or blended as a form, with marked content inside it, also in a form of a form. */
function hasMarks(pdf: Pdf, form: Stream, known: StreamReader['groups']): boolean {
  const before = known.get(form);
  if (before !== undefined) return before;
  known.set(form, false);
  const inner = [...(xObjectsOf(pdf, form.dict)?.entries.values() ?? [])];
  const marks =
    Buffer.from(pdf.decode(form)).includes('/MCID') ||
    inner.some((value) => {
      const object = formOf(pdf, pdf.resolve(value));
      return object !== null && hasMarks(pdf, object, known);
    });
  known.set(form, marks);
  return marks;
}

function formMatrix(pdf: Pdf, form: Dict): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersAt(pdf, form, 'Matrix');
  return [a, b, c, d, e, f];
}

function numbersAt(pdf: Pdf, dict: Dict, key: string): (number | undefined)[] {
  return pdf.array(dict, key).map((item) => numberOf(item) ?? undefined);
}
