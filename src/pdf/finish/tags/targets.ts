import { noteId, noteNumber, noteReferenceId } from '../../../plan/ids.ts';
import { type Content, type Element, elementsOf } from './model.ts';

/**
 * The content of all that a link or a bookmark may lead to, by its id: headings, notes, and the places that refer to these.
 * @param target Id that a link leads to.
 */
export function targetsOf(
  root: Element,
  headings: ReadonlyMap<string, Element>,
  target: (link: Element) => string | null,
): Map<string, Content[]> {
  const targets = new Map([...headings].map(([id, heading]) => [id, contentOf(heading)]));
  const uses = new Map<number, number>();
  let notes = 0;
  for (const element of elementsOf(root)) {
    if (element.role === 'Note') {
      notes += 1;
      targets.set(noteId(notes), contentOf(element));
    }
    const note = element.role === 'Link' ? noteNumber(target(element) ?? '') : null;
    if (note === null) continue;
    const use = (uses.get(note) ?? 0) + 1;
    uses.set(note, use);
    targets.set(noteReferenceId(note, use), contentOf(element));
  }
  return targets;
}

function contentOf(element: Element): Content[] {
  return elementsOf(element).flatMap(({ kids }) => kids.filter((kid) => kid.kind === 'content'));
}
