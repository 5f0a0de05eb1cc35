import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFArray, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { dictAt } from './pdf.ts';

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
export function namedDestinations(pdf: PDFDocument): Map<string, Destination> {
  const destinations = new Map<string, Destination>();
  const names = dictAt(pdf.catalog, 'Dests');
  if (!names) return destinations;
  const pages = pageNumbers(pdf);
  for (const [name, target] of names.entries()) {
    const array = pdf.context.lookup(target);
    const destination = array instanceof PDFArray ? readDestination(array, pages) : null;
    if (destination) destinations.set(decodeURIComponent(name.decodeText()), destination);
  }
  return destinations;
}

/** Reads `[page /XYZ left top zoom]`; null for any other kind. */
export function readDestination(array: PDFArray, pages: Map<string, number>): Destination | null {
  const page = pages.get(String(array.get(0)));
  const top = array.size() > 3 ? array.lookup(3) : null;
  if (page === undefined || array.lookup(1) !== PDFName.of('XYZ') || !(top instanceof PDFNumber)) return null;
  return { page, top: top.asNumber() };
}

/** Numbers of the pages, from 1, by their reference. */
export function pageNumbers(pdf: PDFDocument): Map<string, number> {
  return new Map(pdf.getPages().map((page, index) => [String(page.ref), index + 1]));
}
