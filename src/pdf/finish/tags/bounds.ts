import { PDFArray, type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { type Box, union } from '../content/matrix.ts';
import { type Element, elementsOf } from './model.ts';

/** Says of every picture where on the page it stands (ISO 32000-1, table 344), in points to two decimals. */
export function boundFigures(root: Element, context: PDFContext): void {
  for (const element of elementsOf(root)) {
    if (element.role !== 'Figure') continue;
    const box = boxOf(element) ?? pageBox(element, context);
    if (!box) continue;
    element.attributes = [...element.attributes, context.obj({ O: 'Layout', BBox: box.map(rounded) })];
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

/** The whole page, for a picture of which nothing but letters is seen: what letters cover is not known here. */
function pageBox({ kids }: Element, context: PDFContext): Box | null {
  const content = kids.find((kid) => kid.kind === 'content');
  const page = content ? context.lookup(content.page) : null;
  const media = page instanceof PDFDict ? page.lookup(PDFName.of('MediaBox')) : null;
  if (!(media instanceof PDFArray) || media.size() !== 4) return null;
  const { x, y, width, height } = media.asRectangle();
  return [x, y, x + width, y + height];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
