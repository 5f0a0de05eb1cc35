import type { Table } from 'mdast';
import { readAmount } from '../../plan/cell-amount.ts';
import { cellOf } from '../../plan/inline.ts';
import type { BudgetTable, Cell, Span } from '../../plan/model.ts';
import { isBlank } from '../../plan/quantity.ts';
import { dataRows } from '../../plan/second-heads.ts';
import { flatMap } from '../../source/flat-map.ts';

/** A number in a table, as exact decimal text. */
export interface Figure {
  decimal: string;
  raw: string;
  span: Span;
}

/** A column that holds figures or nothing. */
export interface FigureColumn {
  title: string;
  /** One for each row. */
  figures: (Figure | null)[];
  /** Whether its figures are written with %. */
  isShare: boolean;
}

export interface FigureTable {
  /** What each row is called. */
  labels: string[];
  columns: FigureColumn[];
  isBudget: boolean;
}

/** A table wider or longer than anyone reads is not compared column by column. */
const [mostColumns, mostRows] = [20, 200];

/** Reads the columns of a table that hold nothing but figures; null where there are too few to be compared. */
export function readFigures(table: Table, budget: BudgetTable | null): FigureTable | null {
  const header = (table.children[0]?.children ?? []).map(cellOf);
  const rows = dataRows(table).map(({ children }) => children.map(cellOf));
  if (header.length > mostColumns || rows.length > mostRows) return null;
  const columns = flatMap(header, ({ text }, at) => (at === 0 ? [] : columnOf(text, rows, at)));
  const labelAt = budget?.labelAt ?? 0;
  const labels = rows.map((cells) => cells[labelAt]?.text ?? '');
  return columns.length < 2 ? null : { labels, columns, isBudget: budget !== null };
}

function columnOf(title: string, rows: Cell[][], at: number): FigureColumn | [] {
  const cells = rows.map((cells) => cells[at]).map((cell) => (cell && !isBlank(cell.text) ? cell : null));
  const figures = cells.map((cell) => cell && figureIn(cell));
  const isWhole = figures.some(Boolean) && cells.every((cell, row) => cell === null || figures[row]);
  return isWhole ? { title, figures, isShare: cells.some((cell) => cell?.text.includes('%')) } : [];
}

function figureIn({ text, span }: Cell): Figure | null {
  const decimal = readAmount(text.replace(/\s?%$/, ''))?.decimal;
  return decimal === undefined ? null : { decimal, raw: text, span };
}
