import data from '../../../schemas/words/across.json' with { type: 'json' };
import { formatSwedish, sum } from '../../plan/decimal.ts';
import type { FigureTable } from './figure-table.ts';
import type { Head } from './heads.ts';
import type { Relation } from './relation.ts';

/** `Sannolikhet | Konsekvens | Riskvärde`: the product; where all rows have the sum, that is how it is counted there. */
export function risksAcross(table: FigureTable, heads: Head[]): Relation[] {
  const at = (names: string[]): number => heads.findIndex(({ plain }) => names.includes(plain));
  const [likelihood, consequence, result] = [at(data.likelihood), at(data.consequence), at(data.risk)];
  if (likelihood < 0 || consequence < 0 || result < 0) return [];
  const rows = table.labels.map((_, row) =>
    [likelihood, consequence, result].map((column) => table.columns[column]?.figures[row]?.decimal),
  );
  const isAdded = rows.every(([one, other, risk]) => !one || !other || !risk || sum([one, other]) === risk);
  if (isAdded) return [];
  return [
    {
      result,
      parts: [likelihood, consequence],
      makes: ([one = '0', other = '0']) => [`${Number(one) * Number(other)}`],
      told: ([one, other], product) => ({
        factors: `${one?.raw ?? ''} × ${other?.raw ?? ''}`,
        product: formatSwedish(product),
      }),
      isCertain: rows.filter(([one, other, risk]) => one && other && risk).length === 1,
    },
  ];
}

/** `Ingående | Resultat | Utgående`: the first two make the third. */
export function balancesAcross({ columns }: FigureTable, heads: Head[]): Relation[] {
  const [opening, closing] = (['opening', 'closing'] as const).map((role) =>
    heads.findIndex((head) => head.role === role),
  ) as [number, number];
  if (opening < 0 || closing !== opening + 2 || columns.length !== 3) return [];
  if (!heads[opening + 1]?.plain.includes(data.result)) return [];
  const parts = [opening, opening + 1];
  return [
    {
      result: closing,
      parts,
      makes: (both) => [sum(both)],
      told: (_, expected) => ({ expected: formatSwedish(expected) }),
      isCertain: false,
    },
  ];
}
