import { negate, sum } from '../../plan/decimal.ts';
import { isSumLabel } from '../../plan/sum-label.ts';
import { flatMap } from '../../source/flat-map.ts';
import { decimalsOf, distance } from '../budget/rounding.ts';
import type { Figure, FigureTable } from './figure-table.ts';

/** What some columns of a row make of a further one. */
export interface Relation {
  /** Which column is made, and of which. */
  result: number;
  parts: number[];
  /** What they make, of which one must hold; the first is told. Null for a row that says nothing of it. */
  makes: (parts: string[], written: string) => string[] | null;
  /** How the message tells what they make. */
  told: (parts: Figure[], expected: string) => Record<string, string>;
  /** Whether the heads alone say how the columns hang together, so that no row must hold. */
  isCertain: boolean;
  /** How far the figure may be off, for a relation that is no sum. */
  slack?: (parts: string[], written: string) => number;
  /** Whether an empty part is as good as 0. */
  mayLack?: boolean;
  isNet?: boolean;
}

export interface WrongAcross {
  relation: Relation;
  row: number;
  figure: Figure;
  parts: Figure[];
  expected: string;
}

/** The rows in which a relation does not hold; none where too few hold for it to be meant. */
export function wrongRows(table: FigureTable, relation: Relation): WrongAcross[] {
  const checked = flatMap(table.labels, (_, row) => checkRow(table, relation, row));
  const wrong = flatMap(checked, (each) => each ?? []);
  const held = checked.length - wrong.length;
  // A sum below follows the row that is wrong.
  const own = wrong.filter(({ row }) => !isSumLabel(table.labels[row] ?? ''));
  return relation.isCertain || (held > 0 && held >= own.length) ? wrong : [];
}

/** Nothing for a row that says nothing of it, null for one in which it holds. */
function checkRow(table: FigureTable, relation: Relation, row: number): (WrongAcross | null)[] {
  const figure = table.columns[relation.result]?.figures[row];
  const parts = flatMap(relation.parts, (at) => table.columns[at]?.figures[row] ?? []);
  const needed = relation.mayLack ? 1 : relation.parts.length;
  if (!figure || parts.length < needed) return [];
  const decimals = parts.map(({ decimal }) => decimal);
  const rights = relation.makes(decimals, figure.decimal);
  if (!rights) return [];
  const slack =
    relation.slack?.(decimals, figure.decimal) ?? slackOf([...decimals, figure.decimal], table.isBudget);
  if (rights.some((right) => Number(distance(right, figure.decimal)) <= slack + 1e-9))
    // That nothing has become nothing tells of no other row.
    return Number(figure.decimal) === 0 ? [] : [null];
  return [{ relation, row, figure, parts, expected: rights[0] ?? '0' }];
}

/** As much as rounding may put a sum of so many figures off; whole ones that are no money have not been rounded. */
function slackOf(decimals: string[], isMoney: boolean): number {
  const counts = decimals.map(decimalsOf).filter((count) => count > 0);
  if (counts.length === 0) return isMoney ? 1 : 0;
  return Math.floor(Math.sqrt(decimals.length - 1)) / 10 ** Math.min(...counts);
}

export const minus = (from: string, taken: string): string => sum([from, negate(taken)]);
export const absolute = (decimal: string): string => (decimal.startsWith('-') ? negate(decimal) : decimal);
/** With the sign that was written. */
export const signedAs = (decimal: string, written: string): string =>
  written.startsWith('-') ? negate(absolute(decimal)) : absolute(decimal);
