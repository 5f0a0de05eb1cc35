import type { Cell } from '../plan/model.ts';
import { type Prose, proseOf } from '../plan/prose.ts';
import { rememberingOn } from '../plan/remember.ts';
import type { RuleContext } from './rule.ts';

/** The running text of a table's cell, which leads from its characters back to the source; null for an empty cell. */
export function cellText({ plan, source }: RuleContext, cell: Cell | undefined): Prose | null {
  const cells = byStart(proseOf(plan, source));
  return (cell && cell.text !== '' && cells.get(cell.span.start)) || null;
}

const byStart = rememberingOn(
  (prose: Prose[]): Map<number, Prose> =>
    new Map(
      prose.flatMap((piece) => {
        if (piece.kind !== 'cell' || piece.text.trim() === '') return [];
        const start = piece.text.length - piece.text.trimStart().length;
        return [[piece.span(start, start + 1).start, piece] as const];
      }),
    ),
);
