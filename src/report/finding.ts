import { catalogue, isMendable, severityOf } from '../source/catalogue.ts';
import type { PositionMap } from '../source/positions.ts';
import type { Code, Fix, Problem, Range, Severity } from '../source/problem.ts';
import type { Span } from '../source/span.ts';
import { filled } from './say.ts';

export type { Severity } from '../source/problem.ts';
export type Language = 'sv' | 'en';

/** A replacement at its place on disk. */
export interface Replacement {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  text: string;
}

/** What mends a finding: a replacement, and those of other places that belong to it. */
export interface FindingFix extends Replacement {
  also?: Replacement[];
  /** Whether `--fix` makes it; of any other the writer decides. */
  safe?: true;
}

/** A finding in words, as people and other programs get it (format section 10). */
export interface Finding {
  code: Code;
  slug: string;
  severity: Severity;
  message: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  fix?: FindingFix;
}

/**
 * Problems to findings in a language, sorted by place, those in other files last. `positions` is null where the file could not be
 * decoded; its problems then carry their own ranges.
 */
export function toFindings(
  problems: Problem[],
  file: string,
  positions: PositionMap | null,
  language: Language,
): Finding[] {
  return problems
    .map((problem) => toFinding(problem, file, positions, language))
    .sort(
      (a, b) =>
        Number(a.file !== file) - Number(b.file !== file) ||
        a.line - b.line ||
        a.column - b.column ||
        a.code.localeCompare(b.code, 'en'),
    );
}

/** Where the text of each file that the findings of a plan stand in is found. */
export function positionsIn(plan: {
  file: string;
  problems: Problem[];
  positions: PositionMap | null;
}): (file: string) => PositionMap | null {
  return (file) =>
    file === plan.file
      ? plan.positions
      : (plan.problems.find(({ elsewhere }) => elsewhere?.file === file)?.elsewhere?.positions ?? null);
}

function toFinding(
  problem: Problem,
  file: string,
  positions: PositionMap | null,
  language: Language,
): Finding {
  const { code, values = {}, fix } = problem;
  const at = problem.elsewhere ?? { file, positions };
  const { slug, [language]: template } = catalogue[code];
  const finding: Finding = {
    code,
    slug,
    severity: severityOf(problem),
    message: fill(template, values, language),
    file: at.file,
    ...flat(placeOf(problem, at.positions)),
  };
  if (!fix || !at.positions) return finding;
  return { ...finding, fix: { ...fixOf(fix, at.positions), ...(isMendable(problem) && { safe: true }) } };
}

function fixOf({ also = [], ...first }: Fix, positions: PositionMap): FindingFix {
  const at = ({ span, text }: Fix): Replacement => ({ ...flat(rangeOf(span, positions)), text });
  return also.length > 0 ? { ...at(first), also: also.map(at) } : at(first);
}

function placeOf(problem: Problem, positions: PositionMap | null): Range {
  if ('range' in problem) return problem.range;
  return rangeOf(problem.span, positions);
}

function rangeOf(span: Span, positions: PositionMap | null): Range {
  const start = { line: 1, column: 1 };
  return positions?.range(span) ?? { start, end: start };
}

function flat({ start, end }: Range) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Without the signs that stand for a picture or code in running text (`notProse`): no font shows them. */
function shown(value: string): string {
  return value.replace(/^\uFFFC+$/, '').replace(/\uFFFC+/g, '…');
}

/** Longest value that is put into a sentence: longer than any goal's wording, shorter than a runaway cell. */
const longestValue = 300;

/**
 * Puts values into a sentence: `{name}` is replaced, and a part in `[…]` that holds a value is left out
 * when one in it is empty. `name.en` goes before `name` in English. Values are never read as templates themselves.
 */
export function fill(template: string, values: Record<string, string | number>, language: Language): string {
  const value = (name: string): string =>
    clip(shown(String(values[`${name}.${language}`] ?? values[name] ?? '')));
  return filled(template, value)
    .replace(/[^\S\u00A0]+/g, ' ')
    .trim();
}

function clip(value: string): string {
  return value.length <= longestValue ? value : `${[...value.slice(0, longestValue)].slice(0, -1).join('')}…`;
}
