import type { Table } from 'mdast';
import { flatMap } from '../source/flat-map.ts';
import { latin } from '../source/latin.ts';
import { spanOf } from '../source/span.ts';
import { cellOf } from './inline.ts';
import type { Amount, BudgetColumn, BudgetRow, BudgetRowKind, BudgetTable, Cell } from './model.ts';
import { tableMoneyUnit, usualMoneyUnit } from './money.ts';
import { isBlank, parseAmount } from './quantity.ts';
import { dataRows } from './second-heads.ts';

const unitPattern = new RegExp(latin`(?<!\p{L})(${tableMoneyUnit})(?!\p{L})`, 'i');
const totalPattern = /^(?:total(?:t|summa)?|summa)$/i;

/**
 * Reads a table in a Budget or Resursanvändning section: the first column labels the rows and at least
 * one other holds only amounts or nothing (format section 4). Null for any other table.
 *
 * @param title heading of the section it stands in, where the unit may stand too
 * @param lineAbove text of the paragraph before the table, where the unit may stand
 */
export function readBudgetTable(table: Table, title: string, lineAbove: string): BudgetTable | null {
  const header = (table.children[0]?.children ?? []).map(cellOf);
  const placed = dataRows(table);
  const rows = placed.map(({ children }) => children.map(cellOf));
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const columns: BudgetColumn[] = [];
  for (let index = 1; index < width; index += 1) {
    const head = header[index] ?? { text: '', span: spanOf(table) };
    const kind = holdsAmounts(rows, index) ? 'amount' : 'text';
    columns.push({ title: head.text, span: head.span, kind, total: totalPattern.test(head.text) });
  }
  if (!columns.some(({ kind }) => kind === 'amount')) return null;
  const unit = [...header.map(({ text }) => text), lineAbove, title]
    .map((text) => unitPattern.exec(text)?.[1])
    .find(Boolean);
  const toRow = (cells: Cell[], index: number): BudgetRow | [] => {
    if (cells.every(({ text }) => text === '')) return [];
    const amounts = flatMap(columns, (column, at) =>
      column.kind === 'amount' ? [toAmount(cells[at + 1], cells)] : [],
    );
    const label = cells[0]?.text ?? '';
    const row = placed[index] ?? table;
    return { kind: rowKind(label, amounts), label, amounts, span: spanOf(row) };
  };
  return { title, unit: unit ?? null, columns, rows: flatMap(rows, toRow), span: spanOf(table) };
}

function holdsAmounts(rows: Cell[][], column: number): boolean {
  const texts = rows.map((row) => row[column]?.text ?? '').filter((text) => !isBlank(text));
  const unread = texts.filter((text) => parseAmount(text) === null);
  if (unread.length === 0) return texts.length > 0;
  return texts.length - unread.length >= fewestBesides && unread.every((text) => isNearlyAmount(text));
}

/** Among fewer amounts one that cannot be read may be of another kind. */
const fewestBesides = 2;

/** `ca 690`, `690:-`, `69O`, `?`: meant as an amount, and to be told as one that cannot be read. */
export function isNearlyAmount(text: string): boolean {
  return nearlyAmount.test(text.trim());
}
const nearlyAmount = new RegExp(
  `^(?:(?:ca|cirka|c:a|~|≈)\\s*)?[-−–]?\\d[\\dOoIl .,\\u00A0\\u202F]*(?:\\s*(?::-|${usualMoneyUnit}|\\*+))?$|^\\?+$`,
  'i',
);

function toAmount(cell: Cell | undefined, row: Cell[]): Amount {
  const place = cell ?? row.at(-1);
  const text = cell?.text ?? '';
  return {
    raw: text,
    decimal: isBlank(text) ? null : parseAmount(text),
    span: place?.span ?? { start: 0, end: 0 },
  };
}

/** `Totala kostnader` and `S:a intäkter` as well; what else `Totalt` adds up is told by the rows above it. */
const sumLabel = /^(?:summa|(?:total[ta]|s:a|sa\.?)\s+(?:intäkter|kostnader)\s*:?$)/i;

/** `Summa netto` is a net, not a sum of the rows above it. */
function rowKind(label: string, amounts: Amount[]): BudgetRowKind {
  if (amounts.every(({ decimal }) => decimal === null)) return 'group';
  if (/^(?:(?:summa|total[ta]?|s:a)\s+)?netto/i.test(label)) return 'net';
  return sumLabel.test(label) ? 'sum' : 'row';
}
