import { type Element, elementsOf, isElement, newElement } from './model.ts';

/** Wraps links that `isReference` picks as what they are: references to another place in the document. */
export function wrapReferences(root: Element, isReference: (link: Element) => boolean): void {
  for (const element of elementsOf(root)) {
    if (element.role === 'Reference') continue;
    element.kids = element.kids.map((kid) =>
      isElement(kid, 'Link') && isReference(kid) ? newElement('Reference', [kid]) : kid,
    );
  }
}
