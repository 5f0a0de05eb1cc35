import type { AlignType, Table } from 'mdast';
import { tablesIn } from '../plan/flow.ts';
import type { DataTable, Span } from '../plan/model.ts';
import type { Edit } from '../source/edits.ts';
import { spanOf } from '../source/span.ts';
import { width } from '../source/text-width.ts';
import type { Reading, Step } from './reading.ts';
import { cellsOf, type RowCells } from './table-cells.ts';

/**
 * Tables with a bar at both ends, columns under one another, and a line of hyphens below the header. Amounts stand to
 * the right, with ordinary spaces between thousands. A cell's own text is not touched otherwise.
 */
export const tables: Step = (reading) => {
  const { tree, text } = reading.source;
  return [
    ...tablesIn(tree).flatMap((table) => tableEdits(table, reading)),
    ...tree.children.flatMap((node) => (node.type === 'table' ? indentationOf(node, text) : [])),
  ];
};

/** A table that stands by itself begins at the margin. */
function indentationOf(table: Table, text: string): Edit[] {
  const { start, end } = spanOf(table);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return [...text.slice(from, end).matchAll(/(?<=^|\n) +/g)].map(({ 0: spaces, index }) => ({
    span: { start: from + index, end: from + index + spaces.length },
    text: '',
  }));
}

type Align = Exclude<AlignType, undefined>;

interface Column {
  align: Align;
  /** null where the table is set without padding. */
  width: number | null;
}

function tableEdits(table: Table, { source: { text }, plan }: Reading): Edit[] {
  const rows = table.children.map((row) => cellsOf(text, lineFrom(spanOf(row).start, text)));
  // Rows that are cut otherwise than the parser has cut them are left alone.
  if (rows.some(({ cells }, index) => cells.length !== table.children[index]?.children.length)) return [];
  const data = plan.tables.get(table);
  const columns = columnsOf(rows, alignments(table, data), text);
  const [header, ...body] = rows;
  const delimiter = header && delimiterBelow(header, text);
  if (!header || !delimiter) return [];
  return [
    ...rowEdits(header, columns, text),
    { span: delimiter, text: delimiterRow(columns.slice(0, header.cells.length)) },
    ...body.flatMap((row) => rowEdits(row, columns, text)),
    ...amountEdits(data, text),
  ];
}

function lineFrom(start: number, text: string): Span {
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/** The signs of the line below the header, without the indentation or the quote marks that may stand before them. */
function delimiterBelow({ line }: RowCells, text: string): Span | null {
  const below = lineFrom(line.end + 1, text);
  const signs = /[|:-][|: \t-]*$/.exec(text.slice(below.start, below.end))?.[0];
  return signs === undefined ? null : { start: below.end - signs.length, end: below.end };
}

/** As the writer has chosen; amounts to the right. */
function alignments(table: Table, data: DataTable | undefined): Align[] {
  const chosen = (table.align ?? []).map((align) => align ?? null);
  if (data?.kind !== 'budget') return chosen;
  const kinds = data.budget.columns
    .map(({ kind }): string => kind)
    .toSpliced(data.budget.labelAt, 0, 'label');
  return chosen.map((align, index) => (kinds[index] === 'amount' ? 'right' : align));
}

/** A wider cell stands out to the right: the rest of its row moves, and no other. */
const widest = 80;

/** A table that would grow to more than so many times its size is not padded: a wide row among many short ones. */
const mostGrowth = 3;

function columnsOf(rows: RowCells[], aligns: Align[], text: string): Column[] {
  const widths = aligns.map(() => 3);
  let compact = 0;
  let cells = 0;
  for (const row of rows) {
    for (const [index, cell] of row.cells.entries()) {
      const own = widthOf(cell, text);
      widths[index] = Math.max(widths[index] ?? 3, Math.min(own, widest));
      compact += own + 3;
      cells += 1;
    }
  }
  const padded = (widths.reduce((sum, each) => sum + each + 3, 0) / Math.max(1, widths.length)) * cells;
  const isPadded = padded <= compact * mostGrowth;
  return widths.map((own, index) => ({ align: aligns[index] ?? null, width: isPadded ? own : null }));
}

function widthOf({ start, end }: Span, text: string): number {
  const cell = text.slice(start, end);
  return /^[\0-\u02FF]*$/.test(cell) ? cell.length : width(cell);
}

function delimiterRow(columns: Column[]): string {
  const cells = columns.map(({ align, width: room }) => {
    const [left, right] = [align === 'left' || align === 'center', align === 'right' || align === 'center'];
    const hyphens = '-'.repeat(Math.max(3, room ?? 3) - Number(left) - Number(right));
    return `${left ? ':' : ''}${hyphens}${right ? ':' : ''}`;
  });
  return `| ${cells.join(' | ')} |`;
}

/** What stands around the texts of a row's cells; the texts themselves stay where they are. */
function rowEdits({ line, cells }: RowCells, columns: Column[], text: string): Edit[] {
  let from = line.start;
  let before = '';
  const edits: Edit[] = [];
  for (const [index, cell] of cells.entries()) {
    const room = padding(cell, columns[index], text);
    edits.push({ span: { start: from, end: cell.start }, text: `${before}| ${room.before}` });
    before = cell.start === cell.end && room.before + room.after === '' ? '' : `${room.after} `;
    from = cell.end;
  }
  edits.push({ span: { start: from, end: line.end }, text: `${before}|` });
  return edits.filter(({ span, text: wanted }) => text.slice(span.start, span.end) !== wanted);
}

function padding(cell: Span, column: Column | undefined, text: string): { before: string; after: string } {
  const spare = Math.max(0, (column?.width ?? 0) - widthOf(cell, text));
  const before = { left: 0, right: spare, center: Math.floor(spare / 2) }[column?.align ?? 'left'];
  return { before: ' '.repeat(before), after: ' '.repeat(spare - before) };
}

/** Of the spaces between thousands only the kind is changed: the JSON has an ordinary one in any case. */
function amountEdits(data: DataTable | undefined, text: string): Edit[] {
  const amounts = data?.kind === 'budget' ? data.budget.rows.flatMap((row) => row.amounts) : [];
  const written = amounts.filter(({ decimal }) => decimal !== null);
  return written.flatMap(({ span: { start, end } }) =>
    [...text.slice(start, end).matchAll(/(?<=\d)[\u00A0\u202F\u2009](?=\d)/g)].map(({ index }) => ({
      span: { start: start + index, end: start + index + 1 },
      text: ' ',
    })),
  );
}
