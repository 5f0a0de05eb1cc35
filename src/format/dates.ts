import { placeGoals } from '../plan/goals.ts';
import type { Cell } from '../plan/model.ts';
import { readWrittenDate } from '../plan/written-date.ts';
import type { Edit } from '../source/edits.ts';
import type { Reading, Step } from './reading.ts';

/**
 * Dates that are written in another form than `2025-03-01` but can only mean one day: the plan's own and those of
 * activities. With any of them the plan has no JSON (VP114, VP301), so that none changes.
 */
export const dates: Step = (reading) => [
  ...ownDate(reading),
  ...placeGoals(reading.plan.parts).flatMap(({ goal }) =>
    goal.activities.flatMap(({ cells }) => [cells.start, cells.end].flatMap(dateInCell)),
  ),
];

function ownDate({ source: { text, frontMatter } }: Reading): Edit[] {
  const written = frontMatter.written(['datum'])?.trim() ?? '';
  const date = readWrittenDate(written);
  if (!date || date === written) return [];
  const { start, end } = frontMatter.valueSpan(['datum']);
  const at = text.slice(start, end).indexOf(written);
  return at < 0 ? [] : [{ span: { start: start + at, end: start + at + written.length }, text: date }];
}

/** Where emphasis or an escape stands in the cell, a replacement would tear it apart. */
function dateInCell(cell: Cell | undefined): Edit[] {
  if (!cell || cell.span.end - cell.span.start !== cell.text.length) return [];
  const date = readWrittenDate(cell.text);
  return date && date !== cell.text ? [{ span: cell.span, text: date }] : [];
}
