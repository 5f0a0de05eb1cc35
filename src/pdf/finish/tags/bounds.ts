import { dictOf, numberOf } from '../../file/values.ts';
import { type Box, union } from '../content/matrix.ts';
import { dict, name, type Pdf } from '../pdf.ts';
import { type Element, elementsOf } from './model.ts';

/** Says of every picture where on the page it stands (ISO 32000-1, table 344), in points to two decimals. */
export function boundFigures(root: Element, pdf: Pdf): void {
  for (const element of elementsOf(root)) {
    if (element.role !== 'Figure') continue;
    const box = boxOf(element) ?? pageBox(element, pdf);
    if (!box) continue;
    element.attributes = [...element.attributes, dict({ O: name('Layout'), BBox: box.map(rounded) })];
  }
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
