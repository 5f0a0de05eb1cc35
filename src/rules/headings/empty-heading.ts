import { fold, plainText } from '../../plan/inline.ts';
import type { Block, Chapter, Part, Span } from '../../plan/model.ts';
import { parseSectionName } from '../../plan/section-name.ts';
import { labelsAlone } from '../../plan/text-headings.ts';
import { isComment } from '../../source/comment.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** A chapter, and a subheading in a chapter or a section, has something under it. */
export const emptyHeading: Rule = ({ plan, goals }) => [
  ...flatMap(plan.parts, (part, index) =>
    part.kind === 'chapter' && !isOverGoals(part, plan.parts[index + 1]) ? inChapter(part) : [],
  ),
  ...flatMap(goals, ({ goal }) => flatMap(goal.sections, ({ blocks }) => subheadings(blocks))),
];

const isText = (block: Block): boolean => block.type !== 'html' || !isComment(block.value);

/** `Uppföljning av kommunfullmäktiges inriktningsmål` right above the first of them: what it announces follows. */
function isOverGoals({ title, blocks }: Chapter, next: Part | undefined): boolean {
  const isAbove = next?.kind === 'goal' && next.level === 'inriktningsmål';
  return isAbove && /inriktningsmål/i.test(title) && !blocks.some(isText);
}

function inChapter({ title, span, blocks }: Chapter): Problem[] {
  if (title !== '' && !blocks.some(isText)) return [empty(title, span)];
  return subheadings(blocks);
}

/** Subheadings that another follows which is not below them, or nothing at all. */
function subheadings(blocks: Block[]): Problem[] {
  const content = blocks.filter(isText);
  // A heading below a label that stands alone is a goal's wording, and what follows the goal's sections.
  const labels = new Set<Block>(labelsAlone(blocks).map(({ paragraph }) => paragraph));
  return flatMap(content, (block, index): Problem[] => {
    if (block.type !== 'heading' || labels.has(content[index - 1] ?? block)) return [];
    const next = content[index + 1];
    const isEmpty = !next || (next.type === 'heading' && next.depth <= block.depth);
    const title = plainText(block);
    // The same heading twice in a row is told as such.
    if (!isEmpty || title === '' || (next && sameText(title, plainText(next)))) return [];
    return [empty(title, spanOf(block))];
  });
}

const sameText = (one: string, other: string): boolean =>
  fold(one).toLowerCase() === fold(other).toLowerCase();

/** `Resursanvändning` over the budget is often left to the table that follows: a hint, as in a goal. */
function empty(title: string, span: Span): Problem {
  const section = parseSectionName(title);
  return section
    ? { code: 'VP216', values: { section: section.name }, span }
    : { code: 'VP241', values: { title }, span };
}
