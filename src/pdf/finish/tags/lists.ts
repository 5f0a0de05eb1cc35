import { dict, name } from '../pdf.ts';
import { type Element, elementsOf, isElement, newElement } from './model.ts';

/**
 * Divides every list item into its marker and its body (ISO 32000-1, table 336), and says of every list with
 * markers how it is numbered (ISO 14289-1, 7.6); Chromium says it where it numbers itself.
 */
export function mendLists(root: Element): void {
  for (const element of elementsOf(root)) {
    if (element.role === 'LI') mendItem(element);
    if (element.role === 'L' && hasMarkers(element) && !isNumbered(element)) {
      element.attributes = [...element.attributes, dict({ O: name('List'), ListNumbering: name('Disc') })];
    }
  }
}

function mendItem(item: Element): void {
  const isLabel = (kid: Element['kids'][number]): boolean => isElement(kid, 'Lbl');
  const body = item.kids.filter((kid) => !isLabel(kid) && !isElement(kid, 'LBody'));
  // An empty item has a body too, or a reader looks for its text in vain.
  if (body.length === 0 && item.kids.some((kid) => isElement(kid, 'LBody'))) return;
  item.kids = [...item.kids.filter(isLabel), newElement('LBody', body)];
}

function hasMarkers(list: Element): boolean {
  return list.kids.some((item) => isElement(item, 'LI') && item.kids.some((kid) => isElement(kid, 'Lbl')));
}

function isNumbered(list: Element): boolean {
  return list.attributes.some((attribute) => attribute.entries.has('ListNumbering'));
}
