import type { Element, ElementContent } from 'hast';
import { element, textNode } from './hast.ts';

/** The sign before an indicator that is reported by gender (format section 4). */
export const genderSign = /^\s*(?:♀[\uFE0E\uFE0F]?\s*(?:♂[\uFE0E\uFE0F]?)?|\(könsuppdelad\))\s*/i;

function drawing(label: string, className: string, viewBox: string, shapes: ElementContent[]): Element {
  const properties = { className: ['sign', className], role: 'img', ariaLabel: label, viewBox };
  return element('svg', properties, [element('title', {}, [textNode(label)]), ...shapes]);
}

/** ♀♂ drawn, so that it needs no font, and read out as "könsuppdelad" (layout, "Body"). */
export function genderMark(): Element {
  return drawing('könsuppdelad', 'gender', '0 0 27 17', [
    element('circle', { cx: '6', cy: '5.5', r: '4.2' }),
    element('path', { d: 'M6 9.7v6.5M3 13h6' }),
    element('circle', { cx: '18', cy: '10.5', r: '4.2' }),
    element('path', { d: 'M21 7.5l4.6-4.6M21.4 2.6h4.5v4.5' }),
  ]);
}

/** The box of a task list item; its state is also told in words. */
export function checkBox(checked: boolean): Element {
  const box = element('path', { d: 'M2 2h12v12h-12z' });
  const tick = element('path', { d: 'M4.5 8.2l2.6 2.8 4.6-6' });
  return drawing(checked ? 'Klart:' : 'Inte klart:', 'check', '0 0 16 16', checked ? [box, tick] : [box]);
}
