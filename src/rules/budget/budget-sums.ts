import { isNearlyAmount } from '../../plan/budget-table.ts';
import { formatSwedish, negate, sum } from '../../plan/decimal.ts';
import type { Amount, BudgetRow, BudgetTable, Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';
import { addTo, type Entry, entryOf, isIncome } from './budget-entries.ts';
import { totalsAcross } from './budget-totals.ts';
import { withoutNetParts } from './net-rows.ts';
import { type Makes, roundingIn } from './rounding.ts';
import { type Swapped, swappedIn } from './swapped-digits.ts';

/** The sums of budget tables hold (format section 4). */
export const budgetSums: Rule = ({ plan, source }) =>
  flatMap([...plan.tables.values()], (table) => (table.kind === 'budget' ? sumsIn(table.budget) : [])).map(
    ({ sumAt, ...problem }) =>
      sumAt === undefined
        ? problem
        : { ...problem, values: { ...problem.values, line: source.positions.position(sumAt).line } },
  );

/** A total across that does not hold upsets the sums of its column: they are held against what it should be as well. */
function sumsIn(budget: BudgetTable): (Problem & Pick<WrongSum, 'sumAt'>)[] {
  const [down, across] = [sumsDown(budget), totalsAcross(budget)];
  if (down.length === 0 || across.length === 0) return [...down, ...across.map(({ problem }) => problem)];
  const right = new Map(across.map(({ amount, expected }) => [amount, expected]));
  const mended = (amount: Amount): Amount => ({ ...amount, decimal: right.get(amount) ?? amount.decimal });
  const rows = budget.rows.map((row) => ({ ...row, amounts: row.amounts.map(mended) }));
  const left = new Set(sumsDown({ ...budget, rows }).map(({ span }) => span.start));
  return [...down.filter(({ span }) => left.has(span.start)), ...across.map(({ problem }) => problem)];
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
    budget.rows.every(({ amounts }) => !isNearlyAmount(amounts[index]?.raw ?? '') || amounts[index]?.decimal);
  return flatMap(columns, ({ title }, index) =>
    isRead(index) ? wrongInColumn(budget.rows, index, makes(title, index)) : [],
  );
}

/** A sum that holds when the parts of nets above them are left out is none that is wrong. */
function wrongInColumn(rows: BudgetRow[], index: number, makes: Makes): WrongSum[] {
  const wrong = sumsInColumn(rows, index, makes);
  const counted = wrong.length > 0 ? withoutNetParts(rows, index, makes) : rows;
  if (counted.length === rows.length) return wrong;
  const left = new Set(sumsInColumn(counted, index, makes).map(({ span }) => span.start));
  return wrong.filter(({ span }) => left.has(span.start));
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

const isSum = ({ kind, label }: BudgetRow): boolean => kind === 'sum' || (kind === 'row' && isTotal(label));

/** The sum as written stands for the rows above it from here on. */
function closeGroup(column: Column, decimal: string, label: string): void {
  const income = withoutAsides(column.open).every((each) => each.income) || isIncome(label);
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

const timesOf = (entries: Entry[]): number => entries.reduce((count, { times }) => count + times, 0);
const totalOf = (entries: Entry[]): string => sum(entries.map(({ decimal }) => decimal));

/** Entries that are parts for sure; all where none is. */
function withoutAsides(entries: Entry[]): Entry[] {
  const parts = entries.filter(({ isAside }) => !isAside);
  return parts.length > 0 ? parts : entries;
}

/** A sum without rows above it stands for itself, as in a table of sums alone. */
function addRow(column: Column, entry: Entry, row: BudgetRow): void {
  if (isSum(row) && isSumOfSums(entry, column)) return;
  addTo(column.rows, entry);
  if (row.kind === 'sum') addSum(column, entry);
  else addTo(column.open, entry);
}

function addSum(column: Column, entry: Entry): void {
  addTo(column.sums, entry);
  column.lastSum = [entry];
}

/** `Totalt`, `Kostnader totalt`, `Totalsumma` below its rows. */
const isTotal = (label: string): boolean =>
  /^(?:totalt|totalsumma|delsumma|(?:summa\s+)?(?:kostnader|intäkter)\s+totalt)\s*:?$/i.test(label);

function checkSum(row: BudgetRow, amount: Amount, column: Column): WrongSum[] {
  const written = amount.decimal ?? '0';
  const { makes } = column;
  if (setsThatMayBe(column).some((set) => makes(written, totalOf(set), timesOf(set)))) return [];
  // `Totalt` may also be what costs leave of the income.
  const times = timesOf(column.rows);
  const isNet = (each: string): boolean => makes(written, each, times) || makes(negate(written), each, times);
  if (row.kind === 'row' && nets(column.rows).some(isNet)) return [];
  const expected = totalOf(withoutAsides(column.open));
  const swapped = swappedIn(column.amounts, amount, expected);
  const problem = mismatch('VP401', row, amount, expected);
  return [swapped ? digitsSwapped(swapped, problem) : problem];
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

/**
 * Costs minus income, income minus costs as a deficit with its minus, or all amounts added up with their signs; from the rows
 * or from the sums.
 */
function checkNet(row: BudgetRow, amount: Amount, { rows, sums, open, makes }: Column): WrongSum[] {
  const fromSums = sums.length > 0 ? [...sums, ...open] : [];
  const read = [rows, fromSums, rows.filter(({ isAside }) => !isAside)].filter(({ length }) => length > 0);
  const asCalled = read.map((entries) => entries.map((each) => ({ ...each, income: each.likeIncome })));
  const signed = rows.some(({ isNegative }) => isNegative);
  const written = amount.decimal ?? '0';
  const found = flatMap([...read, ...asCalled], nets);
  const isNegative = !signed && written.startsWith('-');
  const times = timesOf(rows);
  const candidates = isNegative ? [...found, ...found.map(negate)] : found;
  if (candidates.length === 0 || candidates.some((candidate) => makes(written, candidate, times))) return [];
  const expected = nets(fromSums.length > 0 ? fromSums : rows)[signed ? 1 : 0] ?? '0';
  return [
    mismatch('VP402', row, amount, isNegative && !expected.startsWith('-') ? negate(expected) : expected),
  ];
}

function nets(entries: Entry[]): [string, string] {
  const decimals = (income: boolean): string[] =>
    entries.filter((entry) => entry.income === income).map(({ decimal }) => decimal);
  const [income, costs] = [sum(decimals(true)), sum(decimals(false))];
  return [sum([costs, negate(income)]), sum([costs, income])];
}

function mismatch(code: 'VP401' | 'VP402', row: BudgetRow, amount: Amount, expected: string): WrongSum {
  const values = { label: row.label, written: amount.raw, expected: formatSwedish(expected) };
  return { code, values, span: amount.span };
}
