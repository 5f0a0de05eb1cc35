import type { Element } from 'xast';
import { flatMap } from '../source/flat-map.ts';

/** Elements that may be drawn, each `use` of one counted anew. */
const most = 100_000;
/** Elements that may be drawn one within the other, over all references. */
const deepest = 500;

/**
 * Whether a drawing would draw more than a browser gets through: `use` of groups that use groups, ten deep, is ten
 * milliards of shapes in a few lines. Patterns, masks, markers and the like are counted in the same way.
 */
export function isTooHeavy(root: Element): boolean {
  const targets = new Map<string, Element>();
  collect(root, targets);
  const weights = new Map<Element, number>();
  const weigh = (element: Element, depth: number): number => {
    const known = weights.get(element);
    if (known !== undefined) return known;
    if (depth > deepest) return most + 1;
    // A circle draws nothing: browsers stop where it closes.
    weights.set(element, 0);
    let weight = 1;
    for (const id of references(element)) {
      const target = targets.get(id);
      if (target) weight += weigh(target, depth + 1);
    }
    for (const child of element.children) if (child.type === 'element') weight += weigh(child, depth + 1);
    const limited = Math.min(weight, most + 1);
    weights.set(element, limited);
    return limited;
  };
  return weigh(root, 0) > most;
}

function collect(element: Element, targets: Map<string, Element>): void {
  const { id } = element.attributes;
  // Of several with one id the first is meant (DOM, getElementById).
  if (id && !targets.has(id)) targets.set(id, element);
  for (const child of element.children) if (child.type === 'element') collect(child, targets);
}

/** Ids of the parts that an element draws beside its own. */
function references({ attributes }: Element): string[] {
  return flatMap(Object.entries(attributes), ([name, value]) => {
    if (!value || name === 'id') return [];
    if (name === 'href') return value.startsWith('#') ? [value.slice(1)] : [];
    return Array.from(value.matchAll(/url\(\s*["']?#([^\s"'()\\]+)/gi), ([, id = '']) => id);
  });
}
