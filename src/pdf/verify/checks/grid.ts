import { type Dict, numberOf } from '../../file/values.ts';
import { attributeIn, attributesOf } from '../attributes.ts';
import type { Document } from '../document.ts';
import { childrenOf, type Element } from '../tree.ts';

/** Columns and rows beyond these are no table. */
const largest = 4096;

/** A cell of a table, in its place. */
export interface Cell {
  element: Element;
  /** Those of the owner Table (ISO 32000-1, table 349). */
  attributes: Dict[];
  row: number;
  /** From 0; -1 in a table that is not regular. */
  column: number;
  width: number;
  height: number;
}

export interface Grid {
  cells: Cell[];
  columns: number;
  rows: number;
  /** Whether all rows have equally many columns, spans counted. */
  isRegular: boolean;
}

/** The cells of a table, through row groups, and where they stand. */
export function readGrid(document: Document, table: Element): Grid {
  const rows = rowsOf(document, table);
  /** For each column how many more rows a cell above reaches down. */
  let reaching: number[] = [];
  const widths = new Set<number>();
  let isRegular = true;
  for (const row of rows) {
    const next: number[] | null = placeRow(row, reaching);
    isRegular = next !== null && next.length <= largest;
    if (!next || !isRegular) break;
    widths.add(next.length);
    reaching = next.map((left) => left - 1);
  }
  return {
    cells: rows.flat(),
    columns: Math.max(0, ...widths),
    rows: rows.length,
    isRegular: isRegular && widths.size <= 1 && reaching.every((left) => left <= 0),
  };
}

function rowsOf(document: Document, table: Element): Cell[][] {
  return childrenOf(table)
    .flatMap((child) => (child.role === 'TR' ? [child] : childrenOf(child)))
    .filter(({ role }) => role === 'TR')
    .map((row, index) =>
      childrenOf(row)
        .filter(({ role }) => role === 'TH' || role === 'TD')
        .map((element) => cellOf(document, element, index)),
    );
}

function cellOf(document: Document, element: Element, row: number): Cell {
  const attributes = attributesOf(document, element, 'Table');
  const span = (key: string): number => numberOf(attributeIn(document, attributes, key)) ?? 1;
  return { element, attributes, row, column: -1, width: span('ColSpan'), height: span('RowSpan') };
}

/** The row's columns, each with the rows that its cell takes; null where a cell finds no place. */
function placeRow(row: Cell[], reaching: number[]): number[] | null {
  const columns = reaching.map((left) => Math.max(0, left));
  let at = 0;
  for (const cell of row) {
    const { width, height } = cell;
    while ((columns[at] ?? 0) > 0) at += 1;
    if (!(width >= 1 && height >= 1 && width <= largest)) return null;
    cell.column = at;
    for (const end = at + width; at < end; at += 1) {
      if ((columns[at] ?? 0) > 0) return null;
      columns[at] = height;
    }
  }
  return columns.includes(0) ? null : columns;
}
