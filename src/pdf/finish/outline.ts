/**
 * The bookmarks. Chromium makes one for each h1–h6, in the order of the document and nested by level; here
 * those that the document wants are kept, under their true titles.
 */
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { DocumentHeading, RenderedDocument } from '../../render/types.ts';
import type { Destination } from './destinations.ts';
import { pageNumbers, readDestination } from './destinations.ts';
import { dictAt, textAt } from './pdf.ts';
import { isTitleOf } from './title.ts';

interface Bookmark extends PrintedItem {
  heading: DocumentHeading;
  /** As the contents word it, where they list it. */
  title: string;
  children: Bookmark[];
}

/** Points from the baseline of a heading, where Chromium's bookmark points, to well above its letters. */
const ABOVE_BASELINE = 24;

/**
 * Replaces the bookmarks by those of the document's headings, nested by level, the first level open. What the
 * contents list has the same words in both.
 * @throws Error when Chromium's bookmarks are not the headings, or stand on other pages than `named` says.
 */
export function mendOutline(
  pdf: PDFDocument,
  { headings, contents }: Pick<RenderedDocument, 'headings' | 'contents'>,
  named: Map<string, Destination>,
): void {
  const titles = new Map(contents.map(({ id, text }) => [id, text]));
  const root = dictAt(pdf.catalog, 'Outlines');
  const items = root ? outlineItems(root) : [];
  if (items.length !== headings.length) {
    throw new Error(`${items.length} bokmärken för ${headings.length} rubriker`);
  }
  const kept: Bookmark[] = [];
  for (const [index, heading] of headings.entries()) {
    const { ref, item } = items[index] ?? fail(heading.text);
    const printed = textAt(item, 'Title');
    if (!isTitleOf(heading.spoken, printed))
      throw new Error(`bokmärket ”${printed}” är inte ”${heading.text}”`);
    const title = titles.get(heading.id) ?? heading.text;
    if (heading.bookmark) kept.push({ heading, title, ref, item, children: [] });
  }
  const pages = pageNumbers(pdf);
  for (const bookmark of kept) retarget(pdf, bookmark, pages, named.get(bookmark.heading.id));
  writeOutline(pdf, root, nest(kept));
}

interface PrintedItem {
  ref: PDFRef;
  item: PDFDict;
}

/** Chromium's items with their references, in the order of the document. */
function outlineItems(parent: PDFDict, items: PrintedItem[] = []): PrintedItem[] {
  let ref = parent.get(PDFName.of('First'));
  while (ref instanceof PDFRef) {
    const item = parent.context.lookup(ref, PDFDict);
    items.push({ ref, item });
    outlineItems(item, items);
    ref = item.get(PDFName.of('Next'));
  }
  return items;
}

/** Each bookmark under the nearest one before it of a higher level; levels left out do not matter. */
function nest(bookmarks: Bookmark[]): Bookmark[] {
  const top: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.heading.level ?? 0) >= bookmark.heading.level) open.pop();
    (open.at(-1)?.children ?? top).push(bookmark);
    open.push(bookmark);
  }
  return top;
}

/**
 * Points to the upper edge of the heading and to no place across: Chromium's own target would put the heading
 * just above the window's edge, and its left margin outside.
 */
function retarget(
  pdf: PDFDocument,
  { heading, item }: Bookmark,
  pages: Map<string, number>,
  named: Destination | undefined,
): void {
  const target = item.lookup(PDFName.of('Dest'), PDFArray);
  const read = readDestination(target, pages) ?? fail(heading.text);
  if (named && named.page !== read.page) {
    throw new Error(
      `bokmärket ”${heading.text}” pekar på sida ${read.page}, rubriken står på sida ${named.page}`,
    );
  }
  const edge = pdf.getPage(read.page - 1).getHeight();
  const top = named?.top ?? Math.min(read.top + ABOVE_BASELINE, edge);
  item.set(PDFName.of('Dest'), pdf.context.obj([target.get(0), 'XYZ', null, top, null]));
}

function writeOutline(pdf: PDFDocument, root: PDFDict | null, bookmarks: Bookmark[]): void {
  if (!root || bookmarks.length === 0) {
    pdf.catalog.delete(PDFName.of('Outlines'));
    return;
  }
  link(root, pdf.catalog.get(PDFName.of('Outlines')), bookmarks);
  const visible = bookmarks.reduce((sum, bookmark) => sum + 1 + bookmark.children.length, 0);
  root.set(PDFName.of('Count'), pdf.context.obj(visible));
  for (const bookmark of bookmarks) writeItem(pdf, bookmark, true);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function writeItem(pdf: PDFDocument, { title, ref, item, children }: Bookmark, open: boolean): void {
  item.set(PDFName.of('Title'), PDFHexString.fromText(title));
  link(item, ref, children);
  if (children.length === 0) item.delete(PDFName.of('Count'));
  // ISO 32000-1, table 153: negative where the item is closed.
  else item.set(PDFName.of('Count'), pdf.context.obj(open ? children.length : -children.length));
  for (const child of children) writeItem(pdf, child, false);
}

/** Sets First and Last of the parent, and Parent, Prev and Next of its children. */
function link(parent: PDFDict, parentRef: PDFObject | undefined, children: Bookmark[]): void {
  setOrDelete(parent, 'First', children[0]?.ref);
  setOrDelete(parent, 'Last', children.at(-1)?.ref);
  for (const [index, child] of children.entries()) {
    setOrDelete(child.item, 'Parent', parentRef);
    setOrDelete(child.item, 'Prev', children[index - 1]?.ref);
    setOrDelete(child.item, 'Next', children[index + 1]?.ref);
  }
}

function setOrDelete(dict: PDFDict, key: string, ref: PDFObject | undefined): void {
  if (ref) dict.set(PDFName.of(key), ref);
  else dict.delete(PDFName.of(key));
}

function fail(title: string): never {
  throw new Error(`bokmärket ”${title}” pekar ingenstans`);
}
