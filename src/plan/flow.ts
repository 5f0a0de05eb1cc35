import type { Blockquote, List, ListItem, Nodes, Table } from 'mdast';
import { flatMap } from '../source/flat-map.ts';
import { plainText } from './inline.ts';
import type { Block } from './model.ts';

/** Lists and quotes: blocks that hold blocks. */
export function isContainer(node: Nodes): node is List | ListItem | Blockquote {
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
}

/** A table itself, and the tables in a list or a quote. */
export function tablesIn(node: Nodes): Table[] {
  if (node.type === 'table') return [node];
  return isContainer(node) ? flatMap(node.children, tablesIn) : [];
}

/** The paragraph that ends some blocks, comments left out; '' where something else does. */
export function lastLine(blocks: Block[]): string {
  const last = blocks.findLast(({ type }) => type !== 'html');
  return last?.type === 'paragraph' ? plainText(last) : '';
}
