import type { Html, Nodes } from 'mdast';
import { spanOf } from '../source/span.ts';
import type { Rule } from './rule.ts';

const comment = /^<!--[\s\S]*?-->$/;

/** HTML is not interpreted; comments are dropped, all else is printed as text (format section 8). */
export const rawHtml: Rule = ({ source }) =>
  htmlIn(source.tree)
    .filter(({ value }) => !comment.test(value.trim()))
    .map((node) => ({ code: 'VP706', span: spanOf(node) }));

function htmlIn(node: Nodes): Html[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(htmlIn) : [];
}
