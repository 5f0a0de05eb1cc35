import { sum } from '../../plan/decimal.ts';
import type { BudgetRow } from '../../plan/model.ts';
import type { Makes } from './rounding.ts';

const isCost = ({ label }: BudgetRow): boolean => /^kostnader(?![a-zåäö])/i.test(label);
const isIncome = ({ label }: BudgetRow): boolean => /^intäkter(?![a-zåäö])/i.test(label);

/**
 * The rows that a column adds up, where a net stands *above* its parts, as in the city's own forms: `Anslag för verksamheten`,
 * `Kostnader (-)`, `Intäkter`. It has counted the two below it, if they make it up in every column that it fills.
 */
export function withoutNetParts(rows: BudgetRow[], index: number, makes: Makes): BudgetRow[] {
  const parts = new Set<BudgetRow>();
  for (const [at, net] of rows.entries()) {
    const [first, second] = rows.slice(at + 1, at + 3);
    if (!first || !second || net.kind !== 'row' || isCost(net) || isIncome(net)) continue;
    const areParts = (isCost(first) && isIncome(second)) || (isIncome(first) && isCost(second));
    if (!areParts || !net.amounts[index]?.decimal || !isMadeUp(net, first, second, makes)) continue;
    parts.add(first).add(second);
  }
  return rows.filter((row) => !parts.has(row));
}

function isMadeUp(net: BudgetRow, first: BudgetRow, second: BudgetRow, makes: Makes): boolean {
  return net.amounts.every(({ decimal }, at) => {
    const [one, other] = [first.amounts[at]?.decimal, second.amounts[at]?.decimal];
    return !decimal || (one && other && makes(decimal, sum([one, other]), 2));
  });
}

/** The rows without those of accounts, `31` and `32`, that another, `3`, holds. */
export function withoutSubaccounts(rows: BudgetRow[]): BudgetRow[] {
  const accounts = new Set(rows.map(({ account }) => account));
  const isHeld = ({ account = '' }: BudgetRow): boolean =>
    Array.from(account.slice(1), (_, at) => account.slice(0, at + 1)).some((each) => accounts.has(each));
  return rows.filter((row) => !isHeld(row));
}
