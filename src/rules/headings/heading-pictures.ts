import type { Nodes } from 'mdast';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Of the heading of a goal or a section only the words are printed (format section 4): a picture there is lost. */
export const headingPictures: Rule = ({ goals, source }) => {
  const opens = new Set(
    flatMap(goals, ({ goal }) => [goal.span.start, ...goal.sections.map(({ span }) => span.start)]),
  );
  return flatMap(source.tree.children, (block) =>
    block.type === 'heading' && opens.has(spanOf(block).start) ? picturesIn(block) : [],
  );
};

function picturesIn(node: Nodes): Problem[] {
  if (node.type === 'image' || node.type === 'imageReference') return [{ code: 'VP729', span: spanOf(node) }];
  return 'children' in node ? flatMap(node.children, picturesIn) : [];
}
