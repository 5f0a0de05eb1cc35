import { type Element, elementsOf, isElement } from './model.ts';

/**
 * Chromium tags both `figure` and the picture in it as Figure. The outer one has no text of its own and holds the
 * caption, which a reader that speaks the picture's text would pass over: it becomes a Div around the two.
 */
export function mendFigures(root: Element): void {
  for (const element of elementsOf(root)) {
    if (element.role === 'Figure' && !element.texts.has('Alt') && element.kids.some(isPartOfFigure)) {
      element.role = 'Div';
    }
  }
}

function isPartOfFigure(kid: Element['kids'][number]): boolean {
  return isElement(kid) && kid.role !== 'NonStruct';
}
