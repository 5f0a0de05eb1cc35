import { negate, sum } from '../../plan/decimal.ts';
import { flatMap } from '../../source/flat-map.ts';
import { type Entry, timesOf } from './budget-entries.ts';
import type { Makes } from './rounding.ts';

/** What stands above a net in its column: the rows, and the sums among them with what has none yet. */
interface Above {
  rows: Entry[];
  sums: Entry[];
  open: Entry[];
  makes: Makes;
}

/**
 * What a net should be that does not hold; null for one that does. It is costs minus income, income minus costs as a deficit with
 * its minus, or all amounts added up with their signs; from the rows or from the sums.
 */
export function rightNet(label: string, written: string, above: Above): string | null {
  const { rows, sums, open, makes } = above;
  const isResult = /resultat/i.test(label);
  if (isResult && !(rows.some(({ income }) => income) && rows.some(({ income }) => !income))) return null;
  const fromSums = sums.length > 0 ? [...sums, ...open] : [];
  const read = [rows, fromSums, rows.filter(({ isAside }) => !isAside)].filter(({ length }) => length > 0);
  const asCalled = read.map((entries) => entries.map((each) => ({ ...each, income: each.likeIncome })));
  const found = flatMap([...read, ...asCalled], nets);
  const signed = rows.some(({ isNegative }) => isNegative);
  // A result is what is left: of its own sign, whatever those of the rows.
  const isNegative = isResult || (!signed && written.startsWith('-'));
  const candidates = isNegative ? [...found, ...found.map(negate)] : found;
  const times = timesOf(rows);
  if (candidates.length === 0 || candidates.some((candidate) => makes(written, candidate, times)))
    return null;
  const [left, added] = nets(fromSums.length > 0 ? fromSums : rows);
  const expected = signed ? added : left;
  const isTurned = isResult ? isResultTurned(rows, signed) : isNegative && !expected.startsWith('-');
  return isTurned ? negate(expected) : expected;
}

/** Costs minus income, or income with its minus, is the result turned around. */
function isResultTurned(rows: Entry[], signed: boolean): boolean {
  return !signed || rows.some(({ income, isNegative }) => income && isNegative);
}

/** Costs minus income, and both added up. */
export function nets(entries: Entry[]): [left: string, added: string] {
  const decimals = (income: boolean): string[] =>
    entries.filter((entry) => entry.income === income).map(({ decimal }) => decimal);
  const [income, costs] = [sum(decimals(true)), sum(decimals(false))];
  return [sum([costs, negate(income)]), sum([costs, income])];
}
