import type { Table, TableCell, TableRow } from 'mdast';
import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import { isCanonicalColumn } from '../../plan/data-tables.ts';
import { plainText } from '../../plan/inline.ts';
import type { ActivityTable, Cell, DataTable, IndicatorTable } from '../../plan/model.ts';
import { dataRows } from '../../plan/second-heads.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { nearest } from '../../source/words.ts';
import { yearOfTarget } from '../indicators/indicators.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { tablesIn } from './table-heads.ts';

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
  const counted =
    columns === 1
      ? { columns: '1 kolumn', 'columns.en': '1 column' }
      : { columns: `${columns} kolumner`, 'columns.en': `${columns} columns` };
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

const sum = /^(?:summa|total|netto)/i;

/** A row of an ordinary table that lacks cells which all others fill. A sum needs no more than its figure. */
function isCut(row: TableRow, from: number, columns: number): boolean {
  const length = row.children.length;
  return (
    length > 1 && length >= from && isShort(row, columns) && !sum.test(plainText(row.children[0] ?? row))
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

/** The columns of indicator and activity tables, and that each row is named (format section 4). */
export const tableColumns: Rule = (context) =>
  flatMap([...context.plan.tables.values()], (table) =>
    table.kind === 'budget' ? [] : [...columns(table, context), ...unnamedRows(table)],
  );

type NamedTable = Exclude<DataTable, { kind: 'budget' }>;

function columns(table: NamedTable, context: RuleContext): Problem[] {
  const names: Record<string, string> =
    table.kind === 'indicators' ? vocabulary.indicatorColumns : vocabulary.activityColumns;
  const needed = table.kind === 'indicators' ? ['target', 'period'] : ['start', 'end'];
  const found: (string | null)[] = table.columns;
  const missing = needed.filter((column) => !found.includes(column)).map((column) => names[column] ?? '');
  const titles = flatMap(table.header, (cell, index) => {
    const name = names[found[index] ?? ''];
    return name === undefined ? unknownColumn(cell, table, missing) : misspelt(cell, name, context);
  });
  const span = table.header[0]?.span ?? table.span;
  return [...titles, ...missing.map((column): Problem => ({ code: 'VP306', values: { column }, span }))];
}

/**
 * A heading that names no column. Where a needed column is missing this one is probably meant for it;
 * then it is taken from `missing`, so that one mistake gives one finding.
 */
function unknownColumn({ text: column, span }: Cell, table: NamedTable, missing: string[]): Problem[] {
  const twice = table.header.some(
    (other) => other.span.start < span.start && isCanonicalColumn(other.text, column),
  );
  if (twice) return [{ code: 'VP310', values: { column }, span }];
  const suggestion = missing.shift() ?? '';
  return [{ code: 'VP305', values: { column, suggestion }, span }];
}

function misspelt(
  { text: column, span }: Cell,
  name: string,
  { source, plan, edition }: RuleContext,
): Problem[] {
  if (isCanonicalColumn(column, name)) return [];
  // Whether the figures are those of the plan's year comes first, and is asked there.
  const isOwn = name === vocabulary.indicatorColumns.target;
  const written = isOwn && edition ? yearOfTarget(column) : null;
  if (written !== null && written !== plan.meta.year) return [];
  // The council's targets may be of a year. `Start` and `Årsmål 2024` say more or less than a slip in spelling.
  const isOfYear = name === vocabulary.indicatorColumns.councilTarget;
  const unsure = nearest(isOfYear ? column.replace(year, '') : column, [name]) === null;
  const suggestion = isOfYear ? `${name}${yearIn(column)}` : name;
  return [
    { code: 'VP305', values: { column, suggestion }, span, ...plainFix(source, span, suggestion, unsure) },
  ];
}

const year = /\s(?:år\s)?\d{4}$/;

/** The year that may follow the name of the council's column. */
function yearIn(column: string): string {
  return year.exec(column)?.[0] ?? '';
}

function unnamedRows(table: IndicatorTable | ActivityTable): Problem[] {
  const rows: { name: string; span: { start: number; end: number } }[] = table.rows;
  const [what, en] = table.kind === 'indicators' ? ['indikator', 'indicator'] : ['aktivitet', 'activity'];
  return rows
    .filter(({ name }) => name === '')
    .map(({ span }) => ({ code: 'VP309', values: { what, 'what.en': en }, span }));
}
