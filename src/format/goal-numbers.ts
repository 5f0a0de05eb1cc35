import type { Goal } from '../plan/model.ts';

/**
 * How the numbers of a plan's goals are written: without a space inside and a last dot, which do not count (format
 * section 3). An inriktningsmål is `1.` by custom: numbers of one part keep the dot where most of them have it, and the
 * short form, in which no wording follows, is kept as it is.
 */
export function numberForms(goals: readonly Goal[]): (goal: Goal) => string | null {
  const single = goals.filter(
    ({ number, titleFilledIn }) => number !== null && isSingle(number) && !titleFilledIn,
  );
  const dotted = single.filter(({ numberText }) => numberText?.endsWith('.'));
  const lastDot = dotted.length * 2 > single.length ? '.' : '';
  return ({ number, numberText, titleFilledIn }) => {
    if (number === null || !isSingle(number)) return number;
    return titleFilledIn ? numberText : number + lastDot;
  };
}

function isSingle(number: string): boolean {
  return !number.includes('.');
}
