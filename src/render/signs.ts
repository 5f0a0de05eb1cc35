import type { Element } from 'hast';
import { element, textNode } from './hast.ts';
import { texts } from './texts.ts';

/** ♀♂ drawn, so that it needs no font, and read out as "könsuppdelad" (layout, "Body"). */
export function genderMark(): Element {
  const label = texts.byGender;
  const properties = { className: ['sign'], role: 'img', ariaLabel: label, viewBox: '0 0 27 17' };
  return element('svg', properties, [
    element('title', {}, [textNode(label)]),
    element('circle', { cx: '6', cy: '5.5', r: '4.2' }),
    element('path', { d: 'M6 9.7v6.5M3 13h6' }),
    element('circle', { cx: '18', cy: '10.5', r: '4.2' }),
    element('path', { d: 'M21 7.5l4.6-4.6M21.4 2.6h4.5v4.5' }),
  ]);
}
