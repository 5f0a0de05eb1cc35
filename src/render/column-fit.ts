import { bold, closeFit, costOfFit, longestFigure, mostRows } from './close-fit.ts';
import { type Measured, measure } from './column-measure.ts';
import { gap, leastCost, lineOf as lineWith, sum } from './column-rooms.ts';
import { widthOf } from './letter-width.ts';
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
/** What the space between two columns takes, where a table has room to spare. */
const space = 1.5;
/** What a column of running text reads well with. */
const enoughForText = 18;
/** A text of this length or less may be kept on one line for its own sake. */
const longestShort = 20;
/** Words of this length and less are never hyphenated. */
const shortestHyphenated = 8;
/** A target or period longer than this is a sentence, and may wrap; in a dense table already a phrase may. */
const longestUnbroken = { ordinary: 28, dense: 15 };
/** A title's word that is longer gives way to the text below it in a dense table. */
const longestDenseTitle = 13;

/** So much less a table must cost for its columns to be given other widths: in lines, and as a share. */
const worthwhile = { lines: 2.5, share: 1.12 };
/** The same for smaller letters than other tables have, and the fewest columns that get them. */
const worthSmaller = { lines: 5, share: 1.2 };
const fewestSmaller = 6;

const isWorth = (before: number, after: number, { lines, share }: typeof worthwhile): boolean =>
  before - after >= lines && before >= after * share;

/**
 * How the columns of a table share the width of a page. Where the words of it stand in strips beside columns of
 * short values, the widths are those with which it gets least high, in smaller letters if that helps much.
 */
export function fitColumns(
  texts: readonly string[][],
  kinds: readonly ColumnKind[],
  isWide: boolean,
): TableFit {
  const first = firstFit(texts, kinds);
  if (!isWide) return first;
  const cost = costOfFit(texts, first, first.dense ? lettersAcross.dense : lettersAcross.ordinary);
  const rows = Math.min(mostRows, texts[0]?.length ?? 0);
  if (cost - leastCost(rows, kinds.length) < worthwhile.lines) return first;
  const loose = first.dense ? null : closeFit(texts, kinds, lettersAcross.ordinary, false);
  const better = loose && isWorth(cost, loose.cost, worthwhile) ? loose : null;
  const dense =
    first.dense || kinds.length >= fewestSmaller ? closeFit(texts, kinds, lettersAcross.dense, true) : null;
  const worth = first.dense ? worthwhile : worthSmaller;
  if (dense && isWorth(better?.cost ?? cost, dense.cost, worth))
    return asFit(texts, kinds, dense.rooms, true);
  return better ? asFit(texts, kinds, better.rooms, false) : first;
}

function asFit(
  texts: readonly string[][],
  kinds: readonly ColumnKind[],
  rooms: readonly number[],
  dense: boolean,
): TableFit {
  const columns = rooms.map((room, index): ColumnFit => {
    const [title = '', ...cells] = texts[index] ?? [];
    const kind = kinds[index] ?? 'text';
    const wraps = kind === 'name' || kind === 'text';
    const cell = Math.max(0, ...cells.map(widthOf));
    const titleWord = Math.max(...title.split(/\s/).map(widthOf)) * bold;
    return {
      cellsWhole: cell <= room && (!wraps || cell <= longestShort),
      figuresWhole: kind === 'target',
      longestWhole: Math.max(longestFigure, Math.floor(room)),
      titleWhole: widthOf(title) * bold <= room,
      cellWord: Math.max(shortestHyphenated, room),
      titleWord: titleWord <= room ? Number.POSITIVE_INFINITY : Math.max(shortestHyphenated, room),
    };
  });
  return { columns, widths: percentages(rooms, gap), dense };
}

/**
 * Shares the width of a page between the columns of a table, in letters: first what must not wrap
 * (targets, dates, amounts), then the words of titles, short texts (`Ej påbörjad`) and whole titles,
 * as long as enough is left for columns of running text. An estimate: the browser sets the widths,
 * and a word that may be hyphenated without need costs nothing.
 */
function firstFit(texts: readonly string[][], kinds: readonly ColumnKind[]): TableFit {
  const measured = (longest: number): Measured[] =>
    kinds.map((kind, index) => measure(texts[index] ?? [], kind, longest));
  const loose = measured(longestUnbroken.ordinary);
  const dense =
    lineOf(loose.map(({ least, titleWord }) => Math.max(least, titleWord))) > lettersAcross.ordinary;
  const { across, longest } = dense
    ? { across: lettersAcross.dense, longest: longestUnbroken.dense }
    : { across: lettersAcross.ordinary, longest: longestUnbroken.ordinary };
  const columns = dense ? measured(longest) : loose;
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
    widths: dense ? percentages(rooms, space) : null,
    dense,
  };
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

function lineOf(columns: readonly number[]): number {
  return lineWith(columns, space);
}

function percentages(rooms: readonly number[], between: number): number[] {
  const line = lineWith(rooms, between);
  return rooms.map((room) => Math.round(((room + between) / line) * 1000) / 10);
}
