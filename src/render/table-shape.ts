import type { Table } from 'mdast';
import { plainText } from '../plan/inline.ts';
import type { ActivityColumn, BudgetRow, DataTable, IndicatorColumn } from '../plan/model.ts';
import { longestOfAddresses } from './addresses.ts';
import { type ColumnFit, fitColumns } from './column-fit.ts';
import { longestOf, wordsOf } from './column-measure.ts';
import { type Figures, figuresOf } from './figures.ts';
import { sumKindOf } from './sum-rows.ts';

/** What a column holds decides how it is set: dates and targets do not wrap, amounts stand to the right. */
export type ColumnKind = 'name' | 'target' | 'date' | 'amount' | 'short' | 'text';

export interface Column {
  title: string;
  kind: ColumnKind;
  /** As the plan's Markdown says; amounts of a budget stand to the right. */
  align: 'left' | 'right' | 'center' | null;
  /**
   * Its cells head their rows (`th scope="row"`). In a data table the name says what the other cells
   * are about: a reader who walks down a column of targets hears it once per row.
   */
  namesRow: boolean;
  marksGender: boolean;
  /** Its figures, where they stand under one another. */
  figures: Figures | null;
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
  /** What rows are to those around them, by the offset at which they begin in the source. */
  rowKinds: Map<number, BudgetRow['kind']>;
}

/** Columns of a table: as many as its longest row, so that no cell is lost. */
export function describeTable(table: Table, data: DataTable | undefined): TableShape {
  const count = Math.max(1, ...table.children.map((row) => row.children.length));
  const texts = Array.from({ length: count }, (_, index) => textsOf(table, index));
  const known = columnKinds(data, count);
  const figures = texts.map(([, ...cells]) => figuresOf(cells));
  const aligns = known.map((kind, index) => (kind === 'amount' ? null : (table.align?.[index] ?? null)));
  const isMixed = figures.some(({ are }, index) => index > 0 && are === 'mixed');
  const kinds = known.map((kind, index) =>
    kind === 'text' && figures[index]?.are === 'alone'
      ? kindOfFigures(data, aligns[index] ?? null, index === 0 || isMixed)
      : kind,
  );
  const fewest = known.map((kind, index) => {
    const own = texts[index] ?? [];
    return kind === 'text' && kinds[index] === 'amount' ? lettersOfFigures(own) : fewestLettersOf(own, kind);
  });
  const wide = fewest.reduce((sum, letters) => sum + letters, 0) > lettersOnNarrowScreen;
  const { columns: fits, widths, dense } = fitColumns(texts, kinds, wide);
  const columns = fits.map((fit, index): Column => {
    const kind = kinds[index] ?? 'text';
    const align = aligns[index] ?? null;
    return {
      title: texts[index]?.[0] ?? '',
      kind,
      align,
      figures: kind === 'amount' || align === 'right' ? (figures[index] ?? null) : null,
      namesRow: kind === 'name',
      marksGender: kind === 'name' && data?.kind === 'indicators',
      fit,
    };
  });
  const rowKinds = rowKindsOf(table, data, texts);
  return { kind: data?.kind ?? 'plain', columns, widths, dense, wide, rowKinds };
}

/** The kinds that a budget's rows are read as, and sums by their words where no figures are held to them. */
function rowKindsOf(
  table: Table,
  data: DataTable | undefined,
  texts: readonly string[][],
): TableShape['rowKinds'] {
  const read = data?.kind === 'budget' ? data.budget.rows : [];
  const kinds = new Map(read.map((row) => [row.span.start, row.kind]));
  if (data && data.kind !== 'budget') return kinds;
  for (const [index, row] of table.children.entries()) {
    const start = row.position?.start.offset ?? -1;
    const cells = texts.map((column) => column[index] ?? '');
    const kind = index > 0 && (kinds.get(start) ?? 'row') === 'row' ? sumKindOf(cells, index === 1) : null;
    if (kind) kinds.set(start, kind);
  }
  return kinds;
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
function fewestLettersOf(texts: readonly string[], kind: ColumnKind): number {
  const words = kind === 'target' ? texts.flatMap(wordsOf) : [];
  return Math.max(fewestLetters[kind], longestOf(words), ...texts.map(longestOfAddresses));
}

/**
 * Figures alone stand to the right where the Markdown says so, or nothing: then not in the first column, which says
 * what a row is about, nor beside columns where figures and words stand to the left. Outcomes of more years stand as
 * the targets beside them.
 */
function kindOfFigures(data: DataTable | undefined, align: Column['align'], isLeft: boolean): ColumnKind {
  if (data?.kind === 'indicators') return 'target';
  return align === 'right' || (!align && !isLeft) ? 'amount' : 'text';
}

function textsOf(table: Table, index: number): string[] {
  return table.children.map(({ children }) => {
    const cell = children[index];
    return cell ? plainText(cell) : '';
  });
}

/** Figures need what they take, and the space beside them. */
function lettersOfFigures([title = '', ...cells]: readonly string[]): number {
  return longestOf([...title.split(/\s/), ...cells]) + 1;
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
