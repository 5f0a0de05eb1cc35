import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import type { Activity, Cell } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { isDate } from '../reading/calendar.ts';
import type { Rule } from '../rule.ts';

const { VP324: habits } = reasons;

/** How many dates a habit needs, and how large a part of them. */
const few = 6;
const most = 0.75;

/**
 * A date that is one key away from the one that nearly all other rows have, or from the first of its month where nearly all
 * begin on a first: `2019-01-11` among `2019-01-01` and `2019-03-01`.
 */
export const unusualDates: Rule = ({ goals }) => {
  const rows = flatMap(goals, ({ goal }) => goal.activities);
  return flatMap(['start', 'end'] as const, (column) => {
    const cells = flatMap(rows, ({ cells }) => cells[column] ?? []).filter(({ text }) => isDate(text));
    const usual = habitOf(cells);
    if (usual !== null) return slips(cells, () => usual, habits.same);
    if (column === 'end') return [];
    const starts = longStarts(rows);
    return areFirsts(cells)
      ? slips(starts, firstOf, habits.firsts)
      : slips(
          starts.filter((start) => isOnlyOfMonth(start, cells)),
          firstOf,
          habits.month,
        );
  });
};

/** Fewest others that begin in the same month, all on its first. */
const fewestOfMonth = 4;

function isOnlyOfMonth(start: Cell, cells: Cell[]): boolean {
  const month = start.text.slice(0, 7);
  const others = cells.filter((cell) => cell !== start && cell.text.startsWith(month));
  return others.length >= fewestOfMonth && others.every(({ text }) => text === firstOf(text));
}

/** Shorter activities begin on the day that they are. */
const fewestDays = 14;
const day = 24 * 60 * 60 * 1000;

function longStarts(rows: Activity[]): Cell[] {
  return flatMap(rows, ({ cells: { start, end } }) => {
    if (!start || !end || !isDate(start.text) || !isDate(end.text)) return [];
    return Date.parse(end.text) - Date.parse(start.text) >= fewestDays * day && slipOfFirst.test(start.text)
      ? start
      : [];
  });
}

/** A key pressed twice, or the one beside it. */
const slipOfFirst = /-(?:10|11|21|31)$/;

const firstOf = (date: string): string => `${date.slice(0, 8)}01`;

/** All but one, or two of many. */
function areFirsts(cells: Cell[]): boolean {
  const others = cells.filter(({ text }) => text !== firstOf(text) && !inTheMiddle.test(text)).length;
  return cells.length >= few && others <= Math.max(1, cells.length * (1 - nearlyAll));
}
const nearlyAll = 0.9;
/** Who plans by whole months plans by halves as well. */
const inTheMiddle = /-1[56]$/;

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

function slips(cells: Cell[], usualOf: (date: string) => string, habit: Record<string, string>): Problem[] {
  return flatMap(cells, ({ text: date, span }): Problem[] => {
    const usual = usualOf(date);
    return isOneKeyFrom(date, usual) ? [{ code: 'VP324', values: { date, usual, ...habit }, span }] : [];
  });
}
