import { applyEdits } from '../source/edits.ts';
import { blankLines } from './blank-lines.ts';
import { dates } from './dates.ts';
import { frontMatterOrder } from './front-matter-order.ts';
import { headings } from './headings.ts';
import { listMarkers } from './list-markers.ts';
import { meaningOf } from './meaning.ts';
import { type Reading, rereadAs, type Step } from './reading.ts';
import { tables } from './tables.ts';
import { trailingSpaces } from './trailing-spaces.ts';

const steps: readonly Step[] = [
  frontMatterOrder,
  dates,
  headings,
  listMarkers,
  tables,
  blankLines,
  trailingSpaces,
];

/** Changes that overlap are made in turns; two or three are enough for nearly all plans. */
const mostRounds = 6;

/**
 * The plan's file in canonical form, as text. It is the same text but for the changes of the steps, and says the same:
 * a step that would change what the plan says (`meaningOf`) is left out. What has been set so once is not changed
 * again.
 */
export function formatPlan(plan: Reading): string {
  const meaning = meaningOf(plan);
  const keeps = (reading: Reading): boolean => meaningOf(reading) === meaning;
  let reading = plan;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = takeAll(reading, keeps);
    if (next === reading) break;
    reading = next;
  }
  return reading.source.positions.disk;
}

/** All steps at once, or where those together would change what the plan says, one after the other. */
function takeAll(reading: Reading, keeps: (after: Reading) => boolean): Reading {
  const all = take((each) => steps.flatMap((step) => step(each)), reading);
  if (all === reading || (all && keeps(all))) return all;
  return steps.reduce((before, step) => {
    const after = take(step, before);
    return after && keeps(after) ? after : before;
  }, reading);
}

/** The plan after a step: itself where there is nothing to change, null where it can no longer be read. */
function take(step: Step, reading: Reading): Reading | null {
  const { positions } = reading.source;
  const { disk } = applyEdits(positions, step(reading));
  return disk === positions.disk ? reading : rereadAs(reading, disk);
}
