import type { Table } from 'mdast';
import words from '../../schemas/words/budget.json' with { type: 'json' };
import { flatMap } from '../source/flat-map.ts';
import { latin } from '../source/latin.ts';
import { spanOf } from '../source/span.ts';
import { isNearlyAmount, readAmount, unitOf } from './cell-amount.ts';
import { cellOf } from './inline.ts';
import type { Amount, BudgetColumn, BudgetRow, BudgetRowKind, BudgetTable, Cell } from './model.ts';
import { tableMoneyUnit } from './money.ts';
import { isBlank } from './quantity.ts';
import { dataRows } from './second-heads.ts';

const unitPattern = new RegExp(latin`(?<!\p{L})(${tableMoneyUnit})(?!\p{L})`, 'i');
const totalPattern = /^(?:total(?:t|summa)?|summa)$/i;

/**
 * Reads a table in a Budget or Resursanvändning section: the first column labels the rows, or the second beside account numbers,
 * and at least one other holds amounts (format section 4). Null for any other table.
 *
 * @param title heading of the section it stands in, where the unit may stand too
 * @param lineAbove text of the paragraph before the table, where the unit may stand
 */
export function readBudgetTable(table: Table, title: string, lineAbove: string): BudgetTable | null {
  const header = (table.children[0]?.children ?? []).map(cellOf);
  const placed = dataRows(table);
  const rows = placed.map(({ children }) => children.map(cellOf));
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const said = unitIn(header.map(({ text }) => text)) ?? unitOfCells(rows) ?? unitIn([lineAbove, title]);
  const labelAt = labelColumn(header, rows);
  const columns: BudgetColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    if (index === labelAt) continue;
    const head = header[index] ?? { text: '', span: spanOf(table) };
    const kind = index > labelAt && holdsAmounts(rows, index, said !== null) ? 'amount' : 'text';
    columns.push({ title: head.text, span: head.span, kind, total: totalPattern.test(head.text) });
  }
  if (!columns.some(({ kind }) => kind === 'amount')) return null;
  const hasResult = isResultOfAll(rows.map((cells) => cells[labelAt]?.text ?? ''));
  const toRow = (cells: Cell[], index: number): BudgetRow | [] => {
    if (cells.every(({ text }) => text === '')) return [];
    const label = cells[labelAt];
    const others = cells.filter((_, at) => at !== labelAt);
    const amounts = flatMap(columns, (column, at) =>
      column.kind === 'amount' ? [toAmount(others[at], others.at(-1) ?? label, column, said)] : [],
    );
    const text = label?.text ?? '';
    return {
      kind: rowKind(text, amounts, hasResult),
      label: text,
      ...(labelAt === 1 && { account: cells[0]?.text ?? '' }),
      amounts,
      span: spanOf(placed[index] ?? table),
    };
  };
  return { title, unit: said, labelAt, columns, rows: flatMap(rows, toRow), span: spanOf(table) };
}

const unitIn = (texts: string[]): string | null =>
  texts.map((text) => unitPattern.exec(text)?.[1]).find(Boolean) ?? null;

/** `100 tkr` in the cells themselves. */
function unitOfCells(rows: Cell[][]): string | null {
  for (const row of rows) {
    const unit = row.map(({ text }) => readAmount(text)?.unit).find(Boolean);
    if (unit) return unit;
  }
  return null;
}

const numberHead = new RegExp(latin`^(?:${words.reading.numberHeadPatterns.join('|')})$`, 'i');

/** The second column, where the first holds nothing but numbers of accounts. */
function labelColumn(header: Cell[], rows: Cell[][]): 0 | 1 {
  const numbers = rows.map((row) => row[0]?.text ?? '');
  const areNumbers = numbers.every((text) => /^[\d.–x-]{0,12}$/i.test(text)) && numbers.some(Boolean);
  if (!areNumbers || !numberHead.test(header[0]?.text.trim() ?? '')) return 0;
  return rows.every((row) => /\p{L}/u.test(row[1]?.text ?? '')) ? 1 : 0;
}

function holdsAmounts(rows: Cell[][], column: number, isMoney: boolean): boolean {
  // A share among the rows is no amount, and stands in nobody's way where the table is one of money.
  const texts = rows
    .map((row) => row[column]?.text ?? '')
    .filter((text) => !isBlank(text) && !(isMoney && isPercent(text)));
  const unread = texts.filter((text) => readAmount(text) === null);
  const read = texts.length - unread.length;
  if (unread.length === 0) return texts.length > 0;
  if (read < fewestBesides) return false;
  // `ingår` among the amounts is to be told; in a table of counts words may be as good.
  return unread.every(isNearlyAmount) || (isMoney && unread.length < read && unread.every(isWord));
}

/** Among fewer amounts one that cannot be read may be of another kind. */
const fewestBesides = 2;

/** What stands for an amount is a word or a span, and no sentence or date. */
const isWord = (text: string): boolean =>
  isNearlyAmount(text) || /^(?:\p{L}[\p{L} .-]{0,30}|\d[\d ]{0,12}\s?[–-]\s?\d[\d ]{0,12})$/u.test(text);
const isPercent = (text: string): boolean => /\d\s?%$/.test(text);

function toAmount(
  cell: Cell | undefined,
  last: Cell | undefined,
  { title }: BudgetColumn,
  unit: string | null,
): Amount {
  const text = cell?.text ?? '';
  const read = isBlank(text) ? null : readAmount(text);
  const wanted = unitOf(unitPattern.exec(title)?.[1] ?? unit ?? undefined);
  const otherUnit = read?.unit && wanted !== null && read.unit !== wanted ? read.unit : null;
  return {
    raw: text,
    decimal: otherUnit === null ? (read?.decimal ?? null) : null,
    ...(otherUnit !== null && { otherUnit }),
    span: (cell ?? last)?.span ?? { start: 0, end: 0 },
  };
}

/** Whether a cell holds something that was to be an amount, and is none. */
export const isUnread = ({ raw, decimal }: Amount): boolean =>
  decimal === null && !isBlank(raw) && !isPercent(raw);

/** What else `Totalt` adds up is told by the rows above it. */
const sumLabel =
  /^(?:summa|(?:total[ta]|s:a|sa\.?)\s+(?:intäkter|kostnader)\s*:?$|(?:totalt|totalsumma|delsumma|(?:kostnader|intäkter)\s+totalt)\s*:?$)/i;
const resultLabel = /^(?:årets\s+|budgeterat\s+)?resultat\s*:?$/i;

const groupLabel = /^(?:intäkter|kostnader)\s*:?$/i;

/** Whether `Resultat` is what is left of the income: no step on the way to another result, nor a change of a fund. */
function isResultOfAll(labels: string[]): boolean {
  return (
    labels.filter((label) => /resultat|netto/i.test(label)).length === 1 &&
    labels.some((label) => /intäkt/i.test(label))
  );
}

/** `Summa netto` is a net, not a sum of the rows above it. */
function rowKind(label: string, amounts: Amount[], hasResult: boolean): BudgetRowKind {
  // A dash is nothing of its own, but for what heads a group anyhow.
  if (amounts.every(({ raw }) => raw === '' || (isBlank(raw) && groupLabel.test(label)))) return 'group';
  if (/^(?:(?:summa|total[ta]?|s:a)\s+)?netto/i.test(label)) return 'net';
  if (hasResult && resultLabel.test(label)) return 'net';
  return sumLabel.test(label) ? 'sum' : 'row';
}
