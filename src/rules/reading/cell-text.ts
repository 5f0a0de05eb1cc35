import type { Cell } from '../../plan/model.ts';
import { type Prose, proseOf } from '../../plan/prose.ts';
import { countLeading } from '../../source/count-leading.ts';
import { spanOf } from '../../source/span.ts';
import type { RuleContext } from '../rule.ts';

/** The running text of a table's cell, which leads from its characters back to the source; null for an empty cell. */
export function cellText({ plan, source }: RuleContext, cell: Cell | undefined): Prose | null {
  if (!cell || cell.text === '') return null;
  const prose = proseOf(plan, source);
  // Pieces stand in the order of the file: the cell is the last that begins before its text.
  let at = countLeading(prose.length, (index) => startOf(prose[index]) <= cell.span.start) - 1;
  // A picture in a cell is a piece of its own after it.
  while (prose[at]?.kind === 'caption') at -= 1;
  const piece = prose[at];
  return piece?.kind === 'cell' ? piece : null;
}

const startOf = (piece: Prose | undefined): number => (piece ? spanOf(piece.node).start : 0);
