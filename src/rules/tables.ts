import type { Nodes, Table } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { isCanonicalColumn } from '../plan/data-tables.ts';
import type { ActivityTable, Cell, DataTable, IndicatorTable } from '../plan/model.ts';
import { nearest } from '../plan/words.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import { spanOf } from '../source/span.ts';
import { plainFix } from './plain-source.ts';
import type { Rule, RuleContext } from './rule.ts';

/** No table has a row with more cells than its header: the cells beyond it would be lost. */
export const tableRows: Rule = ({ source }) => flatMap(tablesIn(source.tree), tooManyCells);

function tablesIn(node: Nodes, found: Table[] = []): Table[] {
  if (node.type === 'table') found.push(node);
  else if ('children' in node) for (const child of node.children) tablesIn(child, found);
  return found;
}

function tooManyCells(table: Table): Problem[] {
  const columns = table.children[0]?.children.length ?? 0;
  const counted =
    columns === 1
      ? { columns: '1 kolumn', 'columns.en': '1 column' }
      : { columns: `${columns} kolumner`, 'columns.en': `${columns} columns` };
  return table.children
    .slice(1)
    .filter((row) => row.children.length > columns)
    .map((row) => ({ code: 'VP307', values: { cells: row.children.length, ...counted }, span: spanOf(row) }));
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

function misspelt({ text: column, span }: Cell, name: string, { source }: RuleContext): Problem[] {
  if (isCanonicalColumn(column, name)) return [];
  const mayHaveYear = name === vocabulary.indicatorColumns.councilTarget;
  const suggestion = mayHaveYear ? `${name}${yearIn(column)}` : name;
  // `Start` and `Årsmål 2024` say more or less than a slip in spelling.
  const unsure = nearest(mayHaveYear ? column.replace(year, '') : column, [name]) === null;
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
