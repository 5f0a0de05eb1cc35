import type { Nodes } from 'mdast';
import { type Span, spanOf } from '../source/span.ts';
import type { Step } from './reading.ts';

/** In these, spaces at the end of a line say something or are none of ours: a hard break, code, an address, a comment. */
const kept = new Set<Nodes['type']>([
  'break',
  'code',
  'html',
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
  'yaml',
]);

/** No spaces at the ends of lines, where they say nothing. */
export const trailingSpaces: Step = ({ source: { tree, text } }) => {
  const spans = spansToKeep(tree);
  let next = 0;
  return [...text.matchAll(/(?<![ \t])[ \t]+(?=\n|$)/g)].flatMap(({ 0: spaces, index: start }) => {
    const end = start + spaces.length;
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const isKept = (spans[next]?.start ?? Number.POSITIVE_INFINITY) < end;
    return isKept || isOfCells(spaces, text, start) ? [] : [{ span: { start, end }, text: '' }];
  });
};

/** Tabs of a table as pasted: those at the end of a line are its empty cells, which a table made of it is to have. */
function isOfCells(spaces: string, text: string, start: number): boolean {
  if (!spaces.includes('\t')) return false;
  return /\t.*\t/.test(spaces) || /\S\t+\S/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

/** In the order of the text, none inside another. */
function spansToKeep(root: Nodes): Span[] {
  const spans: Span[] = [];
  const visit = (node: Nodes): void => {
    if (kept.has(node.type)) spans.push(spanOf(node));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return spans;
}
