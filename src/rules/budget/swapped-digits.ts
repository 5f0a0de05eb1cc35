import { readAmount } from '../../plan/cell-amount.ts';
import { equal, negate, sum } from '../../plan/decimal.ts';
import type { Amount } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';

/** An amount, and how it reads with two digits beside each other in the other order. */
export interface Swapped {
  amount: Amount;
  mended: string;
}

/** A longer text is no amount that someone has typed. */
const longest = 20;

/**
 * The amount whose digits have changed places, if that alone is why a sum does not hold: no other of the amounts, nor the sum
 * itself, would make it hold in this way.
 * @param expected What the amounts make, as decimal text.
 */
export function swappedIn(amounts: readonly Amount[], written: Amount, expected: string): Swapped | null {
  const off = sum([written.decimal ?? '0', negate(expected)]);
  if (waysOf(written, negate(off)).length > 0) return null;
  const found = flatMap(amounts, (amount) =>
    waysOf(amount, off).map((mended): Swapped => ({ amount, mended })),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** How an amount may read that is more by so much than it is as written. */
function waysOf({ raw, decimal }: Amount, more: string): string[] {
  if (decimal === null || raw.length > longest) return [];
  const wanted = sum([decimal, more]);
  const pairs = [...raw.matchAll(/(?=(\d)([ \u00A0\u202F.]?)(\d))/g)];
  return flatMap(pairs, ({ index, 1: first = '', 2: between = '', 3: second = '' }) => {
    const mended = raw.slice(0, index) + second + between + first + raw.slice(index + 2 + between.length);
    const isNumber = first !== second && !/^\D*0\d/.test(mended);
    const value = isNumber ? readAmount(mended) : null;
    return value !== null && equal(value.decimal, wanted) ? mended : [];
  });
}
