import { type Element, isInlineRole } from './model.ts';

/** What content is a part of: by the object number of the page and Chromium's id, the nearest element that is not a part of a line itself. */
export type Blocks = ReadonlyMap<number, ReadonlyMap<number, Element>>;

export function blocksOf(root: Element): Blocks {
  const blocks = new Map<number, Map<number, Element>>();
  const visit = ({ kids }: Element, block: Element): void => {
    for (const kid of kids) {
      if (kid.kind === 'element') visit(kid, isLine(kid) ? block : kid);
      else if (kid.kind === 'content') {
        const ofPage = blocks.get(kid.page) ?? new Map<number, Element>();
        blocks.set(kid.page, ofPage.set(kid.id, block));
      }
    }
  };
  visit(root, root);
  return blocks;
}

/** Chromium puts runs of letters in a NonStruct. What is written in a picture is no part of the text around it. */
function isLine({ role }: Element): boolean {
  return role === 'NonStruct' || (isInlineRole(role) && role !== 'Figure' && role !== 'Formula');
}
