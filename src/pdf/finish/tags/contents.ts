import type { Element, Kid } from './model.ts';
import { elementsOf, isElement, newElement, noAttributes } from './model.ts';

/**
 * Makes the table of contents one for readers (ISO 32000-1, table 333): the first list whose every item links to an
 * entry of the contents.
 * @param target Id that a link leads to.
 */
export function mendContents(
  root: Element,
  entries: ReadonlySet<string>,
  target: (link: Element) => string | null,
): void {
  const isEntry = (item: Kid): boolean => {
    const link = isElement(item, 'LI') ? linkOf(item) : null;
    return link !== null && entries.has(target(link) ?? '');
  };
  for (const element of elementsOf(root)) {
    if (element.role === 'L' && element.kids.length > 0 && element.kids.every(isEntry)) {
      toContents(element);
      return;
    }
  }
}

/** The link of an item itself, not of an item below it. */
function linkOf(item: Element): Element | null {
  for (const element of elementsOf({ ...item, kids: item.kids.map(withoutLists) })) {
    if (element.role === 'Link') return element;
  }
  return null;
}

function withoutLists(kid: Kid): Kid {
  return isElement(kid) ? { ...kid, kids: kid.kids.filter((inner) => !isElement(inner, 'L')) } : kid;
}

function toContents(list: Element): void {
  list.role = 'TOC';
  list.attributes = noAttributes;
  for (const item of list.kids) {
    if (!isElement(item)) continue;
    item.role = 'TOCI';
    item.kids = item.kids.flatMap((kid) => (isElement(kid, 'LBody') ? entryParts(kid.kids) : [kid]));
  }
}

/** The entry's own line as a reference, or as a paragraph where it says more than its link; the entries below it. */
function entryParts(kids: Kid[]): Kid[] {
  const line = kids.flatMap((kid) => (isElement(kid, 'P') ? kid.kids : isElement(kid, 'L') ? [] : [kid]));
  const lists = kids.filter((kid): kid is Element => isElement(kid, 'L'));
  for (const list of lists) toContents(list);
  const parts = line.map((kid) => (isElement(kid, 'Link') ? newElement('Reference', [kid]) : kid));
  return [...(parts.length > 1 ? [newElement('P', parts)] : parts), ...lists];
}
