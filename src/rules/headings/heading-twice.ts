import type { Heading, RootContent } from 'mdast';
import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import { fold, placedText, plainText } from '../../plan/inline.ts';
import { notProse, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** The same heading twice in a row, with nothing between; of those that open a part of a chapter also with its text between. */
export const headingTwice: Rule = ({ plan, source }) => {
  const bare = new Set(saidAgain(source.tree.children));
  const again = new Set([...bare, ...partAgain(source.tree.children)]);
  const lines = linesAgain(source.tree.children);
  if (again.size === 0) return lines;
  const opens = new Set(
    flatMap(proseOf(plan, source), ({ goal, section }) => [goal?.span.start, section?.span.start]),
  );
  const headings = flatMap([...again], (heading): Problem[] => {
    const span = spanOf(heading);
    // A goal said twice, or a section left empty, is told by their own rules.
    if (opens.has(span.start)) return [];
    const text = textOf(heading);
    if (!bare.has(heading)) return [{ code: 'VP540', values: { text, nothing: '' }, span }];
    return [{ code: 'VP540', values: { text, ...reasons.VP540.bare }, span, fix: { span, text: '' } }];
  });
  return [...headings, ...lines];
};

/** The first line under a heading that only says what the heading has said; over a table it is its caption. */
function linesAgain(blocks: RootContent[]): Problem[] {
  return flatMap(blocks, (block, index): Problem[] => {
    const heading = blocks[index - 1];
    if (block.type !== 'paragraph' || heading?.type !== 'heading' || block.children.length !== 1) return [];
    if (blocks[index + 1]?.type === 'table') return [];
    const text = textOf(heading);
    const span = spanOf(block);
    // No longer than the heading is written, with a sign at its end.
    if (text === '' || span.end - span.start > spanOf(heading).end - spanOf(heading).start + 1) return [];
    const said = fold(plainText(block)).replace(/[.:]$/, '');
    if (said.toLowerCase() !== text.replace(/[.:]$/, '').toLowerCase()) return [];
    return [{ code: 'VP540', values: { text, ...reasons.VP540.line }, span, fix: { span, text: '' } }];
  });
}

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

/** Deeper headings, and short ones, may come back: `Syfte` under each of several projects. */
const deepestPart = 2;
const shortestPart = 10;

/** The headings of a chapter's parts that say what the part before said. */
function partAgain(blocks: RootContent[]): Heading[] {
  const headings = blocks.filter((block) => block.type === 'heading');
  return headings.filter((heading, index) => {
    const before = headings[index - 1];
    if (heading.depth > deepestPart || before?.depth !== heading.depth) return false;
    const text = textOf(heading);
    return text.length >= shortestPart && textOf(before).toLowerCase() === text.toLowerCase();
  });
}
