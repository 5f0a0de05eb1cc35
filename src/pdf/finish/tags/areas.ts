/**
 * Where on the page links can be followed. Chromium writes an annotation for each run of letters: an address that may break in a
 * dozen places becomes a dozen links to who goes through the page with the keyboard or listens to it. Here a link has one on
 * each page, with a rectangle for each line (ISO 32000-1, table 173).
 */
import { type Dict, dictOf, numberOf, refOf } from '../../file/values.ts';
import { type Box, union } from '../content/matrix.ts';
import type { Pdf } from '../pdf.ts';
import { type Annotation, type Element, elementsOf } from './model.ts';

/** Points. What the letters of a page's first line could reach above it is an annotation on the page before. */
const SLIVER = 4;
/** Points by which rectangles of one line may be off each other, and those of two lines lie on each other. */
const TOLERANCE = 1;

/** A link as far as it stands on one page. */
interface Area {
  page: number | null;
  annotations: Annotation[];
  /** One for each line. */
  lines: Box[];
}

/** Gives each link one annotation to a page, and takes away those that nobody could hit. */
export function joinAreas(elements: readonly Element[], pdf: Pdf): void {
  const links = elements.filter(({ kids }) => kids.some(({ kind }) => kind === 'annotation'));
  const areas = new Map(links.map((link) => [link, areasOf(link, pdf)]));
  const all = [...areas.values()].flat();
  const pages = new Map<number | null, Area[]>();
  for (const area of all) pages.set(area.page, [...(pages.get(area.page) ?? []), area]);
  const kept = new Set<number>();
  for (const [link, ofLink] of areas) {
    const written = ofLink.flatMap((area) => writeArea(area, pages.get(area.page) ?? [], pdf));
    for (const object of written) kept.add(object);
    link.kids = link.kids.filter((kid) => kid.kind !== 'annotation' || kept.has(kid.object));
  }
  const dropped = new Set(all.flatMap(({ annotations }) => annotations.map(({ object }) => object)));
  for (const object of kept) dropped.delete(object);
  if (dropped.size > 0) dropAnnotations(pdf, dropped);
}

function areasOf(link: Element, pdf: Pdf): Area[] {
  const annotations = link.kids.filter((kid) => kid.kind === 'annotation');
  const pages = pagesOf(link);
  const boxes = new Map(annotations.map(({ object }) => [object, boxOf(pdf, object)]));
  const tallest = Math.max(...[...boxes.values()].map(heightOf));
  const areas = new Map<number | null, Area>();
  for (const annotation of annotations) {
    const { page, object } = annotation;
    const area = areas.get(page) ?? { page, annotations: [], lines: [] };
    areas.set(page, area);
    area.annotations.push(annotation);
    const box = boxes.get(object);
    const isThere = pages.size === 0 || (page !== null && pages.has(page));
    if (box && isThere && heightOf(box) >= Math.min(SLIVER, tallest)) addBox(area.lines, box);
  }
  return [...areas.values()];
}

/** The pages that something of a link stands on. */
function pagesOf(link: Element): Set<number> {
  const pages = new Set<number>();
  for (const { kids } of elementsOf(link)) {
    for (const kid of kids) if (kid.kind === 'content') pages.add(kid.page);
  }
  return pages;
}

/** Nothing for a box that is there already: of a link over many pages Chromium writes some twice. */
function addBox(lines: Box[], box: Box): void {
  if (lines.some((line) => line.every((side, index) => side === box[index]))) return;
  const last = lines.at(-1);
  const goesOn = last && isNear(last[1], box[1]) && isNear(last[3], box[3]) && isNear(last[2], box[0]);
  if (goesOn) lines[lines.length - 1] = union(last, box) ?? box;
  else lines.push(box);
}

/**
 * Writes the rectangles of an area into as many annotations as it needs: one, or one to a line where another link stands
 * between its lines. Viewers that know only the rectangle around all, as Chromium's, would follow the wrong one there.
 * @param onPage All areas of its page.
 * @returns The numbers of their objects.
 */
function writeArea(area: Area, onPage: readonly Area[], pdf: Pdf): number[] {
  const { lines, annotations } = area;
  const around = lines.reduce<Box | null>(union, null);
  if (!around) return [];
  const isAlone = lines.length === 1 || !onPage.some((other) => other !== area && meets(other, around));
  const parts = isAlone ? [lines] : lines.map((line) => [line]);
  return parts.flatMap((part, index) => {
    const object = annotations[index]?.object ?? 0;
    const annotation = dictOf(pdf.object(object));
    if (!annotation) return [];
    annotation.entries.set('Rect', [...(part.reduce<Box | null>(union, null) ?? around)]);
    if (part.length > 1) annotation.entries.set('QuadPoints', part.flatMap(cornersOf));
    return [object];
  });
}

function meets({ lines }: Area, around: Box): boolean {
  return lines.some(
    (line) =>
      line[0] < around[2] - TOLERANCE &&
      line[2] > around[0] + TOLERANCE &&
      line[1] < around[3] - TOLERANCE &&
      line[3] > around[1] + TOLERANCE,
  );
}

/** Upper left, upper right, lower left, lower right: not the order of the standard, but that of all programs. */
function cornersOf([left, lower, right, upper]: Box): number[] {
  return [left, upper, right, upper, left, lower, right, lower];
}

function boxOf(pdf: Pdf, object: number): Box | null {
  const [left, lower, right, upper] = pdf.array(dictOf(pdf.object(object)), 'Rect').map(numberOf);
  if (left == null || lower == null || right == null || upper == null) return null;
  return [left, lower, right, upper];
}

function heightOf(box: Box | null): number {
  return box ? box[3] - box[1] : 0;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < TOLERANCE;
}

function dropAnnotations(pdf: Pdf, dropped: ReadonlySet<number>): void {
  for (const { dict } of pdf.pages) {
    const all = pdf.array(dict, 'Annots');
    const left = all.filter((annotation) => !dropped.has(refOf(annotation) ?? 0));
    if (left.length < all.length) setAnnotations(dict, left);
  }
}

function setAnnotations({ entries }: Dict, annotations: ReturnType<Pdf['array']>): void {
  if (annotations.length > 0) entries.set('Annots', annotations);
  else entries.delete('Annots');
}
