import type { Heading, RootContent } from 'mdast';
import { fold, placedText } from '../../plan/inline.ts';
import { notProse, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** The same heading twice in a row, with nothing between; of those that open a part of a chapter also with its text between. */
export const headingTwice: Rule = ({ plan, source }) => {
  const bare = new Set(saidAgain(source.tree.children));
  const again = new Set([...bare, ...partAgain(source.tree.children)]);
  if (again.size === 0) return [];
  const opens = new Set(
    flatMap(proseOf(plan, source), ({ goal, section }) => [goal?.span.start, section?.span.start]),
  );
  return flatMap([...again], (heading): Problem[] => {
    const span = spanOf(heading);
    // A goal said twice, or a section left empty, is told by their own rules.
    if (opens.has(span.start)) return [];
    const text = textOf(heading);
    if (!bare.has(heading)) return [{ code: 'VP540', values: { text, nothing: '' }, span }];
    const values = { text, nothing: 'utan text emellan', 'nothing.en': 'with no text between' };
    return [{ code: 'VP540', values, span, fix: { span, text: '' } }];
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
