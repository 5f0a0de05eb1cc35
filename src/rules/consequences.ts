import type { Chapter, Part, Plan, Span } from '../plan/model.ts';
import { catalogue, codes } from '../source/catalogue.ts';
import { countLeading } from '../source/count-leading.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Code, Problem } from '../source/problem.ts';

/** Leaves out problems that lie within one that has caused them: one mistake gives one finding. */
export function withoutConsequences(problems: Problem[]): Problem[] {
  const places = placesOf(problems);
  if (places.size === 0) return problems;
  const follows = ({ code, ...problem }: Problem): boolean =>
    'span' in problem &&
    !problem.elsewhere &&
    (catalogue[code].follows ?? []).some((cause) => isWithin(problem.span, places.get(cause) ?? []));
  return problems.filter((problem) => !follows(problem));
}

const grave = new Set(codes.flatMap((code) => catalogue[code].follows ?? []));

/** Where each cause stands, in the order of the text: two of one code never overlap. */
function placesOf(problems: Problem[]): Map<Code, Span[]> {
  const places = new Map<Code, Span[]>();
  for (const problem of problems) {
    if (!grave.has(problem.code) || !('span' in problem) || problem.elsewhere) continue;
    const known = places.get(problem.code);
    if (known) known.push(problem.span);
    else places.set(problem.code, [problem.span]);
  }
  for (const spans of places.values()) spans.sort((a, b) => a.start - b.start);
  return places;
}

function isWithin(inner: Span, sorted: Span[]): boolean {
  const begun = countLeading(sorted.length, (index) => (sorted[index]?.start ?? 0) <= inner.start);
  return inner.end <= (sorted[begun - 1]?.end ?? -1);
}

/**
 * A goal outside the goal it belongs under, where that one stands above: as what is not read as a goal, or ended by a chapter's
 * heading between them. The finding names that line.
 * @param lineOf the line of a place in the text
 */
export function withCauses(
  problems: Problem[],
  { parts }: Plan,
  lineOf: (offset: number) => number,
): Problem[] {
  const isLike = ({ code, values }: Problem): boolean =>
    catalogue[code].hidesGoal === true &&
    councilLabel.test(String(values?.label ?? values?.meant ?? values?.opening));
  if (!problems.some(({ code }) => code === 'VP201')) return problems;
  const starts = flatMap(problems, (problem) =>
    'span' in problem && isLike(problem) ? problem.span.start : [],
  ).sort((a, b) => a - b);
  return problems.map((problem): Problem => {
    if (problem.code !== 'VP201' || !('span' in problem)) return problem;
    const { start } = problem.span;
    const above = starts.findLast((each) => each < start);
    if (above !== undefined) return { ...problem, values: { ...problem.values, like: lineOf(above) } };
    const between = chapterBetween(start, parts);
    if (!between) return problem;
    const closing = { closing: between.title, line: lineOf(between.span.start) };
    // The superior goal does stand before this one.
    return { ...problem, values: { ...problem.values, superior: '', 'superior.en': '', ...closing } };
  });
}

const councilLabel = /^#* ?KF/;

/** The chapter between a goal and the goal of the council above it, which it has ended. */
function chapterBetween(start: number, parts: Part[]): Chapter | null {
  const at = parts.findIndex(({ span }) => span.start <= start && start < span.end);
  const [above, between] = parts.slice(Math.max(0, at - 2), Math.max(0, at));
  const isEnded = at >= 2 && above?.kind === 'goal' && above.level === 'inriktningsmål';
  return isEnded && between?.kind === 'chapter' ? between : null;
}
