/**
 * Where named destinations and bookmarks lead. Chromium's lie the upper margin of the page above what they lead to, so that a
 * window shows the end of what stands before.
 */
import { dictOf, numberOf, type Value } from '../file/values.ts';
import type { Destination } from './destinations.ts';
import { pageNumbers, readDestination } from './destinations.ts';
import type { Bookmark } from './outline.ts';
import { name, type Pdf, ref } from './pdf.ts';
import type { Content } from './tags/model.ts';

/** Points between the upper edge of the window and the letters. */
const ABOVE = 10;
/** From the baseline of a heading, where Chromium's bookmark points, to well above its letters. */
const ABOVE_BASELINE = 24;

/** By id, the content of what stands there. */
export type Targets = ReadonlyMap<string, readonly Content[]>;

/** Points the named destinations to the letters of what they lead to, where these are known. */
export function aimDestinations(pdf: Pdf, named: ReadonlyMap<string, Destination>, targets: Targets): void {
  const entries = dictOf(pdf.get(pdf.catalog, 'Dests'))?.entries;
  for (const key of entries?.keys() ?? []) {
    const id = decodeURIComponent(key);
    const place = named.get(id);
    const top = place && topOf(pdf, targets.get(id), place.page);
    if (place && top != null) entries?.set(key, destination(pdf, place.page, top));
  }
}

/**
 * Points the bookmarks to their headings and to no place across: Chromium's left margin is outside the window. Nor is its
 * target always on the page of the heading, but where something of it, such as the ground of program text, is also drawn and
 * clipped on the page before.
 */
export function aimBookmarks(
  pdf: Pdf,
  bookmarks: readonly Bookmark[],
  named: ReadonlyMap<string, Destination>,
  targets: Targets,
): void {
  const pages = pageNumbers(pdf);
  for (const { heading, item } of bookmarks) {
    const read = readDestination(pdf.array(item, 'Dest'), pages);
    const place = named.get(heading.id) ?? read;
    if (!place || !read) throw new Error(`bokmärket ”${heading.text}” pekar ingenstans`);
    const top = topOf(pdf, targets.get(heading.id), place.page) ?? read.top + ABOVE_BASELINE;
    item.entries.set('Dest', destination(pdf, place.page, top));
  }
}

/** Above the letters that stand on a page; null where none are known to. */
function topOf(pdf: Pdf, contents: readonly Content[] = [], page: number): number | null {
  const id = pdf.pages[page - 1]?.id;
  let top: number | null = null;
  for (const { page: at, box } of contents) {
    if (at === id && box) top = Math.max(top ?? box[3], box[3]);
  }
  return top === null ? null : top + ABOVE;
}

function destination(pdf: Pdf, number: number, top: number): Value {
  const page = pdf.pages[number - 1];
  const [, , , upper = null] = pdf.array(page?.dict ?? null, 'MediaBox');
  const height = Math.min(top, numberOf(upper) ?? top);
  return [ref(page?.id ?? 0), name('XYZ'), null, Math.round(100 * height) / 100, null];
}
