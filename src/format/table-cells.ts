import type { Span } from '../source/span.ts';

/** A row of a table in the source. */
export interface RowCells {
  /** The whole row, from its first sign to the end of its line. */
  line: Span;
  /** The text of each cell without the white space around it; empty cells have an empty span. */
  cells: Span[];
}

/**
 * The cells of a row (GFM 4.10): what stands between bars, of which those at the ends may be missing. A bar behind a
 * backslash is text, also in code.
 */
export function cellsOf(text: string, line: Span): RowCells {
  const bars = barsIn(text, line);
  const last = bars.at(-1);
  const edges = [
    ...(isBlank(text, line.start, bars[0] ?? line.end) ? [] : [line.start - 1]),
    ...bars,
    ...(last !== undefined && isBlank(text, last + 1, line.end) ? [] : [line.end]),
  ];
  const cells = edges
    .slice(0, -1)
    .map((edge, index) => trimmed(text, { start: edge + 1, end: edges[index + 1] ?? line.end }));
  return { line, cells };
}

function barsIn(text: string, { start, end }: Span): number[] {
  const bars: number[] = [];
  for (let at = start; at < end; at += 1) {
    const sign = text.charAt(at);
    if (sign === '|') bars.push(at);
    else if (sign === '\\' && /[\\|]/.test(text.charAt(at + 1))) at += 1;
  }
  return bars;
}

function isBlank(text: string, start: number, end: number): boolean {
  return trimmed(text, { start, end }).start === end;
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[ \t]/.test(text.charAt(from))) from += 1;
  while (to > from && /[ \t]/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
