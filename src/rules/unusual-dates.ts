import type { Cell } from '../plan/model.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import { isDate } from './calendar.ts';
import type { Rule } from './rule.ts';

/** How many dates a habit needs, and how large a part of them. */
const few = 6;
const most = 0.75;

/** A date that is one key away from the one that nearly all other rows have: `2019-01-11` among `2019-01-01`. */
export const unusualDates: Rule = ({ goals }) => {
  const rows = flatMap(goals, ({ goal }) => goal.activities);
  return flatMap(['start', 'end'] as const, (column) => {
    const cells = flatMap(rows, ({ cells }) => cells[column] ?? []).filter(({ text }) => isDate(text));
    const usual = habitOf(cells);
    return usual === null
      ? []
      : cells.filter(({ text }) => isOneKeyFrom(text, usual)).map((cell) => slip(cell, usual));
  });
};

function habitOf(cells: Cell[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of cells) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [usual] = [...counts].find(([, count]) => count >= cells.length * most) ?? [];
  return usual !== undefined && cells.length >= few ? usual : null;
}

/** Another year is reported as such. */
function isOneKeyFrom(date: string, usual: string): boolean {
  if (date.slice(0, 4) !== usual.slice(0, 4)) return false;
  return [...date].filter((digit, index) => digit !== usual[index]).length === 1;
}

function slip({ text: date, span }: Cell, usual: string): Problem {
  return { code: 'VP324', values: { date, usual }, span };
}
