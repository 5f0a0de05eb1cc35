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
  /** Letters of a word that the column has room for in print; longer words are hyphenated. */
  longestWord: number;
}

export interface TableShape {
  kind: 'indicators' | 'activities' | 'budget' | 'plain';
  columns: Column[];
  /** Kinds of budget rows by the offset at which the row begins in the source. */
  budgetRows: Map<number, BudgetRow['kind']>;
}

/** Columns of a table: as many as its longest row, so that no cell is lost. */
export function describeTable(table: Table, data: DataTable | undefined): TableShape {
  const count = Math.max(1, ...table.children.map((row) => row.children.length));
  const kinds = columnKinds(data, count);
  const room = roomForWords(table.children, kinds);
  const columns = kinds.map((kind, index): Column => {
    const header = table.children[0]?.children[index];
    return {
      title: header ? plainText(header) : '',
      kind,
      align: data ? null : (table.align?.[index] ?? null),
      namesRow: kind === 'name',
      marksGender: kind === 'name' && data?.kind === 'indicators',
      longestWord: room[index] ?? Number.POSITIVE_INFINITY,
    };
  });
  const rows = data?.kind === 'budget' ? data.budget.rows : [];
  const budgetRows = new Map(rows.map((row) => [row.span.start, row.kind]));
  return { kind: data?.kind ?? 'plain', columns, budgetRows };
}

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
  const kinds = Array.from({ length: count }, (): ColumnKind => 'text');
  return kinds.map((other, index) => {
    if (!data) return other;
    if (data.kind === 'budget') {
      return index === 0 ? 'name' : data.budget.columns[index - 1]?.kind === 'amount' ? 'amount' : other;
    }
    if (data.kind === 'indicators') {
      const column = data.columns[index];
      return column ? indicatorKinds[column] : other;
    }
    const column = data.columns[index];
    return column ? activityKinds[column] : other;
  });
}

/** Letters in a line across the whole table, in print: 153 mm of 9.5 pt with its padding. */
const lettersAcross = 84;

/**
 * How long a word each column has room for. Columns that do not wrap take what they need, the rest
 * is shared as a browser shares it, by how much text there is. An estimate: a word that is hyphenated
 * without need costs nothing but a possible break.
 */
function roomForWords(rows: readonly TableRow[], kinds: readonly ColumnKind[]): number[] {
  const widths = kinds.map((_, index) =>
    Math.max(1, ...rows.map((row) => (row.children[index] ? plainText(row.children[index]).length : 0))),
  );
  const wraps = kinds.map((kind) => kind === 'name' || kind === 'text');
  const sum = (wrapping: boolean): number =>
    widths.reduce(
      (total, width, index) => (wraps[index] === wrapping ? total + Math.min(width, 60) : total),
      0,
    );
  const shared = Math.max(0, lettersAcross - sum(false));
  return widths.map((width, index) =>
    wraps[index]
      ? Math.max(8, (shared * Math.min(width, 60)) / Math.max(1, sum(true)))
      : Number.POSITIVE_INFINITY,
  );
}
