import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import { depthBelow } from '../../plan/goals.ts';
import { placedText } from '../../plan/inline.ts';
import type { Chapter, Goal, Part } from '../../plan/model.ts';
import { chapterKind, parseSectionName } from '../../plan/section-name.ts';
import { chapterGoals } from '../../plan/text-headings.ts';
import { isComment } from '../../source/comment.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';
import { chapterLine } from './chapter-line.ts';
import { signsOf } from './heading-depth.ts';

/** Inledning, the goals, the economy, Övrigt: the usual order, a departure from it a hint (format section 3). */
export const chapters: Rule = ({ plan, source }) => {
  const { parts } = plan;
  const usual = usualPlaces(parts);
  // What a section as a chapter would belong to: the goal above it, unless a chapter has closed it.
  let above: Part | null = null;
  const found = flatMap(parts, (part, index) => {
    const before = above;
    if (part.kind === 'goal' || parseSectionName(part.title) === null) above = part;
    return part.kind === 'chapter'
      ? [...outOfOrder(part, index, usual), ...sectionAsChapter(part, before, source)]
      : [];
  });
  const saysGoals = (part: Part): boolean => part.kind === 'goal' || chapterGoals(part.blocks).length > 0;
  if (!parts.some(saysGoals)) found.push(noGoals(source));
  return [...found, ...textBeforeHeading(parts[0], source)];
};

/** A line that has the look of a goal, told where it stands: `Mål 1: Äldre trivs`, `Nämndens mål: …`. */
function noGoals({ tree }: Source): Problem {
  for (const node of tree.children) {
    if (node.type !== 'heading' && node.type !== 'paragraph') continue;
    const { text, span } = placedText(node);
    const like = goalLooks.exec(text)?.[0].trim();
    if (like && like.length <= longestGoal) {
      return {
        code: 'VP222',
        values: { like },
        span: span(text.indexOf(like), text.indexOf(like) + like.length),
      };
    }
  }
  return { code: 'VP222', span: { start: 0, end: 3 } };
}

const goalLooks = new RegExp(
  latin`^\s*(?:[\d.]{1,8}\s+)?(?:\p{L}[\p{L}:]*\s){0,2}\p{L}*(?:[Mm]ål|[Åå]tagande)(?:\s+för\s+\p{L}+)?(?:\s*[\d.]{1,8})?(?:\s*:.*|\s+\d[\d.]*(?:\s\p{Lu}.*)?)$`,
  'm',
);
const longestGoal = 200;

function textBeforeHeading(first: Part | undefined, source: Source): Problem[] {
  if (first?.kind !== 'chapter' || first.span.start < first.span.end) return [];
  const text = first.blocks.find((block) => block.type !== 'html' || !isComment(block.value));
  // A line that is meant as a heading is told as that.
  const isMeant = text && source.text.startsWith('#', spanOf(text).start);
  if (!text || isMeant) return [];
  const line = text.type === 'paragraph' ? chapterLine(text, source) : null;
  const values = line ? { wanted: line.wanted } : { example: '# Inledning' };
  return [{ code: 'VP223', values, span: spanOf(text), ...(line?.fix && { fix: line.fix }) }];
}

/** Where the goals begin and end among the parts of a plan, and where the economy ends; -1 for none. */
interface UsualPlaces {
  firstGoal: number;
  lastGoal: number;
  lastEconomy: number;
}

function usualPlaces(parts: Part[]): UsualPlaces {
  const isGoal = (part: Part): boolean => part.kind === 'goal';
  return {
    firstGoal: parts.findIndex(isGoal),
    lastGoal: parts.findLastIndex(isGoal),
    lastEconomy: parts.findLastIndex(
      (part) => part.kind === 'chapter' && chapterKind(part.title) === 'economy',
    ),
  };
}

function outOfOrder(
  chapter: Chapter,
  index: number,
  { firstGoal, lastGoal, lastEconomy }: UsualPlaces,
): Problem[] {
  const { title, span } = chapter;
  const kind = chapterKind(title);
  if (kind === 'free') return [];
  const isMisplaced = {
    opening: firstGoal >= 0 && firstGoal < index,
    economy: lastGoal > index,
    closing: Math.max(lastGoal, lastEconomy) > index,
  };
  return isMisplaced[kind] ? [{ code: 'VP217', values: { title, ...reasons.VP217[kind] }, span }] : [];
}

/** `# Uppföljning` among the goals: a single # has made a chapter of a section. */
function sectionAsChapter(chapter: Chapter, above: Part | null, source: Source): Problem[] {
  const section = parseSectionName(chapter.title);
  const goal = above?.kind === 'goal' ? lastBelow(above) : null;
  // The economy's own headings do stand as chapters in some plans.
  if (!section || !goal || section.kind === 'Budget' || section.kind === 'Resursanvändning') return [];
  const signs = signsOf(chapter.span, source);
  const wanted = '#'.repeat(depthBelow(goal.depth));
  const problem: Problem = { code: 'VP221', values: { wanted }, span: signs ?? chapter.span };
  return [signs ? { ...problem, fix: { span: signs, text: wanted } } : problem];
}

/** The goal that is open at the end of another: the last below it. */
function lastBelow(first: Goal): Goal {
  let goal = first;
  for (let last = goal.goals.at(-1); last; last = goal.goals.at(-1)) goal = last;
  return goal;
}
