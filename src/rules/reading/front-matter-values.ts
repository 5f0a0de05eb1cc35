import type { Span } from '../../plan/model.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';

export type Path = (string | number)[];

/** A value of the front matter as it stands, and where. */
export interface WrittenValue {
  text: string;
  /** Place of `text.slice(from, to)`; of the whole value where an escape or a line end lies in it. */
  span(from: number, to: number): Span;
  /** False where a fix would tear an escape or a folded line apart. */
  plain: boolean;
}

/** The text at a path of the front matter; null where there is none. */
export function writtenAt({ text: source, frontMatter }: Source, path: Path): WrittenValue | null {
  const text = frontMatter.written(path)?.trim();
  if (!text) return null;
  const whole = frontMatter.valueSpan(path);
  const at = source.slice(whole.start, whole.end).indexOf(text);
  if (at < 0) return { text, span: () => whole, plain: false };
  const start = whole.start + at;
  return { text, span: (from, to) => ({ start: start + from, end: start + to }), plain: true };
}

/** The paths of what a key holds: of the value itself, or of each entry of its list. */
export function pathsOf({ frontMatter }: Source, key: string): Path[] {
  const value = frontMatter.data[key];
  return Array.isArray(value) ? value.map((_, index) => [key, index]) : [[key]];
}

interface Misspelling {
  from: number;
  written: string;
  wanted: string;
}

/** A word of a value that is nearly another, with a fix where none would tear an escape or a folded line apart. */
export function misspelt(
  code: 'VP136' | 'VP137',
  value: WrittenValue,
  { from, written, wanted }: Misspelling,
): Problem {
  const span = value.span(from, from + written.length);
  const problem: Problem = { code, values: { written, wanted }, span };
  return value.plain ? { ...problem, fix: { span, text: wanted } } : problem;
}
