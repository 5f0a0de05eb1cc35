/**
 * Runs of pages that end in a page with next to nothing on it: inriktningsmål begin a new page (layout, "Body"). Only a
 * print can tell.
 */
import { numberOf } from '../file/values.ts';
import { readAtoms } from './content/atoms.ts';
import { pageContent } from './content/index.ts';
import { unitSquare } from './content/matrix.ts';
import { namedDestinations } from './destinations.ts';
import type { Page, Pdf } from './pdf.ts';

/** The margin above the text, in points; another template's may differ, and then a run more or less is tried. */
const HEAD = 79;
/** What a page of many headings takes in when it is set tighter, in points: six lines. Of thirteen plans one was tried in vain. */
const GAIN = 95;
/** A page with more on it, in points, need not be done away with. */
const MOST = 180;

/**
 * Numbers, from 1, of the runs that may end a page earlier when they are set tighter.
 * @param starts Ids of the first heading of each run.
 */
export function sparseRuns(pdf: Pdf, starts: readonly string[]): number[] {
  const destinations = namedDestinations(pdf);
  const lengths = runLengths(pdf, starts);
  return starts.flatMap((id, index) => {
    const length = lengths[index] ?? 0;
    const first = destinations.get(id)?.page ?? 1;
    const last = pdf.pages[first + length - 2];
    if (!last || length < 2) return [];
    const held = heightOf(pdf, last) - HEAD - lowestOn(pdf, last);
    return held <= Math.min(MOST, GAIN * (length - 1)) ? [index + 1] : [];
  });
}

/** Pages of each run; 0 for one that is nowhere to be found. */
export function runLengths(pdf: Pdf, starts: readonly string[]): number[] {
  const destinations = namedDestinations(pdf);
  const pages = starts.map((id) => destinations.get(id)?.page);
  return pages.map((page, index) => {
    const next = index + 1 < pages.length ? pages[index + 1] : pdf.pages.length + 1;
    return page === undefined || next === undefined ? 0 : next - page;
  });
}

function heightOf(pdf: Pdf, { dict }: Page): number {
  const [, , , upper = null] = pdf.array(dict, 'MediaBox');
  return numberOf(upper) ?? 0;
}

/** Where the lowest text or picture of an untagged page stands, in points from its foot. */
function lowestOn(pdf: Pdf, { dict }: Page): number {
  const { atoms } = readAtoms(pageContent(pdf, dict), {
    painted: () => ({ kind: 'object', box: unitSquare }),
    font: () => null,
  });
  const shown = atoms.filter(({ kind }) => kind === 'text' || kind === 'object');
  return Math.min(...shown.map(({ box }) => box?.[1] ?? Number.POSITIVE_INFINITY));
}
