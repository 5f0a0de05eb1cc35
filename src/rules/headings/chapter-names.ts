import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import type { Edition } from '../../edition/types.ts';
import type { Chapter, Span } from '../../plan/model.ts';
import { chapterKind, parseSectionName } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { letters, nearest } from '../../source/words.ts';
import type { Rule } from '../rule.ts';

/** Chapters are named as usual, and the economy's as the council names it in the plan's year. */
export const chapterNames: Rule = ({ plan, source, edition }) =>
  flatMap(plan.parts, (part) =>
    part.kind === 'chapter'
      ? [...chapterName(part, source), ...otherEdition(part, edition, plan.meta.year, source)]
      : [],
  );

const usualNames = Object.values(vocabulary.chapters).flat();

/** A near miss of a usual chapter, which would be set as a free one. */
function chapterName({ title, span }: Chapter, source: Source): Problem[] {
  if (title === '' || chapterKind(title) !== 'free' || parseSectionName(title)) return [];
  const first = title.charAt(0).toLowerCase();
  const wanted = nearest(
    title,
    usualNames.filter((name) => name.toLowerCase().startsWith(first)),
  );
  if (!wanted) return [];
  const place = placeOf(title, span, source);
  const values = { written: title, name: wanted };
  return [{ code: 'VP246', values, span: place ?? span, ...fixAt(place, wanted, source) }];
}

/** Where a title stands in its heading; null where emphasis or an escape lies in it. */
function placeOf(title: string, { start, end }: Span, { text }: Source): Span | null {
  const at = text.slice(start, end).indexOf(title);
  return at < 0 ? null : { start: start + at, end: start + at + title.length };
}

function fixAt(place: Span | null, wanted: string, source: Source): { fix?: Fix } {
  return place ? plainFix(source, place, wanted) : {};
}

/** `Redovisning av ekonomi` in a year when the city's plans say `Uppföljning av ekonomi`. */
function otherEdition(
  { title, span }: Chapter,
  edition: Edition | null,
  year: number,
  source: Source,
): Problem[] {
  const name = edition?.economyChapter;
  if (!name || chapterKind(title) !== 'economy' || letters(title) === letters(name)) return [];
  const place = placeOf(title, span, source);
  return [
    {
      code: 'VP254',
      values: { year, expected: name, written: title },
      span: place ?? span,
      ...fixAt(place, name, source),
    },
  ];
}
