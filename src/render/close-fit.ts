import { longestOfAddresses } from './addresses.ts';
import type { ColumnFit, TableFit } from './column-fit.ts';
import { hasFigure, wordsOf } from './column-measure.ts';
import {
  bestRooms,
  browserRooms,
  costOf,
  settledRooms,
  type WrappedColumn,
  type WrappedText,
} from './column-rooms.ts';
import { widthOf } from './letter-width.ts';
import type { ColumnKind } from './table-shape.ts';

/** A table as it can be set: the room of its columns, in letters, and what it costs to read. */
export interface CloseFit {
  rooms: number[];
  cost: number;
}

/** A target of this length or less stands on one line, whatever the others have to do without. */
export const longestFigure = 10;
/** What the cells of names and of running text are left with at least; longer words of them are hyphenated. */
const leastFor = { name: 16, text: 12 };
/** A word of a title that is longer is hyphenated where letters are short. */
const longestTitleWord = 13;
/** Letters of a title are wider by so much. */
export const bold = 1.05;
/** So many rows say how high a table gets; more take time. */
export const mostRows = 150;
/** A piece of a hyphenated word. */
const piece = 9;

/** The rooms with which a table of many columns gets least high; null where they have no room at all. */
export function closeFit(
  texts: readonly string[][],
  kinds: readonly ColumnKind[],
  across: number,
  hyphenated: boolean,
): CloseFit | null {
  const columns = texts.map((column, index) => ({
    texts: column.slice(0, mostRows).map(wrapped),
    least: leastOf(column, kinds[index] ?? 'text', hyphenated),
  }));
  const rooms = bestRooms(columns, across);
  return rooms && { rooms, cost: costOf(columns, rooms) };
}

/** What a table costs as it is set so far: with widths of its own, or those that the browser finds. */
export function costOfFit(texts: readonly string[][], fit: TableFit, across: number): number {
  const columns = texts.map((column, index): WrappedColumn => {
    const own = fit.columns[index];
    return { texts: column.slice(0, mostRows).map(wrapped), least: own ? leastAsSet(column, own) : 1 };
  });
  const { widths } = fit;
  return costOf(columns, widths ? settledRooms(columns, widths, across) : browserRooms(columns, across));
}

function wrapped(text: string): WrappedText {
  return { length: widthOf(text), word: widestOf(text.split(/[\s/-]+/)) };
}

function widestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}

function leastOf([title = '', ...cells]: readonly string[], kind: ColumnKind, hyphenated: boolean): number {
  const titleWord = widestOf(title.split(/\s/)) * bold;
  const least = hyphenated && titleWord > longestTitleWord ? piece : titleWord;
  return Math.max(1, least, ...cells.map((cell) => leastOfCell(cell, kind)));
}

function leastOfCell(cell: string, kind: ColumnKind): number {
  if (kind === 'date' || kind === 'amount') return widthOf(cell);
  if (kind === 'target' && hasFigure(cell) && cell.length <= longestFigure) return widthOf(cell);
  if (kind === 'target' || kind === 'short')
    return widestOf(wordsOf(cell).flatMap((word) => word.split('/')));
  const word = widestOf(cell.split(/\s+|(?<=\p{L})-/u));
  const enough = kind === 'name' ? Math.min(widthOf(cell), leastFor.name) : Math.min(word, leastFor.text);
  return Math.max(longestOfAddresses(cell), enough);
}

/** The width that a browser gives no column less than. */
function leastAsSet([title = '', ...cells]: readonly string[], fit: ColumnFit): number {
  const words = (text: string, longest: number): number =>
    Math.max(0, ...text.split(/[\s-]+/).map((word) => (word.length > longest ? piece : widthOf(word))));
  const whole = (cell: string): boolean =>
    (fit.cellsWhole || (fit.figuresWhole && hasFigure(cell))) && cell.length <= fit.longestWhole;
  return Math.max(
    fit.titleWhole ? widthOf(title) * bold : words(title, fit.titleWord),
    ...cells.map((cell) => (whole(cell) ? widthOf(cell) : words(cell, fit.cellWord))),
  );
}
