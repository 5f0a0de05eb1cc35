import { type GoalLike, goalLike, goalsLike } from '../../plan/goal-like.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/**
 * Headings that speak of a goal in other words than its label: `Enhetens mål: Vi lyssnar`. In an introduction they may be
 * headings like any other, so only those are told that stand in a goal, or right after the goals as a chapter.
 */
export const goalLikeHeadings: Rule = ({ plan, goals, source }) => [
  ...flatMap(goals, ({ goal }) =>
    goalsLike(goal)
      .filter(({ title }) => title !== '' || plan.meta.level === 'enhet')
      .map((found) => problem(found, source)),
  ),
  ...flatMap(plan.parts, (part, index): Problem[] => {
    if (part.kind !== 'chapter' || plan.parts[index - 1]?.kind !== 'goal') return [];
    const found = flatMap(source.tree.children, (node) =>
      node.type === 'heading' && spanOf(node).start === part.span.start ? (goalLike(node) ?? []) : [],
    );
    return found.filter(({ title }) => title !== '').map((each) => problem(each, source));
  }),
];

/** A label alone may stand over goals that are told of in a list: a hint. */
function problem({ label, heading, title }: GoalLike, source: Source): Problem {
  const span = spanOf(heading);
  if (title === '') return { code: 'VP252', values: { meant: `${label}: …` }, span, severity: 'hint' };
  const meant = `${label}: ${title}`;
  return {
    code: 'VP252',
    values: { meant },
    span,
    ...plainFix(source, span, `${'#'.repeat(heading.depth)} ${meant}`),
  };
}
