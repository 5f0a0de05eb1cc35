import type { Cell } from '../plan/model.ts';
import { type Prose, proseOf } from '../plan/prose.ts';
import type { RuleContext } from './rule.ts';

const known = new WeakMap<Prose[], Map<number, Prose>>();

/** The running text of a table's cell, which leads from its characters back to the source; null for an empty cell. */
export function cellText({ plan, source }: RuleContext, cell: Cell | undefined): Prose | null {
  const prose = proseOf(plan, source);
  const cells = known.get(prose) ?? byStart(prose);
  known.set(prose, cells);
  return (cell && cell.text !== '' && cells.get(cell.span.start)) || null;
}

function byStart(prose: Prose[]): Map<number, Prose> {
  return new Map(
    prose.flatMap((piece) => {
      if (piece.kind !== 'cell' || piece.text.trim() === '') return [];
      const start = piece.text.length - piece.text.trimStart().length;
      return [[piece.span(start, start + 1).start, piece] as const];
    }),
  );
}
