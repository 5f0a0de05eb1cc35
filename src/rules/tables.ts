import type { Table } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { isCanonicalColumn } from '../plan/data-tables.ts';
import type { ActivityTable, Cell, DataTable, IndicatorTable } from '../plan/model.ts';
import { nearest } from '../plan/words.ts';
import type { Problem } from '../source/problem.ts';
import { spanOf } from '../source/span.ts';
import type { Rule, RuleContext } from './rule.ts';

/** The shape of indicator and activity tables: columns, cells, names (format section 4). */
export const tables: Rule = ({ plan }) =>
  [...plan.tables].flatMap(([node, table]) => [
    ...tooManyCells(node),
    ...(table.kind === 'budget'
      ? []
      : [...columnNames(table), ...missingColumns(table), ...unnamedRows(table)]),
  ]);

function tooManyCells(table: Table): Problem[] {
  const columns = table.children[0]?.children.length ?? 0;
  return table.children
    .slice(1)
    .filter((row) => row.children.length > columns)
    .map((row) => ({ code: 'VP307', values: { cells: row.children.length, columns }, span: spanOf(row) }));
}

type NamedTable = Exclude<DataTable, { kind: 'budget' }>;

function namesOf(table: NamedTable): Record<string, string> {
  return table.kind === 'indicators' ? vocabulary.indicatorColumns : vocabulary.activityColumns;
}

function columnNames(table: NamedTable): Problem[] {
  const names = namesOf(table);
  return table.header.flatMap((cell, index) => columnName(cell, table.columns[index] ?? null, names));
}

function columnName(cell: Cell, column: string | null, names: Record<string, string>): Problem[] {
  const name = column ? (names[column] ?? '') : '';
  if (column && isCanonicalColumn(cell.text, name)) return [];
  const suggestion = name || nearest(cell.text, Object.values(names)) || '';
  const problem: Problem = { code: 'VP305', values: { column: cell.text, suggestion }, span: cell.span };
  return [name ? { ...problem, fix: { span: cell.span, text: name } } : problem];
}

function missingColumns(table: NamedTable): Problem[] {
  const needed = table.kind === 'indicators' ? ['target', 'period'] : ['start', 'end'];
  const names = namesOf(table);
  const span = table.header[0]?.span ?? table.span;
  return needed
    .filter((column) => !(table.columns as (string | null)[]).includes(column))
    .map((column): Problem => ({ code: 'VP306', values: { column: names[column] ?? '' }, span }));
}

function unnamedRows(table: IndicatorTable | ActivityTable): Problem[] {
  const rows: { name: string; span: { start: number; end: number } }[] = table.rows;
  return rows
    .filter(({ name }) => name === '')
    .map(({ span }) => ({ code: 'VP309', values: { what: 'namn', 'what.en': 'name' }, span }));
}

/** Periodicity and the year of the council's column (format section 4). */
export const indicators: Rule = (context) =>
  [...context.plan.tables.values()].flatMap((table) =>
    table.kind === 'indicators' ? [...unknownPeriods(table), ...otherYear(table, context)] : [],
  );

const periods = new Set(vocabulary.periods.map((period) => period.toLowerCase()));

function unknownPeriods(table: IndicatorTable): Problem[] {
  return table.rows.flatMap(({ period, cells }) => {
    if (!cells.period || period === '' || periods.has(period)) return [];
    const { text: value, span } = cells.period;
    const near = nearest(value, vocabulary.periods);
    const problem: Problem = { code: 'VP304', values: { value }, span };
    return [near ? { ...problem, fix: { span, text: near } } : problem];
  });
}

function otherYear(table: IndicatorTable, { plan }: RuleContext): Problem[] {
  const cell = table.header[table.columns.indexOf('councilTarget')];
  const written = /\d{4}/.exec(cell?.text ?? '')?.[0];
  if (!cell || !written || Number(written) === plan.meta.year) return [];
  return [{ code: 'VP308', values: { written, year: plan.meta.year }, span: cell.span }];
}
