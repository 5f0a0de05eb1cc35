import type { DocumentHeading } from '../../../render/types.ts';
import { type Element, isHeading } from './model.ts';

/**
 * The tags of the headings by their ids. Each gets its own level: Chromium has none below H6, and a heading that stands
 * deeper is to be H7 and on (ISO 14289-1, 7.4.3).
 * @throws Error when they are not the document's.
 */
export function mendHeadings(
  elements: readonly Element[],
  headings: readonly DocumentHeading[],
): Map<string, Element> {
  const tags = elements.filter(isHeading);
  if (tags.length !== headings.length)
    throw new Error(`${tags.length} rubriktaggar för ${headings.length} rubriker`);
  const named = new Map<string, Element>();
  for (const [index, { id, level }] of headings.entries()) {
    const tag = tags[index];
    if (!tag) continue;
    if (level > 6) tag.role = `H${level}`;
    named.set(id, tag);
  }
  return named;
}
