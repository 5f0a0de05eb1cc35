import type { Chapter, Part } from '../plan/model.ts';
import { chapterKind, parseSectionName } from '../plan/section-name.ts';
import type { Problem } from '../source/problem.ts';
import type { Rule } from './rule.ts';

/** Inledning, the goals, the economy, Övrigt: the usual order, a departure from it a hint (format section 3). */
export const chapters: Rule = ({ plan }) => {
  const { parts } = plan;
  const found = parts.flatMap((part, index) =>
    part.kind === 'chapter'
      ? [...outOfOrder(part, index, parts), ...sectionAsChapter(part, index, parts)]
      : [],
  );
  const [first] = parts;
  if (first?.kind === 'chapter' && first.title === '' && first.blocks.some(({ type }) => type !== 'html')) {
    found.push({ code: 'VP223', span: blockSpan(first) });
  }
  if (!parts.some(({ kind }) => kind === 'goal')) found.push({ code: 'VP222', span: { start: 0, end: 3 } });
  return found;
};

function blockSpan(chapter: Chapter) {
  const at = chapter.blocks.find(({ type }) => type !== 'html')?.position;
  return { start: at?.start.offset ?? 0, end: at?.end.offset ?? 0 };
}

function outOfOrder(chapter: Chapter, index: number, parts: Part[]): Problem[] {
  const before = parts.slice(0, index);
  const after = parts.slice(index + 1);
  const isGoal = (part: Part): boolean => part.kind === 'goal';
  const hint = (sv: string, en: string): Problem[] => [
    { code: 'VP217', values: { title: chapter.title, where: sv, 'where.en': en }, span: chapter.span },
  ];
  switch (chapterKind(chapter.title)) {
    case 'opening':
      return before.some(isGoal) ? hint('före målen', 'before the goals') : [];
    case 'economy':
      return after.some(isGoal) ? hint('efter målen', 'after the goals') : [];
    case 'closing':
      return after.some(isGoal) ||
        after.some((part) => part.kind === 'chapter' && chapterKind(part.title) === 'economy')
        ? hint('sist', 'last')
        : [];
    case 'free':
      return [];
  }
}

/** `# Uppföljning` among the goals: a single # has made a chapter of a section. */
function sectionAsChapter(chapter: Chapter, index: number, parts: Part[]): Problem[] {
  const section = parseSectionName(chapter.title);
  const before = parts[index - 1];
  const closesGoal =
    before?.kind === 'goal' || (before?.kind === 'chapter' && parseSectionName(before.title) !== null);
  // The economy's own headings do stand as chapters in some plans.
  if (!section || !closesGoal || section.kind === 'Budget' || section.kind === 'Resursanvändning') return [];
  const span = { start: chapter.span.start, end: chapter.span.start + 1 };
  return [{ code: 'VP221', values: { wanted: '######' }, span }];
}
