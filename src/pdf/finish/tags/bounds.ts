import { dictOf, numberOf } from '../../file/values.ts';
import { type Box, union } from '../content/matrix.ts';
import { dict, name, type Pdf } from '../pdf.ts';
import { type Element, elementsOf, isElement } from './model.ts';
import { isOfBlocks } from './settle.ts';

/**
 * Says of every picture where on the page it stands (ISO 32000-1, table 344), in points to two decimals, and of one that stands by
 * itself that it does: without, a figure is a part of a line (ISO 32000-1, 14.8.4.5 and table 343).
 */
export function boundFigures(root: Element, pdf: Pdf): void {
  for (const parent of elementsOf(root)) {
    for (const kid of parent.kids) {
      if (isElement(kid, 'Figure')) boundFigure(kid, isOfBlocks(parent), pdf);
    }
  }
}

function boundFigure(figure: Element, isBlock: boolean, pdf: Pdf): void {
  const box = boxOf(figure) ?? pageBox(figure, pdf);
  const layout = dict({ O: name('Layout') });
  if (isBlock) layout.entries.set('Placement', name('Block'));
  if (box) layout.entries.set('BBox', box.map(rounded));
  if (layout.entries.size > 1) figure.attributes = [...figure.attributes, layout];
}

/** Around all that it paints on its first page. */
function boxOf({ kids }: Element): Box | null {
  let box: Box | null = null;
  let page = null;
  for (const kid of kids) {
    if (kid.kind !== 'content') continue;
    page ??= kid.page;
    if (kid.page === page) box = union(box, kid.box);
  }
  return box;
}

/** The whole page, for a picture of nothing but letters that are not written as rows: what these cover is not known. */
function pageBox({ kids }: Element, pdf: Pdf): Box | null {
  const content = kids.find((kid) => kid.kind === 'content');
  const page = content ? dictOf(pdf.object(content.page)) : null;
  const [left, lower, right, upper] = pdf.array(page, 'MediaBox').map((value) => numberOf(value) ?? 0);
  if (left === undefined || lower === undefined || right === undefined || upper === undefined) return null;
  return [left, lower, right, upper];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
