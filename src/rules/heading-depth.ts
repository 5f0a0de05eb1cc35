import type { Span } from '../plan/model.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/source.ts';
import type { Rule } from './rule.ts';

/** There are six heading depths; below the sixth nothing can stand deeper. */
const deepest = 6;

/** A heading stands deeper than the goal it belongs under (format section 3). */
export const headingDepth: Rule = ({ goals, source }) =>
  goals.flatMap(({ goal, parent }) => {
    const shallow = (heading: { depth: number; span: Span }, above: number): Problem[] =>
      heading.depth > above || heading.depth === depthBelow(above) ? [] : [problem(heading, above, source)];
    const own = parent ? shallow(goal, parent.depth) : [];
    return [...own, ...goal.sections.flatMap((section) => shallow(section, goal.depth))];
  });

/** Number of `#` of a heading that stands directly below one with so many. */
export function depthBelow(depth: number): number {
  return Math.min(depth + 1, deepest);
}

function problem({ depth, span }: { depth: number; span: Span }, parent: number, source: Source): Problem {
  const wanted = '#'.repeat(depthBelow(parent));
  const values = { depth, parent, wanted };
  const signs = signsOf(span, source);
  return signs
    ? { code: 'VP202', values, span: signs, fix: { span: signs, text: wanted } }
    : { code: 'VP202', values, span };
}

/** The number signs of a heading; null for one that is underlined instead. */
export function signsOf({ start }: Span, { text }: Source): Span | null {
  const [signs] = /^#+/.exec(text.slice(start, start + deepest)) ?? [];
  return signs ? { start, end: start + signs.length } : null;
}
