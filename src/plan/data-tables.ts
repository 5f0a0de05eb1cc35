import type { Table } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { flatMap } from '../source/flat-map.ts';
import { remembering } from '../source/remember.ts';
import { spanOf } from '../source/span.ts';
import { letters, nearest } from '../source/words.ts';
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
import { parseQuantity } from './quantity.ts';
import { dataRows } from './second-heads.ts';

/** Case, spacing and soft hyphens are ignored in header cells (format section 4). */
const headerKey = (text: string): string => text.toLowerCase().replace(/[\s\u00AD]/g, '');

/** A mark in front of an indicator's name says that it is reported by gender (format section 4). */
export const genderSign = /^(?:[♀♂][\uFE0E\uFE0F]?\s*)+|^\(könsuppdelad\)\s*/i;

/** The year may follow the council's column: `KF:s årsmål år 2025`. */
const councilColumn = /^kf:sårsmål(?:år)?(?:\d{4})?$/;

/** What people add to a column's name: the year of a target, the plural of what the rows are. */
const addition = /(?<=mål)(?:för)?(?:år)?\d{4}$|(?<=^(?:indikator|aktivitet|kommentar))er$/;

/**
 * Reads a table as indicators or activities; null for any other table. The header cells decide, in
 * whatever order they stand: the rows must be named, and have a target or a date.
 */
export function readDataTable(table: Table): IndicatorTable | ActivityTable | null {
  const header = table.children[0]?.children.map(cellOf) ?? [];
  const span = spanOf(table);
  const written = header.map(({ text }) => text).join('\n');
  const indicators = indicatorColumns(written);
  if (isNamedWith(indicators, ['target', 'councilTarget', 'period'])) {
    const rows = rowsOf(table, indicators, header).map(toIndicator);
    return { kind: 'indicators', rows, columns: indicators, header, span };
  }
  const activities = activityColumns(written);
  if (isNamedWith(activities, ['start', 'end'])) {
    const rows = rowsOf(table, activities, header).map(toActivity);
    return { kind: 'activities', rows, columns: activities, header, span };
  }
  return null;
}

function isNamedWith<Column>(columns: (Column | 'name' | null)[], wanted: Column[]): boolean {
  return columns.includes('name') && wanted.some((column) => columns.includes(column));
}

/** The columns that header cells, a line each, name. */
const indicatorColumns = remembering((header) =>
  findColumns<IndicatorColumn>(header.split('\n'), vocabulary.indicatorColumns),
);
const activityColumns = remembering((header) =>
  findColumns<ActivityColumn>(header.split('\n'), vocabulary.activityColumns),
);

/** Which column each header cell names; a near miss (`Start`) counts, a name used before does not. */
function findColumns<Column extends string>(
  header: string[],
  names: Record<Column, string>,
): (Column | null)[] {
  const entries = Object.entries(names) as [Column, string][];
  const taken = new Set<Column>();
  return header.map((text) => {
    const key = letters(text).replace(addition, '');
    const close = nearest(
      key,
      entries.map(([, name]) => name),
    );
    const isMeant = (name: string): boolean =>
      close === null ? key.length >= 4 && letters(name).startsWith(key) : name === close;
    const found = entries.find(([, name]) => isMeant(name))?.[0];
    if (!found || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
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
  return flatMap(dataRows(table), (row) => {
    const all = row.children.map(cellOf);
    if (all.every(({ text }) => text === '')) return [];
    if (all.map(({ text }) => headerKey(text)).join('|') === headerText) return [];
    const cells: Partial<Record<Column, Cell>> = {};
    for (const [index, column] of columns.entries()) {
      const cell = all[index];
      if (column && cell) cells[column] = cell;
    }
    return [{ cells, span: spanOf(row) }];
  });
}

function toIndicator({ cells, span }: Row<IndicatorColumn>): Indicator {
  const written = cells.name?.text ?? '';
  return {
    name: written.replace(genderSign, ''),
    genderSplit: genderSign.test(written),
    target: parseQuantity(cells.target?.text ?? ''),
    councilTarget: parseQuantity(cells.councilTarget?.text ?? ''),
    period: (cells.period?.text ?? '').toLowerCase(),
    outcome: cells.outcome?.text || null,
    comment: cells.comment?.text || null,
    cells,
    inherited: false,
    span,
  };
}

function toActivity({ cells, span }: Row<ActivityColumn>): Activity {
  return {
    name: cells.name?.text ?? '',
    start: cells.start?.text || null,
    end: cells.end?.text || null,
    responsible: cells.responsible?.text || null,
    status: cells.status?.text || null,
    cells,
    inherited: false,
    span,
  };
}

/** Whether a header cell's text is the canonical name of its column. */
export function isCanonicalColumn(text: string, name: string): boolean {
  return (
    headerKey(text) === headerKey(name) ||
    (name === vocabulary.indicatorColumns.councilTarget && councilColumn.test(headerKey(text)))
  );
}
