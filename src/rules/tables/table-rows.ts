import type { Table, TableCell, TableRow } from 'mdast';
import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import { tablesIn } from '../../plan/flow.ts';
import { plainText } from '../../plan/inline.ts';
import type { DataTable } from '../../plan/model.ts';
import { dataRows } from '../../plan/second-heads.ts';
import { isSumLabel } from '../../plan/sum-label.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/**
 * No table has a row with more cells than its header, for the cells beyond it would be lost; and none that holds the plan's
 * data one with fewer, for all behind the bar that is missing would stand in the wrong column.
 */
export const tableRows: Rule = ({ source, plan }) =>
  flatMap(tablesIn(source.tree), (table) => [
    ...wrongCells(table, neededCells(plan.tables.get(table))),
    ...textBelow(table, source),
  ]);

/** How many cells of a row hold data; what stands behind them, such as a comment, may be left out. */
function neededCells(table: DataTable | undefined): number {
  if (!table) return 0;
  if (table.kind === 'budget') return table.budget.columns.findLastIndex(({ kind }) => kind === 'amount') + 2;
  const columns: (string | null)[] = table.columns;
  return columns.findLastIndex((column) => column !== null && column !== 'comment') + 1;
}

function wrongCells(table: Table, needed: number): Problem[] {
  const columns = table.children[0]?.children.length ?? 0;
  const counted = { count: columns, ...reasons.VP307[columns === 1 ? 'one' : 'many'] };
  const rows = dataRows(table);
  const from = needed === 0 ? filledFrom(rows, columns) : columns;
  const problem = (code: 'VP307' | 'VP342', row: TableRow): Problem => ({
    code,
    values: { cells: row.children.length, ...counted },
    span: spanOf(row),
  });
  return [
    ...rows.filter(({ children }) => children.length > columns).map((row) => problem('VP307', row)),
    ...rows
      .filter((row) => isShort(row, needed) || isCut(row, from, columns))
      .map((row) => problem('VP342', row)),
  ];
}

/** A name alone is a heading among the rows. */
const isShort = ({ children }: TableRow, needed: number): boolean =>
  children.length < needed && children.slice(1).some((cell) => cell.children.length > 0);

/** A row of an ordinary table that lacks cells which all others fill. A sum needs no more than its figure. */
function isCut(row: TableRow, from: number, columns: number): boolean {
  const length = row.children.length;
  return (
    length > 1 && length >= from && isShort(row, columns) && !isSumLabel(plainText(row.children[0] ?? row))
  );
}

/** The column from which on all whole rows have something in each cell; what may be empty may also be left out. */
function filledFrom(rows: readonly TableRow[], columns: number): number {
  const whole = rows.filter(({ children }) => children.length === columns);
  if (whole.length < 2) return columns;
  return whole.reduce((most, { children }) => Math.max(most, children.findLastIndex(isEmpty) + 1), 0);
}

const isEmpty = ({ children }: TableCell): boolean => children.length === 0;

/** A paragraph that no blank line parts from the table, whose rows begin with a bar. */
function textBelow({ children: [header, ...rows] }: Table, { text }: Source): Problem[] {
  if (!header || text.charAt(spanOf(header).start) !== '|') return [];
  const written = rows.map((row) => text.slice(spanOf(row).start, spanOf(row).end));
  // A line among the rows may be a group of them, and in one column any line is a row.
  const at = written.findLastIndex((line) => line.includes('|')) + 1;
  const row = rows[at];
  if (!row || at === 0 || header.children.length === 1) return [];
  const span = spanOf(row);
  const problem: Problem = { code: 'VP343', span };
  // In a point or a quotation the blank line would end that as well.
  const isOwn = span.start === 0 || text.charAt(span.start - 1) === '\n';
  return [isOwn ? { ...problem, fix: { span, text: `\n${written[at] ?? ''}` } } : problem];
}
