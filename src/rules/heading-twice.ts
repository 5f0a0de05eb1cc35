import type { Heading, RootContent } from 'mdast';
import { fold, placedText } from '../plan/inline.ts';
import { notProse, proseOf } from '../plan/prose.ts';
import type { Problem } from '../source/problem.ts';
import { spanOf } from '../source/span.ts';
import type { Rule } from './rule.ts';

/** The same heading twice in a row, with nothing between. */
export const headingTwice: Rule = ({ plan, source }) => {
  const again = saidAgain(source.tree.children);
  if (again.length === 0) return [];
  const opens = new Set(
    proseOf(plan, source).flatMap(({ goal, section }) => [goal?.span.start, section?.span.start]),
  );
  return again.flatMap((heading): Problem[] => {
    const span = spanOf(heading);
    const values = { text: textOf(heading) };
    // A goal said twice, or a section left empty, is told by their own rules.
    return opens.has(span.start) ? [] : [{ code: 'VP540', values, span, fix: { span, text: '' } }];
  });
};

/** A picture's sign, as word processors leave it in copied text, is no text. */
const textOf = (heading: Heading): string => fold(placedText(heading).text.replaceAll(notProse, ''));

/** The headings that say what the one just before them said. */
function saidAgain(blocks: RootContent[]): Heading[] {
  const found: Heading[] = [];
  let before: string | null = null;
  for (const block of blocks) {
    if (block.type === 'html') continue;
    const text = block.type === 'heading' ? textOf(block) : null;
    if (block.type === 'heading' && text && text.toLowerCase() === before?.toLowerCase()) found.push(block);
    before = text;
  }
  return found;
}
