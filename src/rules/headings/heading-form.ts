import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import type { Edition } from '../../edition/types.ts';
import { placedText } from '../../plan/inline.ts';
import type { Block, Chapter, Span } from '../../plan/model.ts';
import { chapterKind, parseSectionName } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { letters, nearest } from '../../source/words.ts';
import type { Rule } from '../rule.ts';
import { signsOf } from './heading-depth.ts';

/** Chapters are named as usual; subheadings skip no depth and end without a full stop. */
export const headingForm: Rule = ({ plan, goals, source, edition }) => [
  ...flatMap(plan.parts, (part) =>
    part.kind === 'chapter'
      ? [
          ...chapterName(part, source),
          ...otherEdition(part, edition, plan.meta.year, source),
          ...jumps(part, source),
          ...stops(part.blocks, source),
        ]
      : [],
  ),
  ...flatMap(goals, ({ goal }) => flatMap(goal.sections, ({ blocks }) => stops(blocks, source))),
];

const chapterNames = Object.values(vocabulary.chapters).flat();

/** A near miss of a usual chapter, which would be set as a free one. */
function chapterName({ title, span }: Chapter, source: Source): Problem[] {
  if (title === '' || chapterKind(title) !== 'free' || parseSectionName(title)) return [];
  const first = title.charAt(0).toLowerCase();
  const wanted = nearest(
    title,
    chapterNames.filter((name) => name.toLowerCase().startsWith(first)),
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

/** `##` and then `####`: told where it begins. */
function jumps({ blocks, span }: Chapter, source: Source): Problem[] {
  const signs = signsOf(span, source);
  let depth = signs ? signs.end - signs.start : 1;
  return flatMap(blocks, (block): Problem[] => {
    if (block.type !== 'heading') return [];
    const above = depth;
    depth = block.depth;
    if (depth <= above + 1) return [];
    const values = { depth, above, wanted: '#'.repeat(above + 1) };
    return [{ code: 'VP242', values, span: signsOf(spanOf(block), source) ?? spanOf(block) }];
  });
}

/** A word before the stop that is written with one: `m.m.`, `etc.`, a number. */
const abbreviated = new RegExp(
  latin`(?:\.\p{L}{1,3}|(?<!\p{L})(?:etc|osv|mfl|mm|dvs|resp|nr|tel|kl|jfr|ca)|\d|\.)\.$`,
  'u',
);

function stops(blocks: Block[], source: Source): Problem[] {
  return flatMap(blocks, (block): Problem[] => {
    if (block.type !== 'heading') return [];
    const placed = placedText(block);
    const text = placed.text.trimEnd();
    if (!text.endsWith('.') || abbreviated.test(text)) return [];
    const span = placed.span(text.length - 1, text.length);
    return [{ code: 'VP243', span, ...plainFix(source, span, '') }];
  });
}
