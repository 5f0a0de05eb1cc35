import { numberOf, rawOf, type Value } from '../../file/values.ts';
import { dict, name } from '../pdf.ts';
import { type Element, elementsOf, isElement, newElement } from './model.ts';

/**
 * Gives the tables back their empty cells. Chromium tags only cells in which something is painted, so that the cells
 * behind an empty one would be read under the wrong head (ISO 14289-1, 7.5).
 */
export function mendTables(root: Element): void {
  for (const table of elementsOf(root)) {
    if (table.role === 'Table') mendTable(table);
  }
}

/**
 * Makes the empty cells of a table's first row, which Chromium tags as data, heads of their columns as the others: what
 * stands below would have no head (ISO 14289-1, 7.5).
 */
export function mendHeads(root: Element): void {
  for (const table of elementsOf(root)) {
    const row = table.role === 'Table' ? elementsOf(table).find(({ role }) => role === 'TR') : undefined;
    if (!row || cellsOf(row).some((cell) => cell.role === 'TD' && !isEmpty(cell))) continue;
    row.kids = row.kids.map((kid) => (isElement(kid, 'TD') ? { ...headCell(), kids: kid.kids } : kid));
  }
}

function headCell(): Element {
  return { ...newElement('TH', []), attributes: [dict({ O: name('Table'), Scope: name('Column') })] };
}

/** Chromium puts letters in an element of their own; what stands right in a cell are its rules. */
function isEmpty({ kids }: Element): boolean {
  return !kids.some((kid) => isElement(kid));
}

function mendTable(table: Element): void {
  const rows = elementsOf(table).filter(({ role }) => role === 'TR');
  const [head, ...body] = rows;
  const width = Math.max(...rows.map(widthOf));
  // Markdown has no cells over several rows.
  if (!head || rows.some((row) => cellsOf(row).some((cell) => numberAt(cell, 'RowSpan') > 1))) return;
  const whole = body.find((row) => widthOf(row) === width) ?? head;
  if (widthOf(head) < width) fillRow(head, width, (cell) => columnBelow(cell, whole), headCell);
  const columns = cellsOf(head);
  for (const row of body) {
    if (widthOf(row) < width)
      fillRow(
        row,
        width,
        (cell) => columnOf(cell, columns),
        () => newElement('TD', []),
      );
  }
}

/** @param place The column that a cell belongs to, from 0; -1 where nothing says so. */
function fillRow(
  row: Element,
  width: number,
  place: (cell: Element) => number,
  newCell: () => Element,
): void {
  const filled: Element[] = [];
  let at = 0;
  for (const cell of cellsOf(row)) {
    for (const column = place(cell); at < column; at += 1) filled.push(newCell());
    filled.push(cell);
    at += numberAt(cell, 'ColSpan');
  }
  for (; at < width; at += 1) filled.push(newCell());
  row.kids = filled;
}

/** The column of a cell in the body: that of the head cell that it names. */
function columnOf(cell: Element, heads: readonly Element[]): number {
  const names = headersOf(cell);
  return heads.findIndex(({ id }) => id !== null && names.includes(id));
}

/** The column of a head cell: that of the cell below that names it. */
function columnBelow({ id }: Element, row: Element): number {
  return id === null ? -1 : cellsOf(row).findIndex((cell) => headersOf(cell).includes(id));
}

function cellsOf({ kids }: Element): Element[] {
  return kids.filter((kid): kid is Element => isElement(kid, 'TH') || isElement(kid, 'TD'));
}

function widthOf(row: Element): number {
  return cellsOf(row).reduce((sum, cell) => sum + numberAt(cell, 'ColSpan'), 0);
}

/** How many columns or rows a cell takes. */
function numberAt(cell: Element, key: 'ColSpan' | 'RowSpan'): number {
  return numberOf(attributeOf(cell, key)) ?? 1;
}

function headersOf(cell: Element): string[] {
  const headers = attributeOf(cell, 'Headers');
  return Array.isArray(headers) ? headers.flatMap((header) => rawOf(header) ?? []) : [];
}

function attributeOf({ attributes }: Element, key: string): Value {
  return attributes.find(({ entries }) => entries.has(key))?.entries.get(key) ?? null;
}
