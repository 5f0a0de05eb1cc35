import type { Span } from '../plan/model.ts';
import type { Code, Problem } from '../source/problem.ts';

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
  VP225: ['VP203', 'VP204', 'VP213', 'VP230'],
  VP226: ['VP203', 'VP213'],
  VP241: ['VP252', 'VP407'],
  VP247: ['VP203', 'VP204', 'VP226', 'VP230'],
  VP251: ['VP215'],
  VP301: ['VP307', 'VP342'],
  VP302: ['VP307', 'VP342'],
  VP303: ['VP307', 'VP342'],
  VP304: ['VP307', 'VP342'],
  VP309: ['VP307', 'VP342'],
  VP311: ['VP307', 'VP342'],
  VP312: ['VP307', 'VP342'],
  VP313: ['VP307', 'VP342'],
  VP314: ['VP307', 'VP342'],
  VP315: ['VP307', 'VP342'],
  VP322: ['VP307', 'VP342'],
  VP323: ['VP307', 'VP342'],
  VP325: ['VP307', 'VP342'],
  VP327: ['VP301'],
  VP330: ['VP307', 'VP342'],
  VP331: ['VP307', 'VP342'],
  VP405: ['VP406', 'VP413'],
  VP411: ['VP406', 'VP413'],
  VP413: ['VP406'],
  VP504: ['VP341'],
  VP505: ['VP341'],
  VP506: ['VP341'],
  VP507: ['VP341'],
  VP501: ['VP728'],
  VP519: ['VP239'],
  VP523: ['VP341'],
  VP524: ['VP341'],
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
