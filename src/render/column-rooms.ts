/** How high a table gets by the room of its columns, in letters; and the room with which it gets least high. */

/** What the space between two columns takes. */
export const gap = 2;

/** A text of a cell as it wraps. */
export interface WrappedText {
  length: number;
  /** Letters of its longest word. */
  word: number;
}

/** A column's texts, row by row, and the letters that it cannot do with less than. */
export interface WrappedColumn {
  texts: readonly WrappedText[];
  least: number;
}

/** Lines that end before the column does: what a text loses of its room, in letters and at most as a share. */
const lost = { letters: 2.5, share: 0.2 };
/** What a hyphen costs, and a line in a column that is not the highest of its row, in lines of the table. */
const cost = { hyphen: 0.5, ownLine: 0.2 };

function linesOf({ length }: WrappedText, room: number): number {
  if (length <= room) return 1;
  return Math.max(2, Math.ceil(length / Math.max(room - lost.letters, room * (1 - lost.share))));
}

/** Lines of each row in a column of some width, and what its hyphens and lines cost beside. */
function heightsOf({ texts }: WrappedColumn, room: number): { lines: number[]; cost: number } {
  const lines = texts.map((text) => linesOf(text, room));
  const hyphens = texts.filter(({ word }) => word > room).length;
  return { lines, cost: hyphens * cost.hyphen + sum(lines) * cost.ownLine };
}

/** What a table costs to read, in lines. */
export function costOf(columns: readonly WrappedColumn[], rooms: readonly number[]): number {
  const heights = columns.map((column, index) => heightsOf(column, rooms[index] ?? 0));
  return sum(highest(heights.map(({ lines }) => lines))) + sum(heights.map((each) => each.cost));
}

/** What no table of so many rows and columns costs less than: one line to a row. */
export function leastCost(rows: number, columns: number): number {
  return rows * (1 + columns * cost.ownLine);
}

/** The lines of each row's highest cell. */
function highest(columns: readonly (readonly number[])[]): number[] {
  const rows = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) =>
    columns.reduce((most, lines) => Math.max(most, lines[row] ?? 1), 1),
  );
}

/**
 * The room of each column with which the table costs least: from what they cannot do with less than, the column
 * gets more that saves most by each letter. Null where the line has not even room for the least.
 */
export function bestRooms(columns: readonly WrappedColumn[], across: number): number[] | null {
  const rooms = columns.map(({ least }) => least);
  let spare = across - lineOf(rooms);
  if (spare < 0) return null;
  for (let step = bestStep(columns, rooms, spare); step; step = bestStep(columns, rooms, spare)) {
    rooms[step.index] = (rooms[step.index] ?? 0) + step.letters;
    spare -= step.letters;
  }
  return withSpare(columns, rooms, spare);
}

function bestStep(
  columns: readonly WrappedColumn[],
  rooms: readonly number[],
  spare: number,
): { index: number; letters: number } | null {
  const heights = columns.map((column, index) => heightsOf(column, rooms[index] ?? 0).lines);
  let best: { index: number; letters: number; gain: number } | null = null;
  for (const [index, column] of columns.entries()) {
    const room = rooms[index] ?? 0;
    const most = Math.min(spare, longestOf(column) - room);
    if (most <= 0) continue;
    const others = highest(heights.flatMap((lines, other) => (other === index ? [] : [lines])));
    const now = costBeside(others, column, room);
    for (let letters = 1; letters <= most; letters += 1) {
      const gain = (now - costBeside(others, column, room + letters)) / letters;
      if (gain > 0 && gain > (best?.gain ?? 0)) best = { index, letters, gain };
    }
  }
  return best;
}

/** What a table costs with a column of some width beside others, less what those cost for themselves. */
function costBeside(others: readonly number[], { texts }: WrappedColumn, room: number): number {
  let total = 0;
  for (const [row, text] of texts.entries()) {
    const lines = linesOf(text, room);
    total += Math.max(lines, others[row] ?? 1) + lines * cost.ownLine;
    if (text.word > room) total += cost.hyphen;
  }
  return total;
}

function longestOf({ texts }: WrappedColumn): number {
  return Math.ceil(texts.reduce((longest, { length }) => Math.max(longest, length), 0));
}

/** What is left goes to the columns that wrap yet; where none does, to all, for air. */
function withSpare(columns: readonly WrappedColumn[], rooms: readonly number[], spare: number): number[] {
  const wrapping = columns.map((column, index) => longestOf(column) > (rooms[index] ?? 0));
  const shares = rooms.map((room, index) => (wrapping.includes(true) && !wrapping[index] ? 0 : room));
  const total = sum(shares);
  return rooms.map((room, index) => room + (spare * (shares[index] ?? 0)) / total);
}

/** Room as a browser shares it: each column has its least, and of the rest by how much more its longest text takes. */
export function browserRooms(columns: readonly WrappedColumn[], across: number): number[] {
  const wishes = columns.map((column) => Math.max(0, longestOf(column) - column.least));
  const spare = across - lineOf(columns.map(({ least }) => least));
  const share = Math.max(0, spare) / Math.max(1, sum(wishes));
  return columns.map(({ least }, index) => least + share * (wishes[index] ?? 0));
}

/** The same where columns have widths of their own, of which none keeps one below its least. */
export function settledRooms(
  columns: readonly WrappedColumn[],
  widths: readonly number[],
  across: number,
): number[] {
  const rooms = columns.map(({ least }, index) =>
    Math.max(least, ((widths[index] ?? 0) / 100) * across - gap),
  );
  const slack = rooms.map((room, index) => room - (columns[index]?.least ?? 0));
  const excess = Math.max(0, lineOf(rooms) - across);
  const share = Math.min(1, excess / Math.max(1, sum(slack)));
  return rooms.map((room, index) => room - share * (slack[index] ?? 0));
}

/** What columns take with the space between them, in letters. */
export function lineOf(columns: readonly number[], space = gap): number {
  return sum(columns) + columns.length * space;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
