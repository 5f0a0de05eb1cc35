import type { TableRow } from 'mdast';
import { plainText } from '../plan/inline.ts';
import type { ColumnKind } from './table-shape.ts';

/** How a column's words are kept together on a page of paper. */
export interface ColumnFit {
  /** Its cells stand on one line each. */
  cellsWhole: boolean;
  /** Its title stands on one line. */
  titleWhole: boolean;
  /** Letters of a word that its cells have room for; longer words are hyphenated. */
  cellWord: number;
  /** The same for its title. */
  titleWord: number;
}

/** Letters in a line across the whole table: 153 mm of 9.7 pt. */
const lettersAcross = 92;
/** What the space between two columns takes, in letters. */
const gap = 1.5;
/** What a column of running text is left with: at least, and so that it reads well. */
const leastForText = 12;
const enoughForText = 18;
/** A text of this length or less may be kept on one line for its own sake. */
const longestShort = 20;
/** Words of this length and less are never hyphenated. */
const shortestHyphenated = 8;
/** A target or period longer than this is a sentence, and may wrap. */
export const longestUnbroken = 28;

interface Measured {
  wraps: boolean;
  /** Letters of the title, of its longest word and of the longest cell. */
  title: number;
  titleWord: number;
  cell: number;
}

/**
 * Shares the width of a page between the columns of a table, in letters: first what must not wrap
 * (targets, dates, amounts), then the words of titles, short texts (`Ej påbörjad`) and whole titles,
 * as long as enough is left for columns of running text. An estimate: the browser sets the widths,
 * and a word that may be hyphenated without need costs nothing.
 */
export function fitColumns(rows: readonly TableRow[], kinds: readonly ColumnKind[]): ColumnFit[] {
  const columns = kinds.map((kind, index) => measure(rows, kind, index));
  const needs = columns.map(({ wraps, cell }) => (wraps ? Math.min(cell, leastForText) : cell));
  const words = grant(
    needs,
    columns.map(({ titleWord }) => titleWord),
  );
  const short = grant(
    words.needs,
    columns.map(({ wraps, cell }) => (wraps && cell > longestShort ? null : cell)),
  );
  const titles = grant(
    short.needs.map((need, index) => (short.granted[index] ? need : Math.max(need, enoughForText))),
    columns.map(({ title }) => title),
  );
  const rooms = roomForWords(columns, titles.needs, short.granted);
  return rooms.map((room, index) => ({
    cellsWhole: short.granted[index] || !columns[index]?.wraps,
    titleWhole: titles.granted[index] ?? false,
    cellWord: room,
    titleWord: words.granted[index] ? Number.POSITIVE_INFINITY : room,
  }));
}

function measure([head, ...body]: readonly TableRow[], kind: ColumnKind, index: number): Measured {
  const text = (row: TableRow | undefined): string => {
    const cell = row?.children[index];
    return cell ? plainText(cell) : '';
  };
  const wraps = kind === 'name' || kind === 'text';
  const title = text(head);
  const longestCell = Math.max(1, ...body.map((row) => text(row).length));
  return {
    wraps,
    title: title.length,
    titleWord: title.split(/\s/).reduce((longest, word) => Math.max(longest, word.length), 0),
    cell: wraps ? longestCell : Math.min(longestCell, longestUnbroken),
  };
}

/** Gives columns the letters they wish for, the smallest wish first, as long as the line has room for them. */
function grant(
  needs: readonly number[],
  wishes: readonly (number | null)[],
): { needs: number[]; granted: boolean[] } {
  let given = [...needs];
  const granted = wishes.map(() => false);
  const order = [...wishes.entries()].flatMap(([index, wish]) => (wish === null ? [] : [{ index, wish }]));
  for (const { index, wish } of order.sort((a, b) => a.wish - b.wish)) {
    const tried = given.with(index, Math.max(given[index] ?? 0, wish));
    if (sum(tried) + tried.length * gap > lettersAcross) break;
    given = tried;
    granted[index] = true;
  }
  return { needs: given, granted };
}

/** Columns of running text share what the others leave, by how much text they have. */
function roomForWords(
  columns: readonly Measured[],
  needs: readonly number[],
  whole: readonly boolean[],
): number[] {
  const weights = columns.map(({ wraps, title, cell }, index) =>
    wraps && !whole[index] ? Math.min(Math.max(title, cell), 60) : 0,
  );
  const taken = sum(needs.filter((_, index) => weights[index] === 0));
  const shared = Math.max(0, lettersAcross - columns.length * gap - taken);
  return needs.map((need, index) => {
    const weight = weights[index] ?? 0;
    return Math.max(shortestHyphenated, weight === 0 ? need : (shared * weight) / sum(weights));
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
