import type { TableRow } from 'mdast';
import { plainText } from '../plan/inline.ts';
import { longestOfAddresses } from './addresses.ts';
import type { ColumnKind } from './table-shape.ts';

/** How a column's words are kept together on a page of paper. */
export interface ColumnFit {
  /** Its cells stand on one line each. */
  cellsWhole: boolean;
  /** Those with a figure do, whatever becomes of the others. */
  figuresWhole: boolean;
  /** Its title stands on one line. */
  titleWhole: boolean;
  /** Letters of a cell that does not wrap. */
  longestWhole: number;
  /** Letters of a word that its cells have room for; longer words are hyphenated. */
  cellWord: number;
  /** The same for its title. */
  titleWord: number;
}

export interface TableFit {
  columns: ColumnFit[];
  /** Widths in percent where columns must share too short a line; null where the browser finds them by itself. */
  widths: number[] | null;
  /** More columns than the line has room for in letters of ordinary size. */
  dense: boolean;
}

/** Letters in a line across the whole table: 153 mm of 9.7 pt, and of the 8.6 pt of a dense one. */
const lettersAcross = { ordinary: 92, dense: 104 };
/** What the space between two columns takes, in letters. */
const gap = 1.5;
/** What a column of running text is left with: at least, and so that it reads well. */
const leastForText = 12;
const enoughForText = 18;
/** A text of this length or less may be kept on one line for its own sake. */
const longestShort = 20;
/** Words of this length and less are never hyphenated. */
const shortestHyphenated = 8;
/** A target or period longer than this is a sentence, and may wrap; in a dense table already a phrase may. */
const longestUnbroken = { ordinary: 28, dense: 15 };
/** A title's word that is longer gives way to the text below it in a dense table. */
const longestDenseTitle = 13;

interface Measured {
  wraps: boolean;
  /** Letters of the title, of its longest word and of the longest cell. */
  title: number;
  titleWord: number;
  cell: number;
  /** Letters that it cannot do with less than. */
  least: number;
  /** Letters of its longest target in words, which wraps where a column of running text would get too little; else 0. */
  worded: number;
}

/**
 * Shares the width of a page between the columns of a table, in letters: first what must not wrap
 * (targets, dates, amounts), then the words of titles, short texts (`Ej påbörjad`) and whole titles,
 * as long as enough is left for columns of running text. An estimate: the browser sets the widths,
 * and a word that may be hyphenated without need costs nothing.
 */
export function fitColumns(rows: readonly TableRow[], kinds: readonly ColumnKind[]): TableFit {
  const loose = kinds.map((kind, index) => measure(rows, kind, index, longestUnbroken.ordinary));
  const dense =
    lineOf(loose.map(({ least, titleWord }) => Math.max(least, titleWord))) > lettersAcross.ordinary;
  const { across, longest } = dense
    ? { across: lettersAcross.dense, longest: longestUnbroken.dense }
    : { across: lettersAcross.ordinary, longest: longestUnbroken.ordinary };
  const columns = dense ? kinds.map((kind, index) => measure(rows, kind, index, longest)) : loose;
  const words = grant(
    across,
    columns.map(({ least }) => least),
    columns.map(({ titleWord }) => (dense && titleWord > longestDenseTitle ? null : titleWord)),
  );
  const short = grant(
    across,
    words.needs,
    columns.map(({ wraps, cell }) => (wraps && cell > longestShort ? null : cell)),
  );
  const worded = grant(
    across,
    short.needs.map((need, index) => (short.granted[index] ? need : Math.max(need, enoughForText))),
    columns.map((column) => column.worded),
  );
  const titles = grant(
    across,
    worded.needs,
    columns.map(({ title }) => title),
  );
  const needs = short.needs.map((need, index) =>
    worded.granted[index] ? Math.max(need, columns[index]?.worded ?? 0) : need,
  );
  const rooms = roomForWords(columns, across, { ...short, needs });
  return {
    columns: rooms.map((room, index) => ({
      cellsWhole: columns[index]?.worded
        ? (worded.granted[index] ?? false)
        : short.granted[index] || !columns[index]?.wraps,
      figuresWhole: kinds[index] === 'target',
      longestWhole: longest,
      titleWhole: titles.granted[index] ?? false,
      cellWord: room,
      titleWord: words.granted[index] ? Number.POSITIVE_INFINITY : room,
    })),
    widths: dense ? percentages(rooms) : null,
    dense,
  };
}

