import type { Code, Problem } from '../source/problem.ts';

/**
 * What follows from another mistake at the same place. A cell too many shifts the rest of its row; a goal
 * that bears another goal's number fits neither its parent nor its order; a goal left empty needs no
 * sections.
 */
const causes: Partial<Record<Code, Code[]>> = {
  VP203: ['VP213'],
  VP204: ['VP213', 'VP203'],
  VP215: ['VP207'],
  VP301: ['VP307'],
  VP302: ['VP307'],
  VP303: ['VP307'],
  VP304: ['VP307'],
  VP309: ['VP307'],
};

/** Leaves out problems that lie within one that has caused them: one mistake gives one finding. */
export function withoutConsequences(problems: Problem[]): Problem[] {
  const grave = new Set(Object.values(causes).flat());
  const found = problems.filter(({ code }) => grave.has(code));
  const follows = (problem: Problem): boolean => {
    const codes = causes[problem.code];
    return (
      codes !== undefined && found.some((cause) => codes.includes(cause.code) && contains(cause, problem))
    );
  };
  return found.length === 0 ? problems : problems.filter((problem) => !follows(problem));
}

function contains(outer: Problem, inner: Problem): boolean {
  if (!('span' in outer) || !('span' in inner)) return false;
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}
