import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { flatMap } from './flat-map.ts';

/** A node and all nodes inside it, in the order of the text. */
export function nodesIn(node: unknown): Node[] {
  if (isScalar(node)) return [node];
  if (isMap(node)) return [node, ...flatMap(node.items, ({ key, value }) => flatMap([key, value], nodesIn))];
  return isSeq(node) ? [node, ...flatMap(node.items, nodesIn)] : [];
}
