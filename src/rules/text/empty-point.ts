import type { ListItem, Nodes } from 'mdast';
import { mayHoldLists } from '../../plan/flow.ts';
import { isComment } from '../../source/comment.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** A bullet or a number with nothing after it is printed as such. */
export const emptyPoint: Rule = ({ source }) =>
  emptyItems(source.tree).map((item): Problem => {
    const span = spanOf(item);
    return { code: 'VP529', span, fix: { span, text: '' } };
  });

/** A comment alone is left out of the document (format section 8). */
const isDropped = (node: Nodes): boolean => node.type === 'html' && isComment(node.value);

function emptyItems(node: Nodes): ListItem[] {
  if (node.type === 'listItem' && node.children.every(isDropped)) return [node];
  return mayHoldLists(node) ? flatMap<Nodes, ListItem>(node.children, emptyItems) : [];
}
