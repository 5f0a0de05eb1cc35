import { noteId } from '../../../plan/ids.ts';
import { type Element, elementsOf, isElement, type Kid, newElement } from './model.ts';

/**
 * Makes the items of the list after a heading notes, each with an identifier (ISO 14289-1, 7.9).
 * @param heading The heading of the notes.
 */
export function mendNotes(root: Element, heading: Element): void {
  for (const parent of elementsOf(root)) {
    const at = parent.kids.indexOf(heading);
    if (at === -1) continue;
    const list = parent.kids.slice(at).find((kid) => isElement(kid, 'L'));
    parent.kids = parent.kids.flatMap((kid) => (kid === list && isElement(kid) ? notesOf(kid) : [kid]));
    return;
  }
}

function notesOf(list: Element): Kid[] {
  return list.kids.map((item, index) => {
    if (!isElement(item)) return item;
    const kids = item.kids.flatMap((kid) => (isElement(kid, 'LBody') ? bodyOf(kid) : [kid]));
    return { ...item, role: 'Note', id: noteId(index + 1), kids };
  });
}

function bodyOf({ kids }: Element): Kid[] {
  return kids.some((kid) => isElement(kid, 'P')) ? kids : [newElement('P', kids)];
}
