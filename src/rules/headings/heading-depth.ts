import { deepest, depthBelow } from '../../plan/goals.ts';
import type { Goal, Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import type { PlacedGoal, Rule } from '../rule.ts';

interface Heading {
  depth: number;
  span: Span;
}

/** A heading stands deeper than the goal it belongs under (format section 3). */
export const headingDepth: Rule = ({ goals, source }) => {
  const meant = meantDepths(goals);
  return flatMap(goals, ({ goal, parent }) => {
    const own = meant.get(goal) ?? goal.depth;
    const above = parent ? { written: parent.depth, meant: meant.get(parent) ?? parent.depth } : null;
    const isOwn = above && isTold(goal, above.written);
    const found = isOwn ? [goalProblem(goal, above, own, source)] : [];
    const at = { written: goal.depth, meant: own };
    const sections = goal.sections.filter((section) => isShallow(section, goal.depth));
    return [...found, ...sections.map((section) => problem(section, at, source))];
  });
};

const isTold = (goal: Goal, above: number): boolean => goal.earlierLabels === 0 && isShallow(goal, above);

/** The depths of goals when all that stand too shallow have been moved: one moves what stands below it. */
function meantDepths(goals: PlacedGoal[]): Map<Goal, number> {
  const meant = new Map<Goal, number>();
  for (const { goal, parent } of goals) {
    const above = parent ? (meant.get(parent) ?? parent.depth) : null;
    const isMoved = above !== null && goal.earlierLabels === 0 && isShallow(goal, above);
    meant.set(goal, isMoved ? depthBelow(above) : goal.depth);
  }
  return meant;
}

function isShallow({ depth }: Heading, above: number): boolean {
  return depth <= above && depth !== depthBelow(above);
}

/** The depth of the heading above: as it is, and as it is to be. */
interface Above {
  written: number;
  meant: number;
}

/** What stands below the goal moves with it, where it would else no longer stand deeper. */
function goalProblem(goal: Goal, above: Above, own: number, source: Source): Problem {
  const { fix, ...found } = problem(goal, above, source);
  const also = fixesBelow(goal, own, source);
  return fix ? { ...found, fix: also.length > 0 ? { ...fix, also } : fix } : found;
}

/**
 * What is not told of by itself, since it stands deeper than the goal does now.
 * @param above depth that the goal is to have
 */
function fixesBelow({ depth: written, sections, goals }: Goal, above: number, source: Source): Fix[] {
  const depth = depthBelow(above);
  const moved = (heading: Heading): Fix[] => {
    const isMoved = isShallow(heading, above) && !isShallow(heading, written);
    const span = isMoved ? signsOf(heading.span, source) : null;
    return span ? [{ span, text: '#'.repeat(depth) }] : [];
  };
  const children = goals.filter(
    (goal) => goal.earlierLabels === 0 && isShallow(goal, above) && !isShallow(goal, written),
  );
  return [
    ...flatMap(sections, moved),
    ...flatMap(children, (goal) => [...moved(goal), ...fixesBelow(goal, depth, source)]),
  ];
}

function problem({ depth, span }: Heading, { written, meant }: Above, source: Source): Problem {
  const wanted = '#'.repeat(depthBelow(meant));
  const values = written === meant ? { depth, parent: written, wanted } : { depth, meant, wanted };
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
