import type { Table, TableRow } from 'mdast';
import { plainText } from '../plan/inline.ts';
import type { ActivityColumn, BudgetRow, DataTable, IndicatorColumn } from '../plan/model.ts';

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
  /** Its texts are so short that none of them wraps. */
  short: boolean;
  /** Letters of a word that the column has room for in print; longer words are hyphenated. */
  longestWord: number;
}

export interface TableShape {
  kind: 'indicators' | 'activities' | 'budget' | 'plain';
  columns: Column[];
  /** More than a screen of 320 px has room for. */
  wide: boolean;
  /** Kinds of budget rows by the offset at which the row begins in the source. */
  budgetRows: Map<number, BudgetRow['kind']>;
}

/** Columns of a table: as many as its longest row, so that no cell is lost. */
export function describeTable(table: Table, data: DataTable | undefined): TableShape {
  const count = Math.max(1, ...table.children.map((row) => row.children.length));
  const kinds = columnKinds(data, count);
  const widths = columnWidths(table.children, count);
  const short = shortColumns(widths, kinds);
  const room = roomForWords(widths, short);
  const columns = kinds.map((kind, index): Column => {
    const header = table.children[0]?.children[index];
    return {
      title: header ? plainText(header) : '',
      kind,
      align: data ? null : (table.align?.[index] ?? null),
      namesRow: kind === 'name',
      marksGender: kind === 'name' && data?.kind === 'indicators',
      short: short[index] ?? false,
      longestWord: room[index] ?? Number.POSITIVE_INFINITY,
    };
  });
  const rows = data?.kind === 'budget' ? data.budget.rows : [];
  const budgetRows = new Map(rows.map((row) => [row.span.start, row.kind]));
  const wide = kinds.reduce((letters, kind) => letters + fewestLetters[kind], 0) > lettersOnNarrowScreen;
  return { kind: data?.kind ?? 'plain', columns, wide, budgetRows };
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
    return ['name', ...others];
  }
  return data.kind === 'indicators'
    ? data.columns.map((column) => (column ? indicatorKinds[column] : 'text'))
    : data.columns.map((column) => (column ? activityKinds[column] : 'text'));
}

/** Letters in a line across the whole table, in print: 153 mm of 9.5 pt with its padding. */
const lettersAcross = 84;
const lettersForRest = 36;

/** Letters of the longest cell in each column. */
function columnWidths(rows: readonly TableRow[], count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.max(1, ...rows.map((row) => (row.children[index] ? plainText(row.children[index]).length : 0))),
  );
}

/**
 * Columns that do not wrap: targets, dates and amounts, and of the others those with short texts
 * (a person's name, `Ej påbörjad`), shortest first, as long as enough of the line is left for the rest.
 */
function shortColumns(widths: readonly number[], kinds: readonly ColumnKind[]): boolean[] {
  const short = kinds.map((kind) => kind !== 'name' && kind !== 'text');
  let taken = widths.reduce((sum, width, index) => (short[index] ? sum + width : sum), 0);
  const others = [...widths.keys()].filter((index) => !short[index]);
  for (const index of others.sort((a, b) => (widths[a] ?? 0) - (widths[b] ?? 0))) {
    const width = widths[index] ?? 0;
    taken += width;
    if (width > 18 || taken > lettersAcross - lettersForRest) break;
    short[index] = true;
  }
  return short;
}

/**
 * How long a word each column has room for. Short columns take what they need, the rest is shared as
 * a browser shares it, by how much text there is. An estimate: a word that is hyphenated without need
 * costs nothing but a possible break.
 */
function roomForWords(widths: readonly number[], short: readonly boolean[]): number[] {
  const weights = widths.map((width) => Math.min(width, 60));
  const sum = (ofShort: boolean): number =>
    weights.reduce((total, weight, index) => (short[index] === ofShort ? total + weight : total), 0);
  const shared = Math.max(0, lettersAcross - sum(true));
  return weights.map((weight, index) =>
    short[index] ? Number.POSITIVE_INFINITY : Math.max(8, (shared * weight) / sum(false)),
  );
}
