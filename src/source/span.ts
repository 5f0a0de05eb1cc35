import type { Nodes } from 'mdast';

/** Half-open range of UTF-16 offsets in the normalised source text. */
export interface Span {
  start: number;
  end: number;
}

/** Span of a node made by the parser; nodes that were never in the text get an empty span. */
export function spanOf(node: Pick<Nodes, 'position'> | undefined): Span {
  return { start: node?.position?.start.offset ?? 0, end: node?.position?.end.offset ?? 0 };
}
