import type { Chapter, Goal, Part } from '../plan/model.ts';
import { chapterKind, parseSectionName } from '../plan/section-name.ts';
import { labelsAlone } from '../plan/text-headings.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/source.ts';
import { spanOf } from '../source/span.ts';
import { isComment } from './comment.ts';
import { depthBelow, signsOf } from './heading-depth.ts';
import type { Rule } from './rule.ts';

/** Inledning, the goals, the economy, Övrigt: the usual order, a departure from it a hint (format section 3). */
export const chapters: Rule = ({ plan, source }) => {
  const { parts } = plan;
  const found = parts.flatMap((part, index) =>
    part.kind === 'chapter'
      ? [...outOfOrder(part, index, parts), ...sectionAsChapter(part, index, parts, source)]
      : [],
  );
  const saysGoals = (part: Part): boolean => part.kind === 'goal' || labelsAlone(part.blocks).length > 0;
  if (!parts.some(saysGoals)) found.push({ code: 'VP222', span: { start: 0, end: 3 } });
  return [...found, ...textBeforeHeading(parts[0])];
};

function textBeforeHeading(first: Part | undefined): Problem[] {
  if (first?.kind !== 'chapter' || first.span.start < first.span.end) return [];
  const text = first.blocks.find((block) => block.type !== 'html' || !isComment(block.value));
  return text ? [{ code: 'VP223', span: spanOf(text) }] : [];
}

function outOfOrder(chapter: Chapter, index: number, parts: Part[]): Problem[] {
  const before = parts.slice(0, index);
  const after = parts.slice(index + 1);
  const isGoal = (part: Part): boolean => part.kind === 'goal';
  const isEconomy = (part: Part): boolean => part.kind === 'chapter' && chapterKind(part.title) === 'economy';
  const hint = (sv: string, en: string): Problem[] => [
    { code: 'VP217', values: { title: chapter.title, where: sv, 'where.en': en }, span: chapter.span },
  ];
  switch (chapterKind(chapter.title)) {
    case 'opening':
      return before.some(isGoal) ? hint('före målen', 'before the goals') : [];
    case 'economy':
      return after.some(isGoal) ? hint('efter målen', 'after the goals') : [];
    case 'closing':
      return after.some((part) => isGoal(part) || isEconomy(part)) ? hint('sist', 'last') : [];
    case 'free':
      return [];
  }
}

/** `# Uppföljning` among the goals: a single # has made a chapter of a section. */
function sectionAsChapter(chapter: Chapter, index: number, parts: Part[], source: Source): Problem[] {
  const section = parseSectionName(chapter.title);
  const goal = goalAbove(parts, index);
  // The economy's own headings do stand as chapters in some plans.
  if (!section || !goal || section.kind === 'Budget' || section.kind === 'Resursanvändning') return [];
  const signs = signsOf(chapter.span, source);
  const wanted = '#'.repeat(depthBelow(goal.depth));
  const problem: Problem = { code: 'VP221', values: { wanted }, span: signs ?? chapter.span };
  return [signs ? { ...problem, fix: { span: signs, text: wanted } } : problem];
}

/** The goal that a section at this place would belong to; null where a chapter has closed it. */
function goalAbove(parts: Part[], index: number): Goal | null {
  const before = parts
    .slice(0, index)
    .findLast((part) => part.kind === 'goal' || parseSectionName(part.title) === null);
  if (before?.kind !== 'goal') return null;
  let goal = before;
  for (let last = goal.goals.at(-1); last; last = goal.goals.at(-1)) goal = last;
  return goal;
}