function measure(
  [head, ...body]: readonly TableRow[],
  kind: ColumnKind,
  index: number,
  longestWhole: number,
): Measured {
  const text = (row: TableRow | undefined): string => {
    const cell = row?.children[index];
    return cell ? plainText(cell) : '';
  };
  const wraps = kind === 'name' || kind === 'text';
  const title = text(head);
  const texts = body.map(text);
  const own = {
    wraps,
    title: title.length,
    titleWord: longestOf(title.split(/\s/)),
  };
  if (wraps) {
    const cell = Math.max(1, longestOf(texts));
    const address = Math.max(0, ...texts.map(longestOfAddresses));
    return { ...own, cell, least: Math.max(address, Math.min(cell, leastForText)), worded: 0 };
  }
  const inWords = kind === 'target' ? texts.filter((target) => !hasFigure(target)) : [];
  const figures = texts.filter((target) => !inWords.includes(target));
  const cell = Math.max(1, Math.min(longestOf(figures), longestWhole));
  const worded = Math.min(longestOf(inWords), longestWhole);
  const word = longestOf(inWords.flatMap((target) => target.split(/[\s/-]+/)));
  const least = Math.max(cell, word, Math.min(worded, leastForText));
  return { ...own, cell: least, least, worded: worded > least ? worded : 0 };
}

/** Whether a target says how much, in figures. */
export function hasFigure(text: string): boolean {
  return /\d/.test(text);
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}

interface Grant {
  needs: number[];
  granted: boolean[];
}

/** Gives columns the letters they wish for, the smallest wish first, as long as the line has room for them. */
function grant(across: number, needs: readonly number[], wishes: readonly (number | null)[]): Grant {
  let given = [...needs];
  const granted = wishes.map(() => false);
  const order = [...wishes.entries()].flatMap(([index, wish]) => (wish === null ? [] : [{ index, wish }]));
  for (const { index, wish } of order.sort((a, b) => a.wish - b.wish)) {
    const tried = given.with(index, Math.max(given[index] ?? 0, wish));
    if (lineOf(tried) > across) break;
    given = tried;
    granted[index] = true;
  }
  return { needs: given, granted };
}

/** Columns of running text share what the others leave, by how much text they have; none gets less than it needs. */
function roomForWords(columns: readonly Measured[], across: number, { needs, granted }: Grant): number[] {
  const weights = columns.map(({ wraps, title, cell }, index) =>
    wraps && !granted[index] ? Math.min(Math.max(title, cell), 60) : 0,
  );
  const rooms = [...needs];
  let sharing = [...weights.keys()].filter((index) => (weights[index] ?? 0) > 0);
  let short: number[];
  do {
    const left = across - lineOf(rooms.map((room, index) => (sharing.includes(index) ? 0 : room)));
    const total = sum(sharing.map((index) => weights[index] ?? 0));
    for (const index of sharing) rooms[index] = (left * (weights[index] ?? 0)) / total;
    short = sharing.filter((index) => (rooms[index] ?? 0) < (needs[index] ?? 0));
    for (const index of short) rooms[index] = needs[index] ?? 0;
    sharing = sharing.filter((index) => !short.includes(index));
  } while (short.length > 0 && sharing.length > 0);
  return rooms.map((room) => Math.max(shortestHyphenated, room));
}

function percentages(rooms: readonly number[]): number[] {
  const line = lineOf(rooms);
  return rooms.map((room) => Math.round(((room + gap) / line) * 1000) / 10);
}

/** What columns take with the space between them, in letters. */
function lineOf(columns: readonly number[]): number {
  return sum(columns) + columns.length * gap;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
