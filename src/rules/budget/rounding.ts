import data from '../../../schemas/words/budget.json' with { type: 'json' };
import { equal, isLess, negate, sum } from '../../plan/decimal.ts';
import type { BudgetTable } from '../../plan/model.ts';
import { canonicalUnit } from '../../plan/money.ts';
import { anyOf } from '../../source/any-of.ts';
import { entryOf } from './budget-entries.ts';

/** Whether an amount is what so many parts make together, or differs by no more than their rounding may. */
export type Makes = (written: string, expected: string, parts: number) => boolean;

/** Of so many rows, whole thousands may be rounded kronor; of fewer they are what was decided, and add up. */
const manyRows = 4;

/**
 * How the amounts of a column are compared with their sums. Each part is up to half a last digit off when it has been rounded;
 * together they are off as the root of their number, for some are too high and others too low.
 * @param index Of the column among those of amounts.
 */
export function roundingIn({ rows, unit }: BudgetTable): (title: string, index: number) => Makes {
  const known = unit === null ? null : canonicalUnit(unit);
  const parts = rows.filter(({ label }) => !entryOf('0', label, '').isAside);
  return (title, index) => {
    const written = parts.map(({ amounts }) => decimalsOf(amounts[index]?.decimal ?? ''));
    const decimals = Math.min(...written.filter((count) => count > 0), mostDecimals);
    const isRounded = decimals < mostDecimals;
    const isShare = share.test(title);
    if (!isShare && (known === 'kr' || !money.test(title))) return equal;
    return (amount, expected, times) => {
      if (equal(amount, expected)) return true;
      const whole = isShare ? `${times}` : known === 'tkr' && times >= manyRows ? '1' : '0';
      const off = isRounded ? lastDigits(Math.floor(Math.sqrt(times)), decimals) : whole;
      return !isLess(off, distance(amount, expected));
    };
  };
}

/** Shares are always rounded. */
const share = /andel|%/i;
/** Columns of money; people and places are counted whole. */
const money = new RegExp(`^$|20\\d\\d|${anyOf(data.money.columns)}`, 'i');

/** More than any amount is written with. */
const mostDecimals = 20;

export const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

/** So many in the last of the decimals: 2 of 2 decimals are `0.02`, 12 of 1 are `1.2`. */
export function lastDigits(count: number, decimals: number): string {
  const digits = `${count}`.padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** How far two decimal texts are from each other. */
export function distance(a: string, b: string): string {
  const difference = sum([a, negate(b)]);
  return difference.startsWith('-') ? negate(difference) : difference;
}
