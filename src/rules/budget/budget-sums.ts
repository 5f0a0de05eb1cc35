import type { Table } from 'mdast';
import { isUnread } from '../../plan/budget-table.ts';
import { formatSwedish, negate } from '../../plan/decimal.ts';
import type { Amount, BudgetRow, BudgetTable, Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { wrongAcross } from '../across/wrong-across.ts';
import type { Rule } from '../rule.ts';
import { addTo, type Entry, entryOf, isIncome, timesOf, totalOf } from './budget-entries.ts';
import { notAdded, totalsAcross } from './budget-totals.ts';
import { withoutNetParts, withoutSubaccounts } from './net-rows.ts';
import { nets, rightNet } from './nets.ts';
import { type Makes, roundingIn } from './rounding.ts';
import { type Swapped, swappedIn } from './swapped-digits.ts';

/** The sums of budget tables hold (format section 4). */
export const budgetSums: Rule = ({ plan, source }) =>
  flatMap([...plan.tables], ([node, table]) =>
    table.kind === 'budget' ? sumsIn(table.budget, node) : [],
  ).map(({ sumAt, ...problem }) =>
    sumAt === undefined
      ? problem
      : { ...problem, values: { ...problem.values, line: source.positions.position(sumAt).line } },
  );

/** A figure across that does not hold upsets the sums of its column: they are held against what it should be as well. */
function sumsIn(budget: BudgetTable, table: Table): (Problem & Pick<WrongSum, 'sumAt'>)[] {
  const [down, totals] = [sumsDown(budget), totalsAcross(budget)];
  const wrong = new Set([
    ...down.map(({ span }) => span.start),
    ...totals.map(({ amount }) => amount.span.start),
  ]);
  // What is made of a figure that is wrong itself says nothing.
  const made = wrongAcross(table, budget).filter(
    ({ parts, problem }) =>
      !parts.some((at) => wrong.has(at)) &&
      !totals.some(({ amount }) => amount.span.start === problem.span.start),
  );
  const across = [...totals.map(({ problem }) => problem), ...made.map(({ problem }) => problem)];
  if (down.length === 0 || across.length === 0) return [...down, ...across];
  const right = new Map([
    ...totals.map(({ amount, expected }): [number, string] => [amount.span.start, expected]),
    ...made.map(({ problem, expected }): [number, string] => [problem.span.start, expected]),
  ]);
  const mended = (amount: Amount): Amount => ({
    ...amount,
    decimal: right.get(amount.span.start) ?? amount.decimal,
  });
  const rows = budget.rows.map((row) => ({ ...row, amounts: row.amounts.map(mended) }));
  const left = new Set(sumsDown({ ...budget, rows }).map(({ span }) => span.start));
  return [...down.filter(({ span }) => left.has(span.start)), ...across];
}

/** What has been read of one column on the way down. */
interface Column {
  /** Rows since the group began. */
  open: Entry[];
  /** All rows, sums excepted. */
  rows: Entry[];
  /** Sums as written, each standing for its group. */
  sums: Entry[];
  /** The last of them. */
  lastSum: Entry[];
  /** The amounts of the rows that are open, each by itself. */
  amounts: Amount[];
  makes: Makes;
}

/** `varav konsulter`: a part of the row above, which has counted it. */
const isPart = ({ label }: BudgetRow): boolean => /^[\s–—•*-]*(?:varav|därav)(?![a-zåäö])/i.test(label);

/** A sum or a net that does not hold, at its amount. */
type WrongSum = Problem & {
  span: Span;
  /** Where the sum stands, if not there. */
  sumAt?: number;
};

function sumsDown(budget: BudgetTable): WrongSum[] {
  const columns = budget.columns.filter(({ kind }) => kind === 'amount');
  const makes = roundingIn(budget);
  const isRead = (index: number): boolean =>
    budget.rows.every(({ amounts }) => !amounts[index] || !isUnread(amounts[index]));
  return flatMap(columns, ({ title }, index) =>
    !notAdded.test(title) && isRead(index) ? wrongInColumn(budget.rows, index, makes(title, index)) : [],
  );
}

/** A sum that holds when the parts of nets above them, or of accounts, are left out is none that is wrong. */
function wrongInColumn(rows: BudgetRow[], index: number, makes: Makes): WrongSum[] {
  let wrong = sumsInColumn(rows, index, makes);
  for (const without of [withoutNetParts, withoutSubaccounts]) {
    const counted = wrong.length > 0 ? without(rows, index, makes) : rows;
    if (counted.length === rows.length) continue;
    const left = new Set(sumsInColumn(counted, index, makes).map(({ span }) => span.start));
    wrong = wrong.filter(({ span }) => left.has(span.start));
  }
  return wrong;
}

function sumsInColumn(rows: BudgetRow[], index: number, makes: Makes): WrongSum[] {
  const problems: WrongSum[] = [];
  const column: Column = { open: [], rows: [], sums: [], lastSum: [], amounts: [], makes };
  let group = '';
  for (const row of rows) {
    const amount = row.amounts[index];
    if (row.kind === 'group') {
      group = row.label;
      column.open = [];
      column.amounts = [];
    }
    if (!amount?.decimal || isPart(row)) continue;
    if (row.kind === 'net') problems.push(...checkNet(row, amount, column));
    else if (isSum(row) && column.open.length > 0) {
      problems.push(...checkSum(row, amount, column));
      closeGroup(column, amount.decimal, row.label);
      group = '';
    } else {
      addRow(column, entryOf(amount.decimal, row.label, group), row);
      column.amounts.push(amount);
    }
  }
  return problems;
}

const isSum = ({ kind }: BudgetRow): boolean => kind === 'sum';

/** The sum as written stands for the rows above it from here on. */
function closeGroup(column: Column, decimal: string, label: string): void {
  const income = withoutAsides(column.open).every((each) => each.income) || isIncome(label);
  // The income above the costs, without a sum of its own, is none of theirs.
  if (isOfCosts(label)) for (const each of column.open) if (each.income) addTo(column.sums, each);
  addSum(column, {
    decimal,
    isNegative: decimal.startsWith('-'),
    income,
    likeIncome: income,
    isAside: false,
    times: 1,
  });
  column.open = [];
  column.amounts = [];
}

/** `Summa kostnader` below the sums of its parts, which it stands for from here on. */
function isSumOfSums(entry: Entry, column: Column): boolean {
  const parts = column.sums.filter(({ income }) => income === entry.income);
  if (timesOf(parts) < 2 || !column.makes(entry.decimal, totalOf(parts), timesOf(parts))) return false;
  column.sums = column.sums.filter(({ income }) => income !== entry.income);
  addSum(column, entry);
  return true;
}

/** Entries that are parts for sure; all where none is. */
function withoutAsides(entries: Entry[]): Entry[] {
  const parts = entries.filter(({ isAside }) => !isAside);
  return parts.length > 0 ? parts : entries;
}

/** A sum without rows above it stands for itself, as in a table of sums alone. */
function addRow(column: Column, entry: Entry, row: BudgetRow): void {
  if (isSum(row) && isSumOfSums(entry, column)) return;
  addTo(column.rows, entry);
  if (isSum(row) && !isTotal(row.label)) addSum(column, entry);
  else addTo(column.open, entry);
}

function addSum(column: Column, entry: Entry): void {
  addTo(column.sums, entry);
  column.lastSum = [entry];
}

/** `Totalt` alone says not of what. */
const isTotal = (label: string): boolean => /^(?:totalt|totalsumma|delsumma)\s*:?$/i.test(label);
const isOfCosts = (label: string): boolean => /kostnad/i.test(label) && !isIncome(label);

function checkSum(row: BudgetRow, amount: Amount, column: Column): WrongSum[] {
  const written = amount.decimal ?? '0';
  const { makes } = column;
  if (setsThatMayBe(column).some((set) => makes(written, totalOf(set), timesOf(set)))) return [];
  // `Totalt` may also be what costs leave of the income.
  const times = timesOf(column.rows);
  const isNet = (each: string): boolean => makes(written, each, times) || makes(negate(written), each, times);
  if (isTotal(row.label) && nets(column.rows).some(isNet)) return [];
  const expected = totalOf(addedBy(row.label, column));
  const swapped = swappedIn(column.amounts, amount, expected);
  const problem = mismatch('VP401', row, amount, expected);
  return [swapped ? digitsSwapped(swapped, problem) : problem];
}

/** The rows that a sum is said to add up: those of the costs alone, below an income without a sum of its own. */
function addedBy(label: string, { open }: Column): Entry[] {
  const parts = withoutAsides(open);
  const costs = isOfCosts(label) ? parts.filter(({ income }) => !income) : [];
  return costs.length > 0 ? costs : parts;
}

/** At the row whose digits have changed places: there the sum is mended. */
function digitsSwapped({ amount, mended }: Swapped, sumOfRows: WrongSum): WrongSum {
  return {
    code: 'VP415',
    values: { ...sumOfRows.values, amount: amount.raw, mended },
    span: amount.span,
    sumAt: sumOfRows.span.start,
  };
}

/**
 * What a sum may add up: the rows since the group began, or all (`Summa totalt` below several groups); only the costs among
 * them, where the income stands above without a heading or a sum of its own; the sum before and what came after it. Rows
 * aside are tried with and without.
 */
function setsThatMayBe({ open, rows, lastSum }: Column): Entry[][] {
  const isCost = ({ likeIncome }: Entry): boolean => !likeIncome;
  const sets = [open, rows, open.filter(isCost), rows.filter(isCost), [...lastSum, ...open]];
  return flatMap(sets, (set) => [set, set.filter(({ isAside }) => !isAside)]);
}

function checkNet(row: BudgetRow, amount: Amount, column: Column): WrongSum[] {
  const expected = rightNet(row.label, amount.decimal ?? '0', column);
  return expected === null ? [] : [mismatch('VP402', row, amount, expected)];
}

function mismatch(code: 'VP401' | 'VP402', row: BudgetRow, amount: Amount, expected: string): WrongSum {
  const values = { label: row.label, written: amount.raw, expected: formatSwedish(expected) };
  return { code, values, span: amount.span };
}
