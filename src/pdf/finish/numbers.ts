import type { ContentsEntry } from '../../render/types.ts';
import { namedDestinations } from './destinations.ts';
import type { Pdf } from './pdf.ts';

/** What a print knows of a document: the page of each entry of the contents, and the number of pages, for its cells. */
export interface PageNumbers {
  pages: Record<string, number>;
  count: number;
  /** Numbers of the runs of pages that are set tighter, so that no page holds next to nothing. */
  tight: number[];
}

/**
 * Reads the page numbers from a print.
 * @param tight The runs that it was set tighter in.
 * @throws Error when an entry's heading is nowhere to be found.
 */
export function pageNumbersIn(pdf: Pdf, contents: ContentsEntry[], tight: number[] = []): PageNumbers {
  const destinations = namedDestinations(pdf);
  const pages: Record<string, number> = {};
  for (const { id, text } of contents) {
    const page = destinations.get(id)?.page;
    if (page === undefined)
      throw new Error(`rubriken ”${text}” i innehållsförteckningen finns inte i utskriften`);
    pages[id] = page;
  }
  return { pages, count: pdf.pages.length, tight };
}

/** True when both would fill every cell alike. */
export function sameNumbers(a: PageNumbers, b: PageNumbers): boolean {
  const ids = Object.keys(a.pages);
  return a.count === b.count && ids.every((id) => a.pages[id] === b.pages[id]);
}
