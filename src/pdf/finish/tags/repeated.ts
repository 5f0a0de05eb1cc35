import { type Content, type Element, elementsOf, isElement } from './model.ts';

/**
 * What the head of a table repeats on the pages after its first, by page. Chromium counts it as the head's own content, so
 * that it would be read out once for each page.
 */
export function repeatedHeads(elements: readonly Element[]): Map<number, Set<number>> {
  const repeated = new Map<number, Set<number>>();
  for (const row of elements) {
    if (row.role !== 'TR' || !row.kids.every((cell) => isElement(cell, 'TH'))) continue;
    const contents = elementsOf(row).flatMap(({ kids }) => kids.filter(isContent));
    for (const { page, id } of contents) {
      if (page === contents[0]?.page) continue;
      const ids = repeated.get(page) ?? new Set();
      repeated.set(page, ids.add(id));
    }
  }
  return repeated;
}

function isContent(kid: Element['kids'][number]): kid is Content {
  return kid.kind === 'content';
}
