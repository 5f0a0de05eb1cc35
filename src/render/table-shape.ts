import type { Table } from 'mdast';
import { plainText } from '../plan/inline.ts';
import type { ActivityColumn, BudgetRow, DataTable, IndicatorColumn } from '../plan/model.ts';
import { longestOfAddresses } from './addresses.ts';
import { type ColumnFit, fitColumns } from './column-fit.ts';
import { decimalsOf } from './decimals.ts';
import { partQuantities } from './quantities.ts';

/** What a column holds decides how it is set: dates and targets do not wrap, amounts stand to the right. */
export type ColumnKind = 'name' | 'target' | 'date' | 'amount' | 'short' | 'text';

export interface Column {
  title: string;
  kind: ColumnKind;
  /** As the plan's Markdown says, for ordinary tables. */
  align: 'left' | 'right' | 'center' | null;
  /**
   * Its cells head their rows (`th scope="row"`). In a data table the name says what the other cells
   * are about: a reader who walks down a column of targets hears it once per row.
   */
  namesRow: boolean;
  marksGender: boolean;
  /** Decimals of its numbers, where they stand under one another. */
  decimals: number;
  fit: ColumnFit;
}

export interface TableShape {
  kind: 'indicators' | 'activities' | 'budget' | 'plain';
  columns: Column[];
  /** Widths of the columns in percent, where the browser would not find good ones. */
  widths: number[] | null;
  /** Set in smaller letters: more columns than a page has room for otherwise. */
  dense: boolean;
  /** More than a screen of 320 px has room for. */
  wide: boolean;
  /** Kinds of budget rows by the offset at which the row begins in the source. */
  budgetRows: Map<number, BudgetRow['kind']>;
}

/** Columns of a table: as many as its longest row, so that no cell is lost. */
export function describeTable(table: Table, data: DataTable | undefined): TableShape {
  const count = Math.max(1, ...table.children.map((row) => row.children.length));
  const kinds = columnKinds(data, count);
  const { columns: fits, widths, dense } = fitColumns(table.children, kinds);
  const columns = fits.map((fit, index): Column => {
    const header = table.children[0]?.children[index];
    const kind = kinds[index] ?? 'text';
    const align = data ? null : (table.align?.[index] ?? null);
    return {
      title: header ? plainText(header) : '',
      kind,
      align,
      decimals: kind === 'amount' || align === 'right' ? decimalsOf(table.children.slice(1), index) : 0,
      namesRow: kind === 'name',
      marksGender: kind === 'name' && data?.kind === 'indicators',
      fit,
    };
  });
  const rows = data?.kind === 'budget' ? data.budget.rows : [];
  const budgetRows = new Map(rows.map((row) => [row.span.start, row.kind]));
  const fewest = kinds.map((kind, index) => fewestLettersOf(table, kind, index));
  const wide = fewest.reduce((sum, letters) => sum + letters, 0) > lettersOnNarrowScreen;
  return { kind: data?.kind ?? 'plain', columns, widths, dense, wide, budgetRows };
}

/** What a column cannot do with less than, in letters. */
const fewestLetters: Record<ColumnKind, number> = {
  name: 9,
  target: 6,
  date: 11,
  amount: 8,
  short: 12,
  text: 10,
};

/** An address is not hyphenated, and a target is not either: its longest word or quantity stands whole. */
function fewestLettersOf(table: Table, kind: ColumnKind, index: number): number {
  const cells = table.children.map((row) => row.children[index]);
  const texts = cells.flatMap((cell) => (cell ? [plainText(cell)] : []));
  const words = kind === 'target' ? texts.flatMap(wordsOf) : [];
  return Math.max(fewestLetters[kind], ...words.map((word) => word.length), ...texts.map(longestOfAddresses));
}

function wordsOf(text: string): string[] {
  return partQuantities(text).flatMap((part, index) => (index % 2 === 1 ? [part] : part.split(/[\s-]+/)));
}

/** 320 px of table text, less the padding of four columns. */
const lettersOnNarrowScreen = 36;

const indicatorKinds: Record<IndicatorColumn, ColumnKind> = {
  name: 'name',
  target: 'target',
  councilTarget: 'target',
  period: 'short',
  outcome: 'target',
  comment: 'text',
};

const activityKinds: Record<ActivityColumn, ColumnKind> = {
  name: 'name',
  start: 'date',
  end: 'date',
  responsible: 'text',
  status: 'text',
};

function columnKinds(data: DataTable | undefined, count: number): ColumnKind[] {
  const known = data ? knownKinds(data) : [];
  return Array.from({ length: count }, (_, index) => known[index] ?? 'text');
}

function knownKinds(data: DataTable): ColumnKind[] {
  if (data.kind === 'budget') {
    const others = data.budget.columns.map(({ kind }): ColumnKind => (kind === 'amount' ? 'amount' : 'text'));
    return others.toSpliced(data.budget.labelAt, 0, 'name');
  }
  return data.kind === 'indicators'
    ? data.columns.map((column) => (column ? indicatorKinds[column] : 'text'))
    : data.columns.map((column) => (column ? activityKinds[column] : 'text'));
}
