import type { Chapter } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';
import { signsOf } from './heading-depth.ts';

/** The subheadings of a chapter skip no depth. */
export const headingJumps: Rule = ({ plan, source }) =>
  flatMap(plan.parts, (part) => (part.kind === 'chapter' ? jumps(part, source) : []));

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
