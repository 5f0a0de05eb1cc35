import { nameOf, numberOf } from '../../file/values.ts';
import { attributeIn, attributesOf } from '../attributes.ts';
import type { ContentModel } from '../content/model.ts';
import type { Document } from '../document.ts';
import { type Element, type Marked, pageOf } from '../tree.ts';

/** Where figures and head cells stand: a figure on one page and within a box, a head cell not once on each page of its table. */
export function checkExtent(document: Document, model: ContentModel): void {
  for (const element of document.tree?.elements ?? []) {
    if (element.role === 'Figure') checkFigure(document, model, element);
    else if (element.role === 'TH' && isRepeated(document, model, element)) {
      document.report('V-33', pageOf(element), { type: element.type });
    }
  }
}

/** A picture that comes anew on each page, as in the head of a table, is one figure on many pages. */
function checkFigure(document: Document, model: ContentModel, figure: Element): void {
  const places = figure.kids.map((kid) => (kid.kind === 'marked' ? placeOf(model, kid) : null));
  const pages = new Set(places.flatMap((place) => place?.page ?? []));
  if (pages.size > 1) document.report('V-33', pageOf(figure), { type: figure.type });
  if (!figure.hasContent || hasBox(document, figure)) return;
  document.report('V-32', pageOf(figure));
}

/** Its box, which a figure that stands on one page must have (ISO 32000-1, 14.8.5.4.3, table 344). */
function hasBox(document: Document, figure: Element): boolean {
  const box = attributeIn(document, attributesOf(document, figure, 'Layout'), 'BBox');
  return (
    Array.isArray(box) &&
    box.length === 4 &&
    box.every((side) => numberOf(document.file.resolve(side)) !== null)
  );
}

/**
 * Whether the head of a column is read once for each page that its table goes on to. What is repeated there belongs to the
 * page and not to the text (ISO 32000-1, 14.8.2.2.2); a long head cell that a page break divides is another thing.
 */
function isRepeated(document: Document, model: ContentModel, cell: Element): boolean {
  const prints = new Map<number, number>();
  for (const kid of markedIn(cell)) {
    const place = placeOf(model, kid);
    if (place) prints.set(place.page, Math.imul(prints.get(place.page) ?? 0, 31) + place.print);
  }
  if (prints.size < 2 || new Set(prints.values()).size !== 1) return false;
  return nameOf(attributeIn(document, attributesOf(document, cell, 'Table'), 'Scope')) !== 'Row';
}

/** The content of a cell, but not that of head cells of a table in it. */
function* markedIn(cell: Element): Generator<Marked> {
  const open = [cell];
  for (let element = open.pop(); element; element = open.pop()) {
    for (const kid of element.kids) {
      if (kid.kind === 'marked') yield kid;
      else if (kid.kind === 'element' && kid.role !== 'TH') open.push(kid);
    }
  }
}

function placeOf(
  { containers }: ContentModel,
  { container, mcid }: Marked,
): { page: number; print: number } | null {
  const found = containers.get(container);
  const content = found?.mcids.get(mcid);
  return found && content ? { page: found.page, print: content.print } : null;
}
