import type { Goal, Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

/** There are six heading depths; below the sixth nothing can stand deeper. */
const deepest = 6;

interface Heading {
  depth: number;
  span: Span;
}

/** A heading stands deeper than the goal it belongs under (format section 3). */
export const headingDepth: Rule = ({ goals, source }) =>
  flatMap(goals, ({ goal, parent }) => {
    const isOwn = parent && goal.earlierLabels === 0 && isShallow(goal, parent.depth);
    const own = isOwn ? [goalProblem(goal, parent.depth, source)] : [];
    const sections = goal.sections.filter((section) => isShallow(section, goal.depth));
    return [...own, ...sections.map((section) => problem(section, goal.depth, source))];
  });

function isShallow({ depth }: Heading, above: number): boolean {
  return depth <= above && depth !== depthBelow(above);
}

/** Number of `#` of a heading that stands directly below one with so many. */
export function depthBelow(depth: number): number {
  return Math.min(depth + 1, deepest);
}

/** What stands below the goal moves with it, where it would else no longer stand deeper. */
function goalProblem(goal: Goal, parent: number, source: Source): Problem {
  const { fix, ...found } = problem(goal, parent, source);
  const also = fixesBelow(goal, depthBelow(parent), source);
  return fix ? { ...found, fix: also.length > 0 ? { ...fix, also } : fix } : found;
}

/** @param above depth that the goal is to have */
function fixesBelow({ sections, goals }: Goal, above: number, source: Source): Fix[] {
  const depth = depthBelow(above);
  const moved = (heading: Heading): Fix[] => {
    const span = isShallow(heading, above) ? signsOf(heading.span, source) : null;
    return span ? [{ span, text: '#'.repeat(depth) }] : [];
  };
  const children = goals.filter((goal) => isShallow(goal, above));
  return [
    ...flatMap(sections, moved),
    ...flatMap(children, (goal) => [...moved(goal), ...fixesBelow(goal, depth, source)]),
  ];
}

function problem({ depth, span }: Heading, parent: number, source: Source): Problem {
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
