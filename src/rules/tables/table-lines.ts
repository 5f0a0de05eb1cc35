/** `| a | b`: begins with a bar and has another. */
const row = /^\s*\|[^|\n]*\|/;
/** `--- | ---` on a line of its own. */
const hyphens = /^[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$/;
/** Tabs between words, and not behind the sign of a point. */
const tabbed = /^(?!\s*\S{1,3}\t).*\S\t+\S/;
/** What stands in columns: two runs of spaces between words may be a slip, in two lines in a row they are none. */
const spaced = /\S {3,}\S/;
const bar = / \| /g;
const semicolon = /;(?=\S)/g;

/** Where the first row of a table begins in a text that Markdown reads as a paragraph; -1 where there is none. */
export function firstTableLine(text: string): number {
  const lines = text.split('\n');
  const at = firstRow(lines, text);
  return at < 0 ? -1 : lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
}

export const isTabbed = (line: string): boolean => tabbed.test(line);

function firstRow(lines: readonly string[], text: string): number {
  const barred = text.includes('|') ? barredRow(lines, text) : -1;
  if (barred >= 0) return barred;
  const tabs = text.includes('\t') ? tabbedRow(lines) : -1;
  if (tabs >= 0) return tabs;
  const spaces = text.includes('   ') ? inARow(lines, 2, (line) => (spaced.test(line.trim()) ? 1 : 0)) : -1;
  if (spaces >= 0) return spaces;
  return text.includes(';') ? inARow(lines, 2, (line) => least(2, count(line, semicolon))) : -1;
}

/** `Intäkter⇥⇥`, `⇥Budget 2025`: a row of which the other cells are empty. */
const atEdge = /^[^\t]{1,40}\t+\s*$|^\t+\S/;
/** `Kostnader`, between rows: what heads those below it. */
const group = /^[^\t.:]{1,30}$/;

const isRowLike = (line: string): boolean => tabbed.test(line) || atEdge.test(line);

/** The first of two lines with tabs between words, with no more between them than a group's name. */
function tabbedRow(lines: readonly string[]): number {
  let from = -1;
  let rows = 0;
  for (const [index, line] of lines.entries()) {
    const isGroup = rows > 0 && group.test(line) && tabbed.test(lines[index - 1] ?? '');
    if (!isRowLike(line) && !isGroup) {
      [from, rows] = [-1, 0];
      continue;
    }
    if (from < 0) from = index;
    rows += tabbed.test(line) ? 1 : 0;
    if (rows === 2) return from;
  }
  return -1;
}

function barredRow(lines: readonly string[], text: string): number {
  const bars = lines.findIndex((line) => row.test(line));
  if (bars >= 0 && !text.includes('](')) return bars;
  const below = lines.findIndex((line) => hyphens.test(line));
  if (below >= 0) return Math.max(0, below - 1);
  const many = inARow(lines, 2, (line) => least(2, count(line, bar)));
  return many >= 0 ? many : inARow(lines, 3, (line) => count(line, bar));
}

const count = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0;
const least = (fewest: number, number: number): number => (number < fewest ? 0 : number);

/** The first of so many lines in a row that have as many columns, and more than one. */
function inARow(lines: readonly string[], fewest: number, columnsOf: (line: string) => number): number {
  let from = 0;
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    const own = columnsOf(line);
    if (own !== columns) from = index;
    columns = own;
    if (columns > 0 && index - from + 1 >= fewest) return from;
  }
  return -1;
}
