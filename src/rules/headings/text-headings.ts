import type { Nodes } from 'mdast';
import { goalLevels, parseGoalHeading } from '../../plan/goal-heading.ts';
import { fold, placedText } from '../../plan/inline.ts';
import type { Goal } from '../../plan/model.ts';
import { parseSectionName } from '../../plan/section-name.ts';
import {
  chapterGoals,
  type TextGoal,
  type TextSection,
  textGoals,
  textSections,
} from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';
import { depthBelow } from './heading-depth.ts';

/** Goals and their sections stand under headings, not under lines in bold: only headings are understood. */
export const textHeadings: Rule = ({ plan, goals, source }) => {
  const parents = new Map(goals.map(({ goal, parent }) => [goal, parent]));
  const next = followers(source);
  const standing = (each: TextGoal, within: Goal | null): Problem =>
    goalAsText(each, { signs: '#'.repeat(depthOf(each, within, parents)), next: next(each), source });
  return [
    ...flatMap(plan.parts, (part) =>
      part.kind === 'chapter' ? chapterGoals(part.blocks).map((each) => standing(each, null)) : [],
    ),
    ...flatMap(goals, ({ goal }) => {
      const found = textGoals(goal);
      return [
        ...found.map((each) => standing(each, goal)),
        // What follows a goal that stands as text is that goal's.
        ...textSections(goal).map((each) => sectionAsText(each, found.length > 0 ? null : goal)),
      ];
    }),
  ];
};

/** The block after a paragraph of the document. */
function followers({ tree: { children } }: Source): (goal: TextGoal) => Nodes | undefined {
  let index: Map<Nodes, number> | null = null;
  return ({ paragraph }) => {
    index ??= new Map(children.map((block, at) => [block, at]));
    return children[(index.get(paragraph) ?? children.length) + 1];
  };
}

/** One more than that of the nearest goal of a higher level; where there is none, the level's own. */
function depthOf({ heading }: TextGoal, within: Goal | null, parents: Map<Goal, Goal | null>): number {
  const rank = goalLevels.indexOf(heading.level);
  let above: Goal | null | undefined = within;
  while (above && goalLevels.indexOf(above.level) >= rank) above = parents.get(above);
  return above ? depthBelow(above.depth) : rank + 1;
}

interface Standing {
  signs: string;
  next: Nodes | undefined;
  source: Source;
}

function goalAsText(
  { heading, paragraph, end: own, isFirstLine }: TextGoal,
  { signs, next, source }: Standing,
): Problem {
  const { label, numberText, title } = heading;
  const values = { label, signs };
  const wording = title || (next ? wordingOf(next) : '');
  const end = title ? own : spanOf(next).end;
  const span = { start: spanOf(paragraph).start, end };
  const text =
    [`${signs} ${label}:`, numberText, wording].filter(Boolean).join(' ') + (isFirstLine ? '\n' : '');
  const isWhole = wording !== '' && !(title && source.text.slice(span.start, end).includes('\n'));
  return isWhole
    ? { code: 'VP245', values, span, fix: { span, text } }
    : { code: 'VP245', values, span: heading.labelSpan };
}

/** The wording below a label that stands alone: a heading, or a paragraph of one line. */
function wordingOf(block: Nodes): string {
  if (block.type !== 'heading' && block.type !== 'paragraph') return '';
  const placed = placedText(block);
  const names = parseGoalHeading(placed) ?? parseSectionName(placed.text);
  return names || placed.text.includes('\n') ? '' : fold(placed.text);
}

/** @param goal null where the depth of the heading is not known. */
function sectionAsText({ written, name, span, runsOn }: TextSection, goal: Goal | null): Problem {
  const depth = goal ? (goal.sections[0]?.depth ?? depthBelow(goal.depth)) : null;
  const problem: Problem = { code: 'VP244', values: { written, name }, span };
  if (depth === null) return problem;
  return { ...problem, fix: { span, text: `${'#'.repeat(depth)} ${name}${runsOn ? '\n\n' : ''}` } };
}
