import type { Table } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { anyOf } from '../source/any-of.ts';
import { flatMap } from '../source/flat-map.ts';
import { spanOf } from '../source/span.ts';
import { activityColumns, headerKey, indicatorColumns } from './data-columns.ts';
import { cellOf } from './inline.ts';
import type {
  Activity,
  ActivityColumn,
  ActivityTable,
  Cell,
  Indicator,
  IndicatorColumn,
  IndicatorTable,
  Span,
} from './model.ts';
import { isBlank, parseQuantity } from './quantity.ts';
import { dataRows } from './second-heads.ts';

/** A mark in front of an indicator's name says that it is reported by gender (format section 4). */
export const genderSign = /^(?:[♀♂][\uFE0E\uFE0F]?\s*)+|^\(könsuppdelad\)\s*/i;

/**
 * Reads a table as indicators or activities; null for any other table. The header cells decide, in
 * whatever order they stand: the rows must be named, and have a target or a date.
 * @param year The plan's, whose targets are read where there are those of more years.
 */
export function readDataTable(table: Table, year: number): IndicatorTable | ActivityTable | null {
  const header = table.children[0]?.children.map(cellOf) ?? [];
  const span = spanOf(table);
  const indicators = indicatorColumns(header, year);
  if (isNamedWith(indicators, ['target', 'councilTarget', 'period'])) {
    const rows = withWholeNames(rowsOf(table, indicators, header).map(toIndicator));
    return { kind: 'indicators', rows, columns: indicators, header, span };
  }
  const activities = activityColumns(header);
  if (isNamedWith(activities, ['start', 'end'])) {
    const rows = rowsOf(table, activities, header).map(toActivity);
    return { kind: 'activities', rows, columns: activities, header, span };
  }
  return null;
}

function isNamedWith<Column>(columns: (Column | 'name' | null)[], wanted: Column[]): boolean {
  return columns.includes('name') && wanted.some((column) => columns.includes(column));
}

interface Row<Column extends string> {
  cells: Partial<Record<Column, Cell>>;
  span: Span;
}

/** The rows below the header. Empty rows, and headers repeated where a page once broke, carry no data. */
function rowsOf<Column extends string>(
  table: Table,
  columns: (Column | null)[],
  header: Cell[],
): Row<Column>[] {
  const headerText = header.map(({ text }) => headerKey(text)).join('|');
  const named = inOrder(columns, header);
  return flatMap(dataRows(table), (row) => {
    const all = row.children.map(cellOf);
    if (all.every(({ text }) => text === '')) return [];
    if (all.map(({ text }) => headerKey(text)).join('|') === headerText) return [];
    const cells: Partial<Record<Column, Cell>> = {};
    for (const [index, column] of named) {
      const cell = all[index];
      // Of outcomes of several years the last that is there counts.
      if (cell && !(cells[column] && isBlank(cell.text))) cells[column] = cell;
    }
    return [{ cells, span: spanOf(row) }];
  });
}

/** The columns that are read, those of outcomes by year: `Utfall 2023 | Utfall 2022` may stand in any order. */
function inOrder<Column extends string>(
  columns: (Column | null)[],
  header: Cell[],
): [index: number, column: Column][] {
  const named = flatMap([...columns.entries()], ([index, column]): [number, Column][] =>
    column ? [[index, column]] : [],
  );
  const yearOf = (index: number): number => Number(/20\d\d/.exec(header[index]?.text ?? '')?.[0] ?? Infinity);
  return named.toSorted(([one], [other]) => {
    const [first, second] = [yearOf(one), yearOf(other)];
    return first === second ? one - other : first - second;
  });
}

/** `– kvinnor`, `varav män`: a part of those whom the indicator above is about. */
const part = /^(?:[-–—]\s*(?:(?:varav|därav)\s+)?|(?:varav|därav)\s+)(?=[^\s–—-])/i;

/** Longer names are not said again. */
const longestWhole = 300;

/** A part goes by the name of its indicator as well: `Andel nöjda – kvinnor`. */
function withWholeNames(rows: Indicator[]): Indicator[] {
  let whole = '';
  return rows.map((row) => {
    const named = row.name.replace(part, '');
    if (named !== row.name)
      return whole === '' || whole.length > longestWhole ? row : { ...row, name: `${whole} – ${named}` };
    whole = row.name;
    return row;
  });
}

function toIndicator({ cells, span }: Row<IndicatorColumn>): Indicator {
  const written = cells.name?.text ?? '';
  return {
    name: written.replace(genderSign, ''),
    genderSplit: genderSign.test(written),
    target: parseQuantity(cells.target?.text ?? ''),
    councilTarget: parseQuantity(cells.councilTarget?.text ?? ''),
    period: orNothing(cells.period)?.toLowerCase() ?? '',
    outcome: orNothing(cells.outcome),
    comment: cells.comment?.text || null,
    cells,
    inherited: false,
    span,
  };
}

function toActivity({ cells, span }: Row<ActivityColumn>): Activity {
  return {
    name: cells.name?.text ?? '',
    start: dayIn(cells.start),
    end: dayIn(cells.end),
    responsible: cells.responsible?.text || null,
    status: cells.status?.text || null,
    cells,
    inherited: false,
    span,
  };
}

/** A dash says that there is nothing. */
const orNothing = (cell: Cell | undefined): string | null => (cell && !isBlank(cell.text) ? cell.text : null);

const openTime = new RegExp(`^(?:${anyOf(vocabulary.openTimes)})\\.?$`, 'i');

/** Whether a cell for a date says that there is no day to name: `löpande`, `tills vidare`. */
export const isOpenTime = (text: string): boolean => openTime.test(text);

const dayIn = (cell: Cell | undefined): string | null => {
  const text = orNothing(cell);
  return text === null || isOpenTime(text) ? null : text;
};
