import { equal, isLess, negate, sum } from '../plan/decimal.ts';
import type { Amount, BudgetTable } from '../plan/model.ts';
import { flatMap } from '../source/flat-map.ts';
import { entryOf } from './budget-entries.ts';
import { canonicalUnit } from './money.ts';

/** Whether an amount is what so many parts make together, or differs by no more than their rounding may. */
export type Makes = (written: string, expected: string, parts: number) => boolean;

/** Of so many rows, whole thousands may be rounded kronor; of fewer they are what was decided, and add up. */
const manyRows = 4;

/**
 * How amounts of a table are compared with their sums, by the title of their column. Each part is up to half a last digit off
 * when it has been rounded; together they are off as the root of their number, for some are too high and others too low.
 */
export function roundingIn({ rows, unit }: BudgetTable): (column: string) => Makes {
  const known = unit === null ? null : canonicalUnit(unit);
  const parts = rows.filter(({ label }) => !entryOf('0', label, '').isAside);
  const amounts = flatMap(parts, (row) => row.amounts);
  const decimals = amounts.reduce((most, amount) => Math.max(most, decimalsOf(amount)), 0);
  const digits = (times: number): number => {
    if (decimals > 0) return Math.floor(Math.sqrt(times));
    return known !== null && times >= manyRows ? 1 : 0;
  };
  const nearly: Makes = (written, expected, times) =>
    equal(written, expected) || !isLess(lastDigits(digits(times), decimals), distance(written, expected));
  const exact: Makes = (written, expected) => equal(written, expected);
  return (column) => (known === 'kr' || counts.test(column) ? exact : nearly);
}

/** People and places are counted whole. */
const counts = /antal|platser/i;

const decimalsOf = ({ decimal }: Amount): number => decimal?.split('.')[1]?.length ?? 0;

const lastDigits = (digits: number, decimals: number): string =>
  decimals === 0 ? `${digits}` : `0.${`${digits}`.padStart(decimals, '0')}`;

function distance(a: string, b: string): string {
  const difference = sum([a, negate(b)]);
  return difference.startsWith('-') ? negate(difference) : difference;
}
