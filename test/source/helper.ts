import type { PositionMap } from '../../src/source/positions.ts';
import type { Problem, Range } from '../../src/source/problem.ts';
import { readSource, type Source } from '../../src/source/source.ts';

const encoder = new TextEncoder();

/** A front matter that lacks nothing. */
export const frontMatter = `år: 2025
enhet: Provenheten
nämnd: Farsta stadsdelsnämnd
handläggare: { namn: Anna Ek }`;

/** A plan file of a body; `lines` replaces the front matter. */
export function fileOf(body: string, lines: string = frontMatter): string {
  return `---\n${lines}\n---\n\n${body}\n`;
}

/** Reads a file that can be read. */
export function sourceOf(file: string): Source {
  const read = readSource('plan.md', encoder.encode(file));
  if ('problem' in read) throw new Error(`The test plan cannot be read: ${read.problem.code}`);
  return read.source;
}

/** Code and place of what is wrong: `VP114 2:5-2:11`. */
export function placed(problem: Problem, positions: PositionMap | null): string {
  const empty = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const { start, end } = 'range' in problem ? problem.range : (positions?.range(problem.span) ?? empty);
  return `${problem.code} ${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** What reading alone finds wrong with a file. */
export function problemsOf(file: string | Uint8Array): string[] {
  const read = readSource('plan.md', typeof file === 'string' ? encoder.encode(file) : file);
  if ('problem' in read) return [placed(read.problem, read.positions)];
  return read.source.problems.map((problem) => placed(problem, read.source.positions));
}

/** Text as the program works on it: LF and NFC. */
export function normal(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

/** A file on disk, read by line and column without the code under test. */
export function diskOf(file: string) {
  const body = file.replace(/^\uFEFF+/, '');
  const starts = [0, ...[...body.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const offset = ({ line, column }: Range['start']): number => (starts[line - 1] ?? Number.NaN) + column - 1;
  return {
    before: (position: Range['start']): string => normal(body.slice(0, offset(position))),
    between: ({ start, end }: Range): string => normal(body.slice(offset(start), offset(end))),
  };
}
