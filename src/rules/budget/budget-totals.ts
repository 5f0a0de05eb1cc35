import { formatSwedish, sum } from '../../plan/decimal.ts';
import type { Amount, BudgetRow, BudgetTable } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { type Makes, roundingIn } from './rounding.ts';

/** A total that its parts do not make up, and what they make up. */
export interface WrongTotal {
  amount: Amount;
  expected: string;
  problem: Problem;
}

/** A column headed Totalt is the sum of the amount columns beside it. */
export function totalsAcross(budget: BudgetTable): WrongTotal[] {
  const { columns, rows } = budget;
  const amountColumns = columns.filter(({ kind }) => kind === 'amount');
  const at = amountColumns.findIndex(({ total }) => total);
  if (at < 0 || amountColumns.length < 3) return [];
  const column = amountColumns[at]?.title ?? '';
  const makes = roundingIn(budget)(column, at);
  const checked = flatMap(rows, (row) => checkTotal(row, at, column, makes));
  // Columns that no row adds up are not the parts of this total: another year, a forecast.
  const holds = checked.some((wrong) => wrong === null);
  return holds ? checked.filter((wrong) => wrong !== null) : [];
}

function checkTotal(row: BudgetRow, at: number, column: string, makes: Makes): (WrongTotal | null)[] {
  const amount = row.amounts[at];
  const parts = flatMap(
    row.amounts.filter((_, index) => index !== at),
    ({ decimal }) => decimal ?? [],
  );
  if (!amount?.decimal || parts.length === 0) return [];
  const expected = sum(parts);
  if (makes(amount.decimal, expected, parts.length)) return [null];
  const values = { label: row.label, column, written: amount.raw, expected: formatSwedish(expected) };
  return [{ amount, expected, problem: { code: 'VP403', values, span: amount.span } }];
}
