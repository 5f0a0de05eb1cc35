import { fold } from '../plan/inline.ts';
import { proseOf } from '../plan/prose.ts';
import type { Problem } from '../source/problem.ts';
import { spanOf } from '../source/span.ts';
import type { Rule } from './rule.ts';

/** The same heading twice in a row, with nothing between. */
export const headingTwice: Rule = ({ plan, source }) => {
  const opens = new Set(
    proseOf(plan, source).flatMap(({ goal, section }) => [goal?.span.start, section?.span.start]),
  );
  const prose = new Map(proseOf(plan, source).map((piece) => [piece.node, piece]));
  const blocks = source.tree.children.filter(({ type }) => type !== 'html');
  return blocks.flatMap((block, index): Problem[] => {
    const [one, other] = [prose.get(blocks[index - 1] ?? block), prose.get(block)];
    if (index === 0 || one?.kind !== 'heading' || other?.kind !== 'heading') return [];
    const text = fold(other.text);
    if (text === '' || fold(one.text).toLowerCase() !== text.toLowerCase()) return [];
    const span = spanOf(block);
    // A goal said twice, or a section left empty, is told by their own rules.
    return opens.has(span.start) ? [] : [{ code: 'VP540', values: { text }, span, fix: { span, text: '' } }];
  });
};
