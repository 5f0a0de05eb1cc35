import type { Chapter, Part, Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

/**
 * Chapters that a writer has numbered by hand count upwards by one. Between two of them the goals may stand under numbers that
 * are not written; so a number is told that is no higher than the one before, and one too high only right after it.
 */
export const chapterNumbers: Rule = ({ plan, source }) => {
  let before: Numbered | null = null;
  return flatMap(plan.parts, (part, index): Problem[] => {
    const chapter = numbered(part);
    const previous = before;
    if (!chapter) return [];
    before = chapter;
    if (!previous || chapter.number === 1) return [];
    const isNext = plan.parts[index - 1] === previous.chapter;
    const wanted = previous.number + 1;
    const isRight = isNext ? chapter.number === wanted : chapter.number >= wanted;
    if (isRight) return [];
    const { line } = source.positions.position(previous.chapter.span.start);
    const { title } = previous.chapter;
    const values = {
      number: chapter.number,
      previous: previous.number,
      title,
      line,
      wanted: isNext ? wanted : '',
    };
    return [{ code: 'VP257', values, span: numberSpan(chapter, source) }];
  });
};

interface Numbered {
  chapter: Chapter;
  number: number;
}

function numbered(part: Part): Numbered | null {
  if (part.kind !== 'chapter' || !part.number || part.number.includes('.')) return null;
  return { chapter: part, number: Number(part.number) };
}

function numberSpan({ chapter: { span }, number }: Numbered, { text }: Source): Span {
  const start = text.indexOf(String(number), span.start);
  return start < 0 || start > span.end ? span : { start, end: start + String(number).length };
}
