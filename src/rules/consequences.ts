import type { Chapter, Part, Plan, Span } from '../plan/model.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Code, Problem } from '../source/problem.ts';

/** A row of a table that is none, or has too many or too few cells. */
const inRow: Code[] = ['VP307', 'VP342', 'VP343'];

/**
 * What follows from another mistake at the same place. A cell too many shifts the rest of its row; a goal
 * that bears another goal's number fits neither its parent nor its order; a goal left empty needs no
 * sections.
 */
const causes: Partial<Record<Code, Code[]>> = {
  VP142: ['VP138'],
  VP203: ['VP213'],
  VP204: ['VP213', 'VP203', 'VP230'],
  VP215: ['VP207'],
  VP216: ['VP407'],
  VP223: ['VP109', 'VP346'],
  VP225: ['VP203', 'VP204', 'VP213', 'VP230'],
  VP226: ['VP203', 'VP213'],
  VP238: ['VP252'],
  VP241: ['VP208', 'VP252', 'VP407', 'VP538', 'VP109'],
  VP242: ['VP538'],
  VP243: ['VP538'],
  VP247: ['VP203', 'VP204', 'VP226', 'VP230'],
  VP251: ['VP215'],
  VP256: ['VP223', 'VP244', 'VP245', 'VP252'],
  VP301: inRow,
  VP302: inRow,
  VP303: inRow,
  VP304: inRow,
  VP309: inRow,
  VP311: inRow,
  VP312: inRow,
  VP313: inRow,
  VP314: inRow,
  VP315: inRow,
  VP321: inRow,
  VP322: inRow,
  VP323: inRow,
  VP325: inRow,
  VP327: ['VP301'],
  VP330: inRow,
  VP331: inRow,
  VP332: inRow,
  VP341: ['VP346'],
  VP405: ['VP406', 'VP413'],
  VP411: ['VP406', 'VP413'],
  VP413: ['VP406'],
  VP501: ['VP346', 'VP728'],
  VP504: ['VP341', 'VP346'],
  VP505: ['VP341', 'VP346'],
  VP506: ['VP341', 'VP346'],
  VP507: ['VP341', 'VP346'],
  VP510: ['VP208'],
  VP516: ['VP245', 'VP341'],
  VP519: ['VP239'],
  VP523: ['VP341', 'VP346'],
  VP524: ['VP341', 'VP346'],
  VP529: ['VP245'],
  VP525: ['VP341', 'VP346'],
  VP538: ['VP109'],
  VP541: ['VP109', 'VP341', 'VP346'],
  VP717: ['VP532'],
};

/** Leaves out problems that lie within one that has caused them: one mistake gives one finding. */
export function withoutConsequences(problems: Problem[]): Problem[] {
  const places = placesOf(problems);
  if (places.size === 0) return problems;
  const follows = ({ code, ...problem }: Problem): boolean =>
    'span' in problem &&
    (causes[code] ?? []).some((cause) => isWithin(problem.span, places.get(cause) ?? []));
  return problems.filter((problem) => !follows(problem));
}

const grave = new Set(Object.values(causes).flat());

/** Where each cause stands, in the order of the text: two of one code never overlap. */
function placesOf(problems: Problem[]): Map<Code, Span[]> {
  const places = new Map<Code, Span[]>();
  for (const problem of problems) {
    if (!grave.has(problem.code) || !('span' in problem)) continue;
    const known = places.get(problem.code);
    if (known) known.push(problem.span);
    else places.set(problem.code, [problem.span]);
  }
  for (const spans of places.values()) spans.sort((a, b) => a.start - b.start);
  return places;
}

function isWithin(inner: Span, sorted: Span[]): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? 0) <= inner.start) low = middle + 1;
    else high = middle;
  }
  return inner.end <= (sorted[low - 1]?.end ?? -1);
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
    (code === 'VP252' || code === 'VP245') &&
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
