import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { placedText } from '../plan/inline.ts';
import type { Block, Chapter } from '../plan/model.ts';
import { chapterKind, parseSectionName } from '../plan/section-name.ts';
import { nearest } from '../plan/words.ts';
import { latin } from '../source/latin.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/source.ts';
import { spanOf } from '../source/span.ts';
import { signsOf } from './heading-depth.ts';
import { plainFix } from './plain-source.ts';
import type { Rule } from './rule.ts';

/** Chapters are named as usual; subheadings skip no depth and end without a full stop. */
export const headingForm: Rule = ({ plan, goals, source }) => [
  ...plan.parts.flatMap((part) =>
    part.kind === 'chapter'
      ? [...chapterName(part, source), ...jumps(part, source), ...stops(part.blocks, source)]
      : [],
  ),
  ...goals.flatMap(({ goal }) => goal.sections.flatMap(({ blocks }) => stops(blocks, source))),
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
  const at = source.text.slice(span.start, span.end).indexOf(title);
  const place = at < 0 ? span : { start: span.start + at, end: span.start + at + title.length };
  const fix = at < 0 ? {} : plainFix(source, place, wanted);
  return [{ code: 'VP246', values: { written: title, name: wanted }, span: place, ...fix }];
}

/** `##` and then `####`: told where it begins. */
function jumps({ blocks, span }: Chapter, source: Source): Problem[] {
  const signs = signsOf(span, source);
  let depth = signs ? signs.end - signs.start : 1;
  return blocks.flatMap((block): Problem[] => {
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
  return blocks.flatMap((block): Problem[] => {
    if (block.type !== 'heading') return [];
    const placed = placedText(block);
    const text = placed.text.trimEnd();
    if (!text.endsWith('.') || abbreviated.test(text)) return [];
    const span = placed.span(text.length - 1, text.length);
    return [{ code: 'VP243', span, ...plainFix(source, span, '') }];
  });
}
