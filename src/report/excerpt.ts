import type { Lines } from '../source/positions.ts';
import { width } from '../source/text-width.ts';
import type { Finding } from './finding.ts';
import type { Palette } from './palette.ts';
import { printable } from './printable.ts';

/** How many characters of a line are shown before it is cut around the marked place. */
const excerptLength = 100;

/** The line of a finding with a mark under its place; '' where the line holds nothing to see. */
export function textExcerpt(finding: Finding, positions: Lines, colours: Palette): string {
  const shown = around(finding, positions);
  if (!shown) return '';
  const { before, marked, after } = shown;
  const margin = String(finding.line);
  const mark = colours.severity(finding.severity, '^'.repeat(Math.max(1, width(marked))));
  return [
    `  ${colours.dim(`${margin} │`)} ${before}${marked}${after}`,
    `  ${colours.dim(`${' '.repeat(margin.length)} │`)} ${' '.repeat(width(before))}${mark}`,
  ].join('\n');
}

/** The line of a finding alone. */
export function lineExcerpt(finding: Finding, positions: Lines): string {
  const shown = around(finding, positions);
  return shown ? `${shown.before}${shown.marked}${shown.after}`.trim() : '';
}

function around({ line: at, column, endLine, endColumn }: Finding, positions: Lines) {
  const line = positions.line(at);
  if (line.trim() === '') return null;
  const to = endLine === at ? endColumn - 1 : line.length;
  return window(line, column - 1, Math.max(to, column));
}

/** A long line is cut to the marked place and some words around it. */
function window(line: string, from: number, to: number) {
  const text = (start: number, end: number): string => printable(line.slice(start, end));
  if (line.length <= excerptLength) {
    return { before: text(0, from), marked: text(from, to), after: text(to, line.length) };
  }
  const end = wholeLetter(line, Math.min(to, from + excerptLength));
  const spare = Math.max(20, Math.floor((excerptLength - (end - from)) / 2));
  const start = from <= spare ? 0 : wholeLetter(line, from - spare);
  const stop = wholeLetter(line, Math.min(line.length, end + spare));
  const [left, right] = [start > 0 ? '…' : '', stop < line.length ? '…' : ''];
  return { before: left + text(start, from), marked: text(from, end), after: text(end, stop) + right };
}

const continuation = /^(?:\p{M}|[\uDC00-\uDFFF])/u;

/** The nearest place from `at` on that does not part a letter from its marks, or the halves of one. */
function wholeLetter(line: string, at: number): number {
  let place = at;
  while (place < line.length && continuation.test(line.slice(place, place + 2))) place += 1;
  return place;
}
