import { placedText } from '../../plan/inline.ts';
import type { Block } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

/** Subheadings end without a full stop. */
export const headingStops: Rule = ({ plan, goals, source }) => [
  ...flatMap(plan.parts, (part) => (part.kind === 'chapter' ? stops(part.blocks, source) : [])),
  ...flatMap(goals, ({ goal }) => flatMap(goal.sections, ({ blocks }) => stops(blocks, source))),
];

/** A word before the stop that is written with one: `m.m.`, `etc.`, a number. */
const abbreviated = new RegExp(
  latin`(?:\.\p{L}{1,3}|(?<!\p{L})(?:etc|osv|mfl|mm|dvs|resp|nr|tel|kl|jfr|ca)|\d|\.)\.$`,
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
