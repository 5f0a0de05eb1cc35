import { isBlank } from '../plan/quantity.ts';
import { isFigure } from './figures.ts';

/** What may follow: a unit or a year. */
const tail = '(?:\\s*[,(:].{0,20}|\\s+(?:19|20)\\d\\d)?$';
/** `Summa, mnkr`, `Totalt`, `Intäkter totalt`; not `Totalt antal besök`, which is no sum of what stands above. */
const sum = new RegExp(
  `^(?:(?:del)?summa(?:\\s.*)?|totalsumma|s:a|total[ta]?(?: (?:intäkter|kostnader|utgifter))?|(?:intäkter|kostnader|utgifter) totalt)${tail}`,
  'i',
);
const net = new RegExp(`^(?:(?:summa|totalt|s:a) )?netto(?:kostnad(?:er)?|resultat)?${tail}`, 'i');

/** What a row of a table is by its first words: below others, and with figures and at most a comment beside it. */
export function sumKindOf(cells: readonly string[], isFirst: boolean): 'sum' | 'net' | null {
  const [label, ...others] = cells.filter((cell) => !isBlank(cell));
  const figures = others.filter(isFigure).length;
  if (isFirst || !label || figures === 0 || figures < others.length - 1) return null;
  if (net.test(label)) return 'net';
  return sum.test(label) ? 'sum' : null;
}
