import type { Span } from '../plan/model.ts';
import type { Problem } from '../source/problem.ts';
import type { Rule } from './rule.ts';

/** There are six heading depths; below the sixth nothing can stand deeper. */
const deepest = 6;

/** A heading stands deeper than the goal it belongs under (format section 3). */
export const headingDepth: Rule = ({ goals }) =>
  goals.flatMap(({ goal, parent }) => {
    const own = parent ? shallow(goal.depth, parent.depth, goal.span) : [];
    return [...own, ...goal.sections.flatMap((section) => shallow(section.depth, goal.depth, section.span))];
  });

function shallow(depth: number, parent: number, heading: Span): Problem[] {
  const wanted = Math.min(parent + 1, deepest);
  if (depth > parent || depth === wanted) return [];
  const span = { start: heading.start, end: heading.start + depth };
  const marks = '#'.repeat(wanted);
  return [{ code: 'VP202', values: { depth, parent, wanted: marks }, span, fix: { span, text: marks } }];
}
