import { itemsOf, nameOf, rawOf, type Value } from '../../file/values.ts';
import { attributeIn } from '../attributes.ts';
import type { Check, Document } from '../document.ts';
import { pageOf } from '../tree.ts';
import { type Cell, type Grid, readGrid } from './grid.ts';

/** Head cells say what they head, every cell has one, and every row is as wide as the others (ISO 14289-1, 7.5; Matterhorn 15-003; 01-006, note 3). */
export const checkTables: Check = (document) => {
  const elements = document.tree?.elements ?? [];
  const tables = elements.filter(({ role }) => role === 'Table');
  if (tables.length === 0) return;
  const ids = new Set(elements.map(({ dict }) => rawOf(document.file.get(dict, 'ID'))));
  for (const table of tables) {
    const grid = readGrid(document, table);
    if (!grid.isRegular) document.report('V-26', pageOf(table));
    checkHeads(document, grid, ids);
    if (!table.hasContent) continue;
    if (!grid.cells.some(isHead)) document.report('V-31', pageOf(table));
    else if (grid.isRegular) checkHeaded(document, grid);
  }
};

function isHead({ element }: Cell): boolean {
  return element.role === 'TH';
}

/** What a head cell heads; null where it does not say so (ISO 32000-1, table 349). */
function scopeOf(document: Document, { attributes }: Cell): 'Row' | 'Column' | 'Both' | null {
  const scope = nameOf(attributeIn(document, attributes, 'Scope'));
  return scope === 'Row' || scope === 'Column' || scope === 'Both' ? scope : null;
}

function checkHeads(document: Document, { cells }: Grid, ids: ReadonlySet<string | null>): void {
  const { file, report } = document;
  let usesHeaders = false;
  for (const cell of cells) {
    const names = headersOf(document, cell);
    usesHeaders ||= names.length > 0;
    if (names.some((name) => !ids.has(rawOf(file.resolve(name))))) report('V-27', pageOf(cell.element));
  }
  for (const cell of cells) {
    if (isHead(cell) && !scopeOf(document, cell))
      report(usesHeaders ? 'V-29' : '15-003', pageOf(cell.element));
  }
}

/** Cells have a few; cells may share a list. */
const mostHeaders = 100;

function headersOf(document: Document, { attributes }: Cell): Value[] {
  return itemsOf(attributeIn(document, attributes, 'Headers')).slice(0, mostHeaders);
}

/** Every cell with content names its head cells, or stands in the row or the column of one. */
function checkHeaded(document: Document, { cells, columns, rows }: Grid): void {
  const headed = { columns: new Uint8Array(columns), rows: new Uint8Array(rows) };
  for (const cell of cells.filter(isHead)) {
    // One that does not say what it heads is told of already.
    const scope = scopeOf(document, cell) ?? 'Both';
    if (scope !== 'Row') headed.columns.fill(1, cell.column, cell.column + cell.width);
    if (scope !== 'Column') headed.rows.fill(1, cell.row, cell.row + cell.height);
  }
  for (const cell of cells) {
    if (isHead(cell) || headersOf(document, cell).length > 0) continue;
    const isHeaded =
      headed.columns.subarray(cell.column, cell.column + cell.width).includes(1) ||
      headed.rows.subarray(cell.row, cell.row + cell.height).includes(1);
    if (!isHeaded && cell.element.hasContent) document.report('V-30', pageOf(cell.element));
  }
}
