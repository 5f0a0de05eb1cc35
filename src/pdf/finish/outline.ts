/**
 * The bookmarks. Chromium makes one for each h1–h6, in the order of the document and nested by level; here
 * those that the document wants are kept, under their true titles.
 */
import type { DocumentHeading, RenderedDocument } from '../../render/types.ts';
import { type Dict, dictOf, type Ref, refOf, type Value } from '../file/values.ts';
import { name, type Pdf, ref, setOrDelete, textAt, textString } from './pdf.ts';
import { isTitleOf } from './title.ts';

export interface Bookmark extends PrintedItem {
  heading: DocumentHeading;
  /** As the contents word it, where they list it. */
  title: string;
  children: Bookmark[];
}

/**
 * Replaces the bookmarks by those of the document's headings, nested by level, the first level open. What the
 * contents list has the same words in both.
 * @returns Those that are kept, in the order of the document.
 * @throws Error when Chromium's bookmarks are not the headings.
 */
export function mendOutline(
  pdf: Pdf,
  { headings, contents }: Pick<RenderedDocument, 'headings' | 'contents'>,
): Bookmark[] {
  const titles = new Map(contents.map(({ id, text }) => [id, text]));
  const root = pdf.dict(pdf.catalog, 'Outlines');
  const items = outlineItems(pdf, root);
  if (items.length !== headings.length) {
    throw new Error(`${items.length} bokmärken för ${headings.length} rubriker`);
  }
  const kept: Bookmark[] = [];
  for (const [index, heading] of headings.entries()) {
    const printed = items[index] ?? fail(heading.text);
    const words = textAt(pdf, printed.item, 'Title');
    if (!isTitleOf(heading.spoken, words)) throw new Error(`bokmärket ”${words}” är inte ”${heading.text}”`);
    const title = titles.get(heading.id) ?? heading.text;
    if (heading.bookmark) kept.push({ heading, title, ...printed, children: [] });
  }
  writeOutline(pdf, root, nest(kept));
  return kept;
}

interface PrintedItem {
  ref: Ref;
  item: Dict;
}

/** Chromium's items with their references, in the order of the document. */
function outlineItems(pdf: Pdf, parent: Dict | null, items: PrintedItem[] = []): PrintedItem[] {
  let id = refOf(parent?.entries.get('First') ?? null);
  while (id !== null) {
    const item = dictOf(pdf.object(id));
    if (!item) break;
    items.push({ ref: ref(id), item });
    outlineItems(pdf, item, items);
    id = refOf(item.entries.get('Next') ?? null);
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

function writeOutline(pdf: Pdf, root: Dict | null, bookmarks: Bookmark[]): void {
  const { entries } = pdf.catalog;
  if (!root || bookmarks.length === 0) {
    entries.delete('Outlines');
    return;
  }
  link(root, entries.get('Outlines'), bookmarks);
  const visible = bookmarks.reduce((sum, bookmark) => sum + 1 + bookmark.children.length, 0);
  root.entries.set('Count', visible);
  for (const bookmark of bookmarks) writeItem(bookmark, true);
  entries.set('PageMode', name('UseOutlines'));
}

function writeItem({ title, ref, item, children }: Bookmark, open: boolean): void {
  item.entries.set('Title', textString(title));
  link(item, ref, children);
  if (children.length === 0) item.entries.delete('Count');
  // ISO 32000-1, table 153: negative where the item is closed.
  else item.entries.set('Count', open ? children.length : -children.length);
  for (const child of children) writeItem(child, false);
}

/** Sets First and Last of the parent, and Parent, Prev and Next of its children. */
function link(parent: Dict, parentRef: Value | undefined, children: Bookmark[]): void {
  setOrDelete(parent, 'First', children[0]?.ref);
  setOrDelete(parent, 'Last', children.at(-1)?.ref);
  for (const [index, child] of children.entries()) {
    setOrDelete(child.item, 'Parent', parentRef);
    setOrDelete(child.item, 'Prev', children[index - 1]?.ref);
    setOrDelete(child.item, 'Next', children[index + 1]?.ref);
  }
}

function fail(title: string): never {
  throw new Error(`bokmärket ”${title}” pekar ingenstans`);
}
