import type { Blockquote, List, ListItem, Nodes, Parent, Root, Table } from 'mdast';
import { flatMap } from '../source/flat-map.ts';
import { rememberingOn } from '../source/remember.ts';
import { plainText } from './inline.ts';
import type { Block } from './model.ts';

/** Lists and quotes: blocks that hold blocks. */
export function isContainer(node: Nodes): node is List | ListItem | Blockquote {
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
}

/** A table itself, and the tables in a list or a quote. */
export function flowTablesIn(node: Nodes): Table[] {
  if (node.type === 'table') return [node];
  return isContainer(node) ? flatMap(node.children, flowTablesIn) : [];
}

/** All tables of a document, wherever they stand, in order. */
export const tablesIn = rememberingOn((tree: Root): Table[] => collect(tree, []));

function collect(node: Nodes, found: Table[]): Table[] {
  if (node.type === 'table') found.push(node);
  else if ('children' in node && node.type !== 'paragraph')
    for (const child of node.children) collect(child, found);
  return found;
}

const listHolders = new Set(['root', 'list', 'listItem', 'blockquote', 'footnoteDefinition']);

/** Lists stand in lists, quotes and footnotes. */
export const mayHoldLists = (node: Nodes): node is Extract<Nodes, Parent> => listHolders.has(node.type);

/** The paragraph that ends some blocks, comments left out; '' where something else does. */
export function lastLine(blocks: Block[]): string {
  const last = blocks.findLast(({ type }) => type !== 'html');
  return last?.type === 'paragraph' ? plainText(last) : '';
}
