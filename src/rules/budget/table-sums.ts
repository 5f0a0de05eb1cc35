import type { Table } from 'mdast';
import data from '../../../schemas/words/budget.json' with { type: 'json' };
import { equal, formatSwedish, isLess, sum } from '../../plan/decimal.ts';
import { flowTablesIn } from '../../plan/flow.ts';
import { cellOf } from '../../plan/inline.ts';
import type { Cell } from '../../plan/model.ts';
import { isBlank, parseAmount } from '../../plan/quantity.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';
import { decimalsOf, distance, lastDigits } from './rounding.ts';

/** `Totalt` below a table of figures is the sum of the rows above it; budgets have a rule of their own. */
export const tableSums: Rule = ({ plan, source }) =>
  flatMap(source.tree.children, (block) =>
    flatMap(flowTablesIn(block), (table) => (plan.tables.has(table) ? [] : wrongTotals(table))),
  );

const { totals, notSummed, notSummedWords, notAdded, overlapping, counted } = data.tableSums;
const totalLabel = new RegExp(`^(?:${anyOf(totals)})\\s*:?$`, 'i');
/** Shares, means and numbers that name something. */
const noSum = new RegExp(latin`${anyOf(notSummed)}|(?<!\p{L})(?:${anyOf(notSummedWords)})(?!\p{L})`, 'i');
/** A part of the row above, an income among costs, a sum already: not every row is added. */
const notARow = new RegExp(latin`^$|^[-–—•*·(]|\*|${anyOf(notAdded)}`, 'i');
/** One person may be in several rows, and once in the total. */
const overlaps = new RegExp(anyOf(overlapping), 'i');
/** What is counted whole is never rounded. */
const whole = new RegExp(anyOf(counted), 'i');

/** Only a total near its sum is meant to be it: else the rows may be some of many. What is called a sum is one of more than a few. */
const furthest = { total: 0.12, sum: 0.3 };
const isSum = (label: string): boolean => /^(?:total)?summa/i.test(label);

function wrongTotals(table: Table): Problem[] {
  const last = table.children.at(-1);
  const label = last?.children[0] ? cellOf(last.children[0]).text : '';
  if (!totalLabel.test(label)) return [];
  const [header = [], ...rows] = table.children.map((row) => row.children.map(cellOf));
  const total = rows.pop() ?? [];
  const parts = rows.filter((cells) => cells.some(({ text }) => text !== ''));
  const isWhole = [...parts, total].every(({ length }) => length === header.length);
  if (!isWhole || header.some(({ text }) => overlaps.test(text))) return [];
  if (parts.some(([name]) => notARow.test(name?.text ?? ''))) return [];
  const most = isSum(label) ? furthest.sum : furthest.total;
  const checked = flatMap(total, (cell, at) =>
    at === 0
      ? []
      : [...checkColumn(header[at], parts, cell, at, most), ...checkShares(header[at], parts, cell, at)],
  );
  // Where no column holds, rows have been left out.
  const wrong = flatMap(checked, (column) => column ?? []);
  return wrong.length === checked.length && wrong.length > 1
    ? []
    : wrong.map(({ cell, expected }) => ({
        code: 'VP336',
        values: {
          label: label.replace(/\s*:$/, ''),
          written: cell.text,
          expected: `${formatSwedish(expected)}${cell.text.endsWith('%') ? ' %' : ''}`,
        },
        span: cell.span,
      }));
}

interface WrongTotal {
  cell: Cell;
  expected: string;
}

/** Nothing for a column that is not added up, null for a total that holds. */
function checkColumn(
  header: Cell | undefined,
  rows: Cell[][],
  cell: Cell,
  at: number,
  most: number,
): (WrongTotal | null)[] {
  const title = header?.text ?? '';
  const written = numberIn(cell.text);
  if (written === null || noSum.test(title)) return [];
  const texts = flatMap(rows, (row) => row[at]?.text ?? '').filter((text) => !isBlank(text));
  const numbers = flatMap(texts, (text) => numberIn(text) ?? []);
  if (numbers.length < 2 || numbers.length < texts.length) return [];
  const expected = sum(numbers);
  if (equal(written, expected)) return [null];
  const off = distance(written, expected);
  if (Number(off) > most * Number(written)) return [];
  const isRounded = !isLess(roundingOf(numbers, written, title), off);
  return [isRounded ? null : { cell, expected }];
}

const ofShares = new RegExp(latin`^$|%|(?<!\p{L})(?:andel|procent|fördelning)`, 'i');
const share = /^(\d{1,3}(?:,\d{1,2})?)\s?%$/;

/** `60 %`, `20 %`, `40 %` and 100 % below: shares of one whole, each of which may have been rounded. */
function checkShares(
  header: Cell | undefined,
  rows: Cell[][],
  cell: Cell,
  at: number,
): (WrongTotal | null)[] {
  if (!/^100(?:,0)?\s?%$/.test(cell.text) || !ofShares.test(header?.text ?? '')) return [];
  const texts = flatMap(rows, (row) => row[at]?.text ?? '').filter((text) => !isBlank(text));
  const shares = flatMap(texts, (text) => (share.exec(text)?.[1] ?? []) as string | []).map((text) =>
    text.replace(',', '.'),
  );
  if (shares.length < 2 || shares.length < texts.length) return [];
  const expected = sum(shares);
  const decimals = Math.min(...shares.map(decimalsOf));
  const slack = decimals === 0 ? `${shares.length}` : lastDigits(shares.length, decimals);
  return [isLess(slack, distance('100', expected)) ? { cell, expected } : null];
}

/** More than any figure of a plan is written with. */
const longest = 20;

/** A number without a unit or a sign; null for anything else. */
function numberIn(text: string): string | null {
  return text.length <= longest && /^\d/.test(text) && /\d$/.test(text) ? parseAmount(text) : null;
}

/** Half of the last digit of each number, and of the total: as much as a total may be off by rounding. */
function roundingOf(numbers: string[], written: string, title: string): string {
  const own = decimalsOf(written);
  const withDecimals = numbers.map(decimalsOf).filter((count) => count > 0);
  if (own === 0 && withDecimals.length === 0 && whole.test(title)) return hundreds(written);
  const decimals = withDecimals.length > 0 ? Math.min(...withDecimals) : 0;
  return sum([lastDigits(5 * numbers.length, decimals + 1), lastDigits(5, own + 1), hundreds(written)]);
}

/** `1 200` may be rounded to hundreds. */
const hundreds = (written: string): string => (/^\d+00$/.test(written) ? '50' : '0');
