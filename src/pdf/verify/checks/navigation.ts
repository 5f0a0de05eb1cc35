import type { PdfFile } from '../../file/index.ts';
import { type Dict, dictOf, nameOf, numberOf, rawOf, refOf, textOf, type Value } from '../../file/values.ts';
import { type Check, type Document, treeEntries } from '../document.ts';

/** Longer documents than this need bookmarks also without a table of contents (WCAG 2.1, technique PDF2). */
const longest = 20;

/** What vplan promises a reader who looks for their way: bookmarks that are shown and lead somewhere, page labels. */
export const checkNavigation: Check = (document) => {
  const { file, report, tree, pages } = document;
  const outline = file.dict(file.catalog, 'Outlines');
  const first = file.dict(outline, 'First');
  const hasContents = tree?.elements.some(({ role }) => role === 'TOC') ?? false;
  if (!first && (hasContents || pages.length > longest)) report('V-10');
  if (first && nameOf(file.get(file.catalog, 'PageMode')) !== 'UseOutlines') report('V-11');
  checkBookmarks(document, first);
  checkLabels(document);
};

/** Each bookmark has a text and a place in the document. A bookmark met twice makes a circle, which is a fault. */
function checkBookmarks(document: Document, first: Dict | null): void {
  const { file, report } = document;
  const isPlace = placeReader(document);
  const seen = new Set<Dict>();
  const items = first ? [first] : [];
  for (let item = items.pop(); item; item = items.pop()) {
    const title = (textOf(file.get(item, 'Title')) ?? '').trim();
    if (title === '') report('V-12');
    if (seen.has(item) || !isPlace(targetOf(file, item) ?? null)) report('V-13', null, { title });
    if (seen.has(item)) continue;
    seen.add(item);
    const next = [file.dict(item, 'Next'), file.dict(item, 'First')];
    items.push(...next.filter((one) => one !== null));
  }
}

/** Where a bookmark or a link leads within the document; undefined where it leads elsewhere. */
export function targetOf(file: PdfFile, dict: Dict): Value | undefined {
  if (dict.entries.has('Dest')) return file.get(dict, 'Dest');
  const action = file.dict(dict, 'A');
  return nameOf(file.get(action, 'S')) === 'GoTo' ? file.get(action, 'D') : undefined;
}

/** Tells whether a destination, explicit or by name, leads to a page of the document (ISO 32000-1, 12.3.2). */
export function placeReader({ file, pages }: Document): (target: Value) => boolean {
  const ids = new Set(pages.map(({ id }) => id));
  const named = new Map<string, Value>();
  const names = file.dict(file.dict(file.catalog, 'Names'), 'Dests');
  for (const [key, value] of treeEntries(file, names, 'Names'))
    named.set(rawOf(key) ?? '', file.resolve(value));
  const old = file.dict(file.catalog, 'Dests');
  return (target) => {
    const name = rawOf(target) ?? nameOf(target);
    const found = name === null ? target : (file.get(old, name) ?? named.get(name) ?? null);
    const array = Array.isArray(found) ? found : file.get(dictOf(found), 'D');
    const page = Array.isArray(array) ? refOf(array[0] ?? null) : null;
    return page !== null && ids.has(page);
  };
}

/** Page labels begin at the first page (ISO 32000-1, 12.4.2). */
function checkLabels({ file, report }: Document): void {
  const labels = file.dict(file.catalog, 'PageLabels');
  const [first] = [...treeEntries(file, labels, 'Nums')];
  if (!first || numberOf(first[0]) !== 0) report('V-14');
}
