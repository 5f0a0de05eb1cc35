import type { Nodes } from 'mdast';
import type { Span } from '../plan/model.ts';
import { spanOf } from '../source/span.ts';
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
    return isKept ? [] : [{ span: { start, end }, text: '' }];
  });
};

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
