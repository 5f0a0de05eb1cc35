import type { Nodes } from 'mdast';
import type { Span } from '../plan/model.ts';

/** Span of a node made by the parser; nodes that were never in the text get an empty span. */
export function spanOf(node: Pick<Nodes, 'position'> | undefined): Span {
  return { start: node?.position?.start.offset ?? 0, end: node?.position?.end.offset ?? 0 };
}
