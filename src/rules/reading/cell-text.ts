import type { Cell } from '../../plan/model.ts';
import { type Prose, proseOf } from '../../plan/prose.ts';
import { spanOf } from '../../source/span.ts';
import type { RuleContext } from '../rule.ts';

/** The running text of a table's cell, which leads from its characters back to the source; null for an empty cell. */
export function cellText({ plan, source }: RuleContext, cell: Cell | undefined): Prose | null {
  if (!cell || cell.text === '') return null;
  const prose = proseOf(plan, source);
  // Pieces stand in the order of the file: the cell is the last that begins before its text.
  let low = 0;
  let high = prose.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(prose[middle]) <= cell.span.start) low = middle + 1;
    else high = middle;
  }
  // A picture in a cell is a piece of its own after it.
  while (prose[low - 1]?.kind === 'caption') low -= 1;
  const piece = prose[low - 1];
  return piece?.kind === 'cell' ? piece : null;
}

const startOf = (piece: Prose | undefined): number => (piece ? spanOf(piece.node).start : 0);
