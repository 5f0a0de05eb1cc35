import type { Table } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { spanOf } from '../source/span.ts';
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
import { nearest } from './words.ts';

/** Case, spacing and soft hyphens are ignored in header cells (format section 4). */
const headerKey = (text: string): string => text.toLowerCase().replace(/[\s\u00AD]/g, '');

/** A mark in front of an indicator's name says that it is reported by gender. */
const genderMark = /^(?:[♀♂]\uFE0E?\s*)+|^\(könsuppdelad\)\s*/iu;

/** The year may follow the council's column: `KF:s årsmål år 2025`. */
const councilColumn = /^kf:sårsmål(?:år)?(?:\d{4})?$/;

/** Reads a table as indicators or activities; null for any other table. */
export function readDataTable(table: Table): IndicatorTable | ActivityTable | null {
  const header = table.children[0]?.children.map(cellOf) ?? [];
  const first = header[0]?.text ?? '';
  if (isNamed(first, vocabulary.indicatorColumns.name)) {
    const columns = findColumns<IndicatorColumn>(header, vocabulary.indicatorColumns);
    return hasAny(columns, ['target', 'councilTarget', 'period'])
      ? {
          kind: 'indicators',
          rows: rowsOf(table, columns, header).map(toIndicator),
          columns,
          header,
          span: spanOf(table),
        }
      : null;
  }
  if (isNamed(first, vocabulary.activityColumns.name)) {
    const columns = findColumns<ActivityColumn>(header, vocabulary.activityColumns);
    return hasAny(columns, ['start', 'end'])
      ? {
          kind: 'activities',
          rows: rowsOf(table, columns, header).map(toActivity),
          columns,
          header,
          span: spanOf(table),
        }
      : null;
  }
  return null;
}

function isNamed(written: string, name: string): boolean {
  return headerKey(written) === headerKey(name) || nearest(written, [name]) !== null;
}

function hasAny<Column>(columns: (Column | null)[], wanted: Column[]): boolean {
  return wanted.some((column) => columns.includes(column));
}

/** Which column each header cell names; a near miss counts, a name used before does not. */
function findColumns<Column extends string>(
  header: Cell[],
  names: Record<Column, string>,
): (Column | null)[] {
  const entries = Object.entries(names) as [Column, string][];
  const taken = new Set<Column>();
  return header.map(({ text }) => {
    const key = headerKey(text);
    const exact = councilColumn.test(key)
      ? entries.find(([column]) => column === 'councilTarget')
      : entries.find(([, name]) => headerKey(name) === key);
    const close = exact
      ? null
      : nearest(
          text,
          entries.map(([, name]) => name),
        );
    const found = exact?.[0] ?? entries.find(([, name]) => name === close)?.[0] ?? null;
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
  return table.children.slice(1).flatMap((row) => {
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
    name: written.replace(genderMark, ''),
    genderSplit: genderMark.test(written),
    target: parseQuantity(cells.target?.text ?? ''),
    councilTarget: parseQuantity(cells.councilTarget?.text ?? ''),
    period: (cells.period?.text ?? '').toLowerCase(),
    outcome: cells.outcome?.text || null,
    comment: cells.comment?.text || null,
    cells,
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
