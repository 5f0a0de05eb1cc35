import { formatSwedish, sum } from '../../plan/decimal.ts';
import type { Amount, BudgetRow, BudgetTable } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { type Makes, roundingIn } from './rounding.ts';

/** A change in per cent, a price or a mean is not added up; shares are. */
export const notAdded = /^(?!.*andel).*(?:%|procent)|snitt|medel|index|(?:^|\s)(?:pris|per)(?:\s|$)/i;

/** Changes, prices and shares are none of the amounts that a total adds up. */
const isNoPart = (title: string): boolean =>
  notAdded.test(title) || /%|^(?:diff|förändring|avvikelse)/i.test(title);

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
  const parts = [...amountColumns.keys()].filter(
    (index) => index !== at && !isNoPart(amountColumns[index]?.title ?? ''),
  );
  if (at < 0 || parts.length < 2) return [];
  const column = amountColumns[at]?.title ?? '';
  const makes = roundingIn(budget)(column, at);
  const checked = flatMap(rows, (row) => checkTotal(row, [at, parts], column, makes));
  // Columns that no row adds up are not the parts of this total: another year, a forecast.
  const holds = checked.some((wrong) => wrong === null);
  return holds ? checked.filter((wrong) => wrong !== null) : [];
}

/** What the message tells of changes alone. */
const noChange = { difference: '', from: '', to: '', percent: '' };

function checkTotal(
  row: BudgetRow,
  [at, columns]: [number, number[]],
  column: string,
  makes: Makes,
): (WrongTotal | null)[] {
  const amount = row.amounts[at];
  const parts = flatMap(columns, (index) => row.amounts[index]?.decimal ?? []);
  if (!amount?.decimal || parts.length === 0) return [];
  const expected = sum(parts);
  if (makes(amount.decimal, expected, parts.length)) return [null];
  const values = {
    ...noChange,
    label: row.label,
    column,
    written: amount.raw,
    expected: formatSwedish(expected),
  };
  return [{ amount, expected, problem: { code: 'VP403', values, span: amount.span } }];
}
