import { dictOf, nameOf, numberOf, refOf, type Value } from '../file/values.ts';
import type { Pdf } from './pdf.ts';

export interface Destination {
  /** From 1. */
  page: number;
  /** Upper edge of the element, in points from the foot of the page. */
  top: number;
}

/**
 * Where the elements that a link points to have landed, by id. Chromium makes a named destination for each of
 * them, and its name is the id percent-encoded.
 */
export function namedDestinations(pdf: Pdf): Map<string, Destination> {
  const destinations = new Map<string, Destination>();
  const names = dictOf(pdf.get(pdf.catalog, 'Dests'));
  if (!names) return destinations;
  const pages = pageNumbers(pdf);
  for (const [name, target] of names.entries) {
    const destination = readDestination(pdf.resolve(target), pages);
    if (destination) destinations.set(decodeURIComponent(name), destination);
  }
  return destinations;
}

/** Reads `[page /XYZ left top zoom]`; null for any other kind. */
export function readDestination(value: Value, pages: Map<number, number>): Destination | null {
  if (!Array.isArray(value)) return null;
  const [target = null, kind = null, , height = null] = value;
  const page = pages.get(refOf(target) ?? 0);
  const top = numberOf(height);
  return page === undefined || nameOf(kind) !== 'XYZ' || top === null ? null : { page, top };
}

/** Numbers of the pages, from 1, by those of their objects. */
export function pageNumbers({ pages }: Pdf): Map<number, number> {
  return new Map(pages.map(({ id }, index) => [id, index + 1]));
}
