/**
 * The spaces that Chromium drops where a line ends. Words must be told apart by the text alone (ISO 32000-1, 14.8.2.5):
 * a reader that does not look at where letters stand takes the last word of a line and the first of the next for one.
 */
import type { Row } from './rows.ts';

/** A row in the order of the document. */
export interface Line {
  /** null for text of which nothing is known. */
  row: Row | null;
  /** A row of the same page or form whose font has a space; undefined where none has. */
  spacer: Row | undefined;
  /** What it is painted on. */
  page: unknown;
  /** The paragraph, heading, cell or the like that it is a part of; undefined for none. */
  block: unknown;
}

/**
 * Puts a space behind every row after which another one of its block begins a new word, and that has none.
 * @param isOneWord Whether two pieces of text are one word, in which the line breaks.
 */
export function spaceLines(
  lines: readonly Line[],
  isOneWord: (before: string, after: string) => boolean,
): void {
  const open = new Map<unknown, Known>();
  for (const line of lines) {
    if (line.block === undefined) continue;
    const before = open.get(line.block);
    if (!isKnown(line)) {
      open.delete(line.block);
      continue;
    }
    open.set(line.block, line);
    if (before && isApart(before, line) && !isJoined(before.row, line.row, isOneWord)) addSpace(before);
  }
}

type Known = Line & { row: Row };

function isKnown(line: Line): line is Known {
  return line.row !== null;
}

function addSpace({ row, spacer }: Known): void {
  row.space = row.font.space === null ? (spacer ?? null) : row;
}

/** Whether two rows stand on different lines, or away from each other on the same one. */
function isApart(before: Known, { page, row }: Known): boolean {
  const { to, size } = before.row;
  const largest = Math.max(size, row.size);
  // A raised figure stands a third of the size of its line above it, and the next line one size below.
  if (before.page !== page || Math.abs(row.from[1] - to[1]) > largest / 2) return true;
  return Math.abs(row.from[0] - to[0]) > largest / 4;
}

const lastPiece = /\S+$/;
const firstPiece = /^\S+/;

function isJoined(before: Row, after: Row, isOneWord: (before: string, after: string) => boolean): boolean {
  const last = lastPiece.exec(before.text);
  const first = firstPiece.exec(after.text);
  // A space stands there already, or a word goes on behind a hyphen.
  if (!last || !first || before.isParted) return true;
  // A word of letters is broken only where it has a line of its own.
  const canBreak = last.index === 0 || !/[\p{L}\p{N},.]$/u.test(last[0]);
  return canBreak && isOneWord(last[0], first[0]);
}
