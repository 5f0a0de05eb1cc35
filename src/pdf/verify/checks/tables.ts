import type { Check, Document } from '../document.ts';
import { type Dict, dictOf, itemsOf, nameOf, numberOf, rawOf, type Value } from '../file/values.ts';
import { childrenOf, type Element, pageOf } from '../tree.ts';

/** Columns and rows beyond these are no table. */
const largest = 4096;

/** Head cells say what they head, and every row is as wide as the others (Matterhorn 15-003; 01-006, note 3). */
export const checkTables: Check = (document) => {
  const elements = document.tree?.elements ?? [];
  const ids = new Set(elements.map(({ dict }) => rawOf(document.file.get(dict, 'ID'))));
  for (const table of elements) {
    if (table.role !== 'Table') continue;
    const rows = rowsOf(table);
    const cells = rows.flat();
    checkHeads(document, cells, ids);
    if (!isRegular(document, rows)) document.report('V-26', pageOf(table));
  }
};

/** The cells of each row, through row groups. */
function rowsOf(table: Element): Element[][] {
  return childrenOf(table)
    .flatMap((child) => (child.role === 'TR' ? [child] : childrenOf(child)))
    .filter(({ role }) => role === 'TR')
    .map((row) => childrenOf(row).filter(({ role }) => role === 'TH' || role === 'TD'));
}

function checkHeads(document: Document, cells: Element[], ids: ReadonlySet<string | null>): void {
  const { report } = document;
  const headers = cells.map((cell) => itemsOf(attribute(document, cell, 'Headers')));
  const usesHeaders = headers.some((names) => names.length > 0);
  for (const [index, cell] of cells.entries()) {
    const unknown = headers[index]?.some((name) => !ids.has(rawOf(document.file.resolve(name))));
    if (unknown) report('V-27', pageOf(cell));
    const scope = nameOf(attribute(document, cell, 'Scope'));
    const hasScope = scope !== null && ['Row', 'Column', 'Both'].includes(scope);
    if (cell.role === 'TH' && !usesHeaders && !hasScope) report('15-003', pageOf(cell));
  }
}

/** Whether all rows have equally many columns, spans counted. */
function isRegular(document: Document, rows: Element[][]): boolean {
  /** For each column how many more rows a cell above reaches down. */
  let reaching: number[] = [];
  const widths = new Set<number>();
  for (const row of rows) {
    const next = placeRow(document, row, reaching);
    if (!next || next.length > largest) return false;
    widths.add(next.length);
    reaching = next.map((left) => left - 1);
  }
  return widths.size <= 1 && reaching.every((left) => left <= 0);
}

/** The row's columns, each with the rows that its cell takes; null where a cell finds no place. */
function placeRow(document: Document, row: Element[], reaching: number[]): number[] | null {
  const columns = reaching.map((left) => Math.max(0, left));
  let at = 0;
  for (const cell of row) {
    while ((columns[at] ?? 0) > 0) at += 1;
    const [width, height] = ['ColSpan', 'RowSpan'].map(
      (key) => numberOf(attribute(document, cell, key)) ?? 1,
    );
    if (!width || !height || width < 1 || height < 1 || width > largest) return null;
    for (const end = at + width; at < end; at += 1) {
      if ((columns[at] ?? 0) > 0) return null;
      columns[at] = height;
    }
  }
  return columns.includes(0) ? null : columns;
}

/** A table attribute of a cell, its own or of its classes (ISO 32000-1, 14.7.5 and table 349). */
function attribute({ file, tree }: Document, { dict }: Element, key: string): Value {
  const classes = file.dict(tree?.root ?? null, 'ClassMap');
  const own = file.list(dict, 'A');
  const named = file.list(dict, 'C').flatMap((name) => file.list(classes, nameOf(name) ?? ''));
  for (const value of [...own, ...named]) {
    const attributes: Dict | null = dictOf(value);
    if (!attributes || nameOf(file.get(attributes, 'O')) !== 'Table') continue;
    const found = file.get(attributes, key);
    if (found !== null) return found;
  }
  return null;
}
