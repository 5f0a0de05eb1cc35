import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import { letters } from '../../source/words.ts';

/** Lines of text as the rows of a table. */
export interface AsTable {
  text: string;
  /** Whether the heads are those of the plan's data, so that nothing else can be meant. */
  isKnown: boolean;
}

/** A row of hyphens or dashes, which the table gets anew. */
const hyphens = /^[\s|:—–-]*-[\s|:—–-]*$|^\s*\|[\s|:—–-]+$/;
/** What only names those below it. */
const group = /^[^\t|.]{1,40}$/;
const mostLines = 200;

/**
 * The table that lines with tabs or bars between their cells make, as Markdown; null where a line has other cells than the rest, so
 * that nobody can tell which one is missing.
 */
export function asTable(written: string): AsTable | null {
  const lines = written.replace(/\n+$/, '').split('\n');
  if (lines.length > mostLines) return null;
  const isBarred = written.includes('|');
  if (isBarred && written.includes('\t')) return null;
  const rows = isBarred ? barredRows(lines) : tabbedRows(lines);
  const [header, ...others] = rows ?? [];
  if (!header || others.length === 0 || header.filter((cell) => cell !== '').length < 2) return null;
  const line = (cells: readonly string[]): string =>
    `| ${cells.join(' | ')} |`.replace(/\| {2}(?=\|)/g, '| ');
  const text = [line(header), line(header.map(() => '---')), ...others.map(line)].join('\n');
  return { text, isKnown: isOfData(header) };
}

function barredRows(lines: readonly string[]): string[][] | null {
  const rows = flatMap(lines, (line) => (hyphens.test(line) ? [] : [line.trim()])).map((line) =>
    line.startsWith('|') && line.endsWith('|') && !/[\\`]/.test(line) ? line.slice(1, -1).split('|') : [],
  );
  const width = rows[0]?.length ?? 0;
  const areEven = width > 1 && rows.every((row) => row.length === width);
  return areEven ? rows.map((row) => row.map((cell) => cell.trim())) : null;
}

function tabbedRows(lines: readonly string[]): string[][] | null {
  const split = lines.map((line) =>
    line
      .replace(/[ \r]+$/, '')
      .split('\t')
      .map((cell) => cell.trim()),
  );
  const width = split.reduce((most, cells) => Math.max(most, cells.length), 0);
  const areEven = split.every(
    (cells, index) =>
      cells.length === width || (cells.length === 1 && index > 0 && group.test(lines[index] ?? '')),
  );
  if (width < 2 || !areEven) return null;
  // Two tabs for the sake of the look leave an empty column.
  const used = Array.from({ length: width }, (_, at) => split.some((cells) => (cells[at] ?? '') !== ''));
  return split.map((cells) => flatMap(used, (isUsed, at) => (isUsed ? (cells[at] ?? '') : [])));
}

const dataHeads: readonly Set<string>[] = [vocabulary.indicatorColumns, vocabulary.activityColumns].map(
  (names) => new Set(Object.values(names).map(letters)),
);
const fewestHeads = 3;

function isOfData(header: readonly string[]): boolean {
  const names = header.map((cell) => letters(cell).replace(/(?:år)?\d{4}$/, ''));
  return dataHeads.some((heads) => names.length >= fewestHeads && names.every((name) => heads.has(name)));
}
