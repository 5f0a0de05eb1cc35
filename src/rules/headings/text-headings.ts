import type { List, Nodes } from 'mdast';
import { goalLevels, parseGoalHeading } from '../../plan/goal-heading.ts';
import { depthBelow } from '../../plan/goals.ts';
import { fold, placedText } from '../../plan/inline.ts';
import type { Goal, GoalLevel, Part } from '../../plan/model.ts';
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
import type { PlacedGoal, Rule } from '../rule.ts';

/** Goals and their sections stand under headings, not under lines in bold: only headings are understood. */
export const textHeadings: Rule = ({ plan, goals, source }) => {
  const parents = new Map(goals.map(({ goal, parent }) => [goal, parent]));
  const next = followers(source);
  const standing = (found: TextGoal[], above: Open[]): Problem[] =>
    depthsOf(found, above, hasDepartment(goals, plan.parts)).map(({ goal: each, depth }) =>
      goalAsText(each, { signs: '#'.repeat(depth), next: next(each), source }),
    );
  return [
    ...flatMap(plan.parts, (part) =>
      part.kind === 'chapter' ? standing(chapterGoals(part.blocks), []) : [],
    ),
    ...flatMap(goals, ({ goal }) => {
      const found = textGoals(goal);
      return [
        ...(found.length > 0 ? standing(found, goalsAbove(goal, parents)) : []),
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

/** A goal that what follows may stand below: a heading's, or one that is to be a heading. */
interface Open {
  level: GoalLevel;
  depth: number;
}

/** A goal and those above it, the outermost first. */
function goalsAbove(within: Goal, parents: Map<Goal, Goal | null>): Open[] {
  const above: Goal[] = [];
  for (let goal: Goal | null | undefined = within; goal; goal = parents.get(goal)) above.unshift(goal);
  return above;
}

const hasDepartment = (goals: PlacedGoal[], parts: Part[]): boolean =>
  goals.some(({ goal }) => goal.level === 'avdelningsmål') ||
  parts.some(
    (part) =>
      part.kind === 'chapter' &&
      chapterGoals(part.blocks).some(({ heading }) => heading.level === 'avdelningsmål'),
  );

/** For each goal one more than the nearest of a higher level before it; where there is none, the level's own. */
function depthsOf(
  found: TextGoal[],
  above: Open[],
  isBelowDepartment: boolean,
): { goal: TextGoal; depth: number }[] {
  const open = [...above];
  return found.map((goal) => {
    const { level } = goal.heading;
    const rank = goalLevels.indexOf(level);
    while (goalLevels.indexOf(open.at(-1)?.level ?? 'inriktningsmål') >= rank && open.length > 0) open.pop();
    const parent = open.at(-1);
    const own = level === 'enhetsmål' && !isBelowDepartment ? rank : rank + 1;
    // Between two that stand as text there may be one that is yet to be written.
    const depth = Math.max(
      parent ? depthBelow(parent.depth) : own,
      parent && above.includes(parent) ? 1 : own,
    );
    open.push({ level, depth });
    return { goal, depth };
  });
}

interface Standing {
  signs: string;
  next: Nodes | undefined;
  source: Source;
}

function goalAsText(
  { heading, paragraph, end: own, isFirstLine, isLabelAlone }: TextGoal,
  { signs, next, source }: Standing,
): Problem {
  const { label, numberText, title } = heading;
  const values = { label, signs };
  const wording = title || (next ? wordingOf(next, source) : '');
  const end = title ? own : spanOf(next).end;
  const span = { start: spanOf(paragraph).start, end };
  const text =
    [`${signs} ${label}:`, numberText, wording].filter(Boolean).join(' ') + (isFirstLine ? '\n' : '');
  const isBroken = title !== '' && !isLabelAlone && source.text.slice(span.start, end).includes('\n');
  const isWhole = wording !== '' && !isBroken;
  return isWhole
    ? { code: 'VP245', values, span, fix: { span, text } }
    : { code: 'VP245', values, span: title ? heading.labelSpan : spanOf(paragraph) };
}

/** The wording below a label that stands alone: a heading, a paragraph of one line, or a point, as `1. …` and `-` become. */
function wordingOf(block: Nodes, source: Source): string {
  if (block.type === 'list') return wordingOfPoint(block, source);
  if (block.type !== 'heading' && block.type !== 'paragraph') return '';
  const placed = placedText(block);
  const names = parseGoalHeading(placed) ?? parseSectionName(placed.text);
  return names || placed.text.includes('\n') ? '' : fold(placed.text);
}

/** Of the only point of a list what stands on its line, with its number; a dash alone is a goal left empty. */
function wordingOfPoint({ ordered, children: [item, ...others] }: List, source: Source): string {
  if (!item || others.length > 0 || item.children.length > 1) return '';
  const { start, end } = spanOf(item);
  const written = source.text.slice(start, end).trim();
  if (item.children.length === 0) return ordered ? '' : '-';
  return ordered && !written.includes('\n') ? fold(written) : '';
}

/** @param goal null where the depth of the heading is not known. */
function sectionAsText({ written, name, span, runsOn }: TextSection, goal: Goal | null): Problem {
  const depth = goal ? (goal.sections[0]?.depth ?? depthBelow(goal.depth)) : null;
  const problem: Problem = { code: 'VP244', values: { written, name }, span };
  if (depth === null) return problem;
  return { ...problem, fix: { span, text: `${'#'.repeat(depth)} ${name}${runsOn ? '\n\n' : ''}` } };
}
