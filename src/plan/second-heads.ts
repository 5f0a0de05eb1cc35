import type { Table, TableRow } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { remembering, rememberingOn } from '../source/remember.ts';
import { letters, nearest } from '../source/words.ts';
import { cellOf } from './inline.ts';

/** A row of hyphens among a table's rows: left where two tables have been put together, or where a page once broke. */
export interface SecondHead {
  /** The row of headings above it; null where a row of data stands there. */
  head: TableRow | null;
  hyphens: TableRow;
  /** Whether the headings are those of another table, to which all below belong. */
  isOther: boolean;
}

const hyphens = /^:?-{3,}:?$/;

function isHyphens({ children }: TableRow): boolean {
  const [first] = children[0]?.children ?? [];
  if (first?.type !== 'text' || !first.value.startsWith('-', first.value.startsWith(':') ? 1 : 0))
    return false;
  return children.every((cell) => cell.children.length === 0 || hyphens.test(cellOf(cell).text));
}

const firstOf = (row: TableRow | undefined): string => {
  const cell = row?.children[0];
  return cell ? letters(cellOf(cell).text) : '';
};

const dataNames = [vocabulary.indicatorColumns.name, vocabulary.activityColumns.name];
const namesData = remembering((first) => nearest(first, dataNames) !== null);

export const secondHeads = rememberingOn((table: Table): SecondHead[] => {
  const [header, ...rows] = table.children;
  const own = firstOf(header);
  return rows.flatMap((row, index) => {
    if (!isHyphens(row)) return [];
    const above = rows[index - 1];
    const first = firstOf(above);
    const isOther = first !== own && namesData(first);
    const isHead = above !== undefined && first !== '' && (first === own || isOther);
    return [{ head: isHead ? above : null, hyphens: row, isOther: isHead && isOther }];
  });
});

/** The rows below a table's header, without heads among them, and up to one of another table. */
export function dataRows(table: Table): TableRow[] {
  const [, ...rows] = table.children;
  const heads = secondHeads(table);
  if (heads.length === 0) return rows;
  const other = heads.find(({ isOther }) => isOther)?.head;
  const own = other ? rows.slice(0, rows.indexOf(other)) : rows;
  return own.filter((row) => heads.every(({ head, hyphens }) => row !== head && row !== hyphens));
}
