import { equal, formatSwedish, negate, sum } from '../plan/decimal.ts';
import type { Amount, BudgetRow, BudgetTable, Span } from '../plan/model.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import type { Rule } from './rule.ts';

/** The sums of budget tables hold (format section 4). */
export const budgetSums: Rule = ({ plan }) =>
  flatMap([...plan.tables.values()], (table) => (table.kind === 'budget' ? sumsIn(table.budget) : []));

/** A total across that does not hold upsets the sums of its column: they are held against what it should be as well. */
function sumsIn(budget: BudgetTable): Problem[] {
  const [down, across] = [sumsDown(budget), totalsAcross(budget)];
  if (down.length === 0 || across.length === 0) return [...down, ...across.map(({ problem }) => problem)];
  const right = new Map(across.map(({ amount, expected }) => [amount, expected]));
  const mended = (amount: Amount): Amount => ({ ...amount, decimal: right.get(amount) ?? amount.decimal });
  const rows = budget.rows.map((row) => ({ ...row, amounts: row.amounts.map(mended) }));
  const left = new Set(sumsDown({ ...budget, rows }).map(({ span }) => span.start));
  return [...down.filter(({ span }) => left.has(span.start)), ...across.map(({ problem }) => problem)];
}

/** Amounts of one kind, added up: a column is a handful of these, however long it is. */
interface Entry {
  decimal: string;
  isNegative: boolean;
  income: boolean;
  /** Whether it is income, or is called as income mostly is. */
  likeIncome: boolean;
  /** Whether it may be no part of the sum: by a dash before its label a part of the row above, or a count of people. */
  isAside: boolean;
  /** How many amounts have been added up. */
  times: number;
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
}

/** Adds an amount to those of its kind. */
function addTo(entries: Entry[], entry: Entry): void {
  const like = entries.find(
    ({ isNegative, income, likeIncome, isAside }) =>
      isNegative === entry.isNegative &&
      income === entry.income &&
      likeIncome === entry.likeIncome &&
      isAside === entry.isAside,
  );
  if (like) {
    like.decimal = sum([like.decimal, entry.decimal]);
    like.times += entry.times;
  } else entries.push({ ...entry });
}

/** `varav konsulter`: a part of the row above, which has counted it. */
const isPart = ({ label }: BudgetRow): boolean => /^[\s–—•*-]*(?:varav|därav)(?![a-zåäö])/i.test(label);

const isIncome = (label: string): boolean => /intäkt/i.test(label);

/** `Anslag`, `Bidrag från staten`: income in most tables, yet `Bidrag till föreningar` is a cost. Both are tried. */
const mayBeIncome = (label: string): boolean => /anslag|bidrag|ersättning|avgift|försälj/i.test(label);

/** A sum or a net that does not hold, at its amount. */
type WrongSum = Problem & { span: Span };

function sumsDown(budget: BudgetTable): WrongSum[] {
  const count = budget.columns.filter(({ kind }) => kind === 'amount').length;
  return Array.from({ length: count }, (_, index) => sumsInColumn(budget.rows, index)).flat();
}

function sumsInColumn(rows: BudgetRow[], index: number): WrongSum[] {
  const problems: WrongSum[] = [];
  const column: Column = { open: [], rows: [], sums: [], lastSum: [] };
  let group = '';
  for (const row of rows) {
    const amount = row.amounts[index];
    if (row.kind === 'group') {
      group = row.label;
      column.open = [];
    }
    if (!amount?.decimal || isPart(row)) continue;
    if (row.kind === 'net') problems.push(...checkNet(row, amount, column));
    else if (isSum(row) && column.open.length > 0) {
      problems.push(...checkSum(row, amount, column));
      closeGroup(column, amount.decimal, row.label);
      group = '';
    } else addRow(column, entryOf(amount.decimal, row.label, group), row);
  }
  return problems;
}

const isSum = ({ kind, label }: BudgetRow): boolean => kind === 'sum' || (kind === 'row' && isTotal(label));

function entryOf(decimal: string, label: string, group: string): Entry {
  const income = isIncome(label) || isIncome(group);
  return {
    decimal,
    isNegative: decimal.startsWith('-'),
    income,
    likeIncome: income || mayBeIncome(label),
    isAside: /^[-–—•·]\s|^antal\s|årsarbet/i.test(label),
    times: 1,
  };
}

