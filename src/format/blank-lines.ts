import type { RootContent } from 'mdast';
import type { Edit } from '../source/edits.ts';
import { spanOf } from '../source/span.ts';
import type { Step } from './reading.ts';

/**
 * One empty line above and below each heading and table of the document, and one line end at the end of the file. A
 * comment stays as near to what it stands at as it was put.
 */
export const blankLines: Step = ({ source: { tree, text } }) => {
  const blocks = tree.children;
  const between = blocks.flatMap((block, index): Edit[] => {
    const next = blocks[index + 1];
    if (!next || !isApart(block, next)) return [];
    return toBlank(spanOf(block).end, lineStart(spanOf(next).start, text), '\n\n', text);
  });
  return [...between, ...ending(blocks.at(-1), text)];
};

/** Code and comments that nothing closes go on to the end of the file. */
function ending(last: RootContent | undefined, text: string): Edit[] {
  const mayGoOn = last?.type === 'code' || last?.type === 'html';
  if (mayGoOn && text.endsWith('\n')) return [];
  return toBlank(mayGoOn ? text.length : spanOf(last).end, text.length, '\n', text);
}

function isApart(block: RootContent, next: RootContent): boolean {
  const types = [block.type, next.type];
  return !types.includes('html') && (types.includes('heading') || types.includes('table'));
}

function lineStart(at: number, text: string): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Changes white space; where anything else stands between, the blocks' ends are not known well enough. */
function toBlank(start: number, end: number, wanted: string, text: string): Edit[] {
  const written = text.slice(start, end);
  return written === wanted || end < start || /[^ \t\n]/.test(written)
    ? []
    : [{ span: { start, end }, text: wanted }];
}
