import type { Table } from 'mdast';
import data from '../../../schemas/words/tables.json' with { type: 'json' };
import { activityColumns } from '../../plan/data-columns.ts';
import { tablesIn } from '../../plan/flow.ts';
import { cellOf } from '../../plan/inline.ts';
import type { Cell } from '../../plan/model.ts';
import { dataRows } from '../../plan/second-heads.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { letters } from '../../source/words.ts';
import { daysIn, exists, isDate } from '../reading/calendar.ts';
import type { Rule } from '../rule.ts';

/** Dates of other tables than those of activities, `| Uppdrag | Start | Slut |`: they exist, and no row ends before it starts. */
export const datesInTables: Rule = ({ source, plan }) =>
  flatMap(tablesIn(source.tree), (table) => (plan.tables.has(table) ? [] : datesOf(table)));

const { dateHeads } = data;
const headed = (names: readonly string[]): RegExp => new RegExp(`^(?:${anyOf(names)})$`);
const [isStart, isEnd] = [headed(dateHeads.start), headed(dateHeads.end)];
const isDay = headed([...dateHeads.start, ...dateHeads.end, ...dateHeads.day]);

function datesOf(table: Table): Problem[] {
  const header = table.children[0]?.children.map(cellOf) ?? [];
  const names = header.map(({ text }) => letters(text));
  const days = flatMap([...names.entries()], ([at, name]) => (isDay.test(name) ? at : []));
  // Those of activities in a chapter are read as such.
  if (days.length === 0 || activityColumns(header).includes('name')) return [];
  const [start, end] = [
    names.findIndex((name) => isStart.test(name)),
    names.findIndex((name) => isEnd.test(name)),
  ];
  return flatMap(dataRows(table), ({ children }) => {
    const cellAt = (at: number): Cell | null => (children[at] ? cellOf(children[at]) : null);
    const ends = start >= 0 && start < end ? endsFirst(cellAt(start), cellAt(end)) : [];
    return [...flatMap(days, (at) => noSuchDay(cellAt(at))), ...ends];
  });
}

function endsFirst(start: Cell | null, end: Cell | null): Problem[] {
  if (!start || !end || !exists(start.text) || !exists(end.text) || end.text >= start.text) return [];
  return [
    { code: 'VP302', severity: 'warning', values: { start: start.text, end: end.text }, span: end.span },
  ];
}

/** `2025-13-01`; that a month has no 31st is told of all text. */
function noSuchDay(cell: Cell | null): Problem[] {
  if (!cell || !isDate(cell.text) || exists(cell.text)) return [];
  const [year = 0, month = 0, day = 0] = cell.text.split('-').map(Number);
  const isTold = month >= 1 && month <= 12 && day > daysIn(year, month);
  return isTold ? [] : [{ code: 'VP327', values: { none: cell.text, text: '' }, span: cell.span }];
}