/** The sum as written stands for the rows above it from here on. */
function closeGroup(column: Column, decimal: string, label: string): void {
  const income = column.open.every((each) => each.income) || isIncome(label);
  addSum(column, {
    decimal,
    isNegative: decimal.startsWith('-'),
    income,
    likeIncome: income,
    isAside: false,
    times: 1,
  });
  column.open = [];
}

/** `Summa kostnader` below the sums of its parts, which it stands for from here on. */
function isSumOfSums(entry: Entry, column: Column): boolean {
  const parts = column.sums.filter(({ income }) => income === entry.income);
  const times = parts.reduce((count, part) => count + part.times, 0);
  if (times < 2 || !equal(entry.decimal, sum(parts.map(({ decimal }) => decimal)))) return false;
  column.sums = column.sums.filter(({ income }) => income !== entry.income);
  addSum(column, entry);
  return true;
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
  /^(?:totalt|totalsumma|delsumma|sa\.?\s+(?:kostnader|intäkter)|(?:summa\s+)?(?:kostnader|intäkter)\s+totalt)\s*:?$/i.test(
    label,
  );

function checkSum(row: BudgetRow, amount: Amount, column: Column): WrongSum[] {
  const written = amount.decimal ?? '0';
  if (sumsThatMayBe(column).some((each) => equal(written, each))) return [];
  // `Totalt` may also be what costs leave of the income.
  if (
    row.kind === 'row' &&
    nets(column.rows).some((each) => equal(written, each) || equal(negate(written), each))
  )
    return [];
  const expected = sum(column.open.map(({ decimal }) => decimal));
  return [mismatch('VP401', row, amount, expected)];
}

/**
 * What a sum may add up: the rows since the group began, or all (`Summa totalt` below several groups); only the costs among
 * them, where the income stands above without a heading or a sum of its own; the sum before and what came after it. Rows
 * aside are tried with and without.
 */
function sumsThatMayBe({ open, rows, lastSum }: Column): string[] {
  const isCost = ({ likeIncome }: Entry): boolean => !likeIncome;
  const sets = [open, rows, open.filter(isCost), rows.filter(isCost), [...lastSum, ...open]];
  return flatMap(sets, (set) => [set, set.filter(({ isAside }) => !isAside)]).map((set) =>
    sum(set.map(({ decimal }) => decimal)),
  );
}

/**
 * Costs minus income, income minus costs as a deficit with its minus, or all amounts added up with their signs; from the rows
 * or from the sums.
 */
function checkNet(row: BudgetRow, amount: Amount, { rows, sums, open }: Column): WrongSum[] {
  const fromSums = sums.length > 0 ? [...sums, ...open] : [];
  const read = [rows, fromSums, rows.filter(({ isAside }) => !isAside)].filter(({ length }) => length > 0);
  const asCalled = read.map((entries) => entries.map((each) => ({ ...each, income: each.likeIncome })));
  const signed = rows.some(({ isNegative }) => isNegative);
  const written = amount.decimal ?? '0';
  const found = flatMap([...read, ...asCalled], nets);
  const isNegative = !signed && written.startsWith('-');
  const candidates = isNegative ? [...found, ...found.map(negate)] : found;
  if (candidates.length === 0 || candidates.some((candidate) => equal(candidate, written))) return [];
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

/** A total that its parts do not make up, and what they make up. */
interface WrongTotal {
  amount: Amount;
  expected: string;
  problem: Problem;
}

/** A column headed Totalt is the sum of the amount columns beside it. */
function totalsAcross({ columns, rows }: BudgetTable): WrongTotal[] {
  const amountColumns = columns.filter(({ kind }) => kind === 'amount');
  const at = amountColumns.findIndex(({ total }) => total);
  if (at < 0 || amountColumns.length < 3) return [];
  const checked = flatMap(rows, (row) => checkTotal(row, at, amountColumns[at]?.title ?? ''));
  // Columns that no row adds up are not the parts of this total: another year, a forecast.
  const holds = checked.some((wrong) => wrong === null);
  return holds ? checked.filter((wrong) => wrong !== null) : [];
}

function checkTotal(row: BudgetRow, at: number, column: string): (WrongTotal | null)[] {
  const amount = row.amounts[at];
  const parts = flatMap(
    row.amounts.filter((_, index) => index !== at),
    ({ decimal }) => decimal ?? [],
  );
  if (!amount?.decimal || parts.length === 0) return [];
  const expected = sum(parts);
  if (equal(amount.decimal, expected)) return [null];
  const values = { label: row.label, column, written: amount.raw, expected: formatSwedish(expected) };
  return [{ amount, expected, problem: { code: 'VP403', values, span: amount.span } }];
}
