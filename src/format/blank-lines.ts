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

function ending(last: RootContent | undefined, text: string): Edit[] {
  const { start, end } = spanOf(last);
  const isOpen = last !== undefined && goesOn(last, text.slice(start, end));
  if (isOpen && text.endsWith('\n')) return [];
  return toBlank(isOpen ? text.length : end, text.length, '\n', text);
}

/** Code whose fence nothing closes, and such a comment, go on to the end of the file, empty lines and all. */
function goesOn({ type }: RootContent, written: string): boolean {
  if (type === 'html') return written.lastIndexOf('<!--') > written.lastIndexOf('-->');
  const fence = type === 'code' ? /^(?:`{3,}|~{3,})/.exec(written)?.[0] : undefined;
  const lastLine = written.slice(written.lastIndexOf('\n') + 1).trim();
  return fence !== undefined && (lastLine === written || !lastLine.startsWith(fence));
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
