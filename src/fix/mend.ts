import { catalogue } from '../source/catalogue.ts';
import { countLeading } from '../source/count-leading.ts';
import { applyEdits, type Edit } from '../source/edits.ts';
import type { PositionMap } from '../source/positions.ts';
import type { Code, Problem } from '../source/problem.ts';
import type { Span } from '../source/span.ts';
import { type Mendable, safeFixes } from './safe-fixes.ts';

/** A plan as far as mending is concerned: `PlanFile` and what a check of other bytes gives both fit. */
export interface Checked {
  problems: Problem[];
  positions: PositionMap | null;
}

/** A plan with all safe fixes made. */
export interface Mended<C extends Checked> {
  checked: C;
  /** null where nothing was mended. */
  bytes: Uint8Array | null;
  /** How many findings were mended. */
  count: number;
  /** At how many places: one finding may speak of several. */
  places: number;
}

/** Fixes that overlap are made in turns, and what a fix brings to light is mended too; people need two or three. */
const mostRounds = 10;

/** Most fixes that are tried one by one, where all of them together make something new wrong. */
const mostAlone = 50;

/** One fix, or one of the several places that a problem speaks of. */
interface FixEdit extends Edit {
  text: string;
  mends: Mendable;
}

/**
 * Makes all safe fixes of a checked plan, and checks what has become of it, until there are none left. A fix is made
 * only where its finding then is gone and no other has come instead. Pure but for `check`.
 * @param check the findings of the same plan with other bytes
 */
export async function mend<C extends Checked>(
  plan: C,
  check: (bytes: Uint8Array) => Promise<C>,
): Promise<Mended<C>> {
  let mended: Mended<C> = { checked: plan, bytes: null, count: 0, places: 0 };
  for (let round = 0; round < mostRounds; round += 1) {
    const next = await makeFixes(mended.checked, check);
    if (!next) break;
    mended = { ...next, count: mended.count + next.count, places: mended.places + next.places };
  }
  return mended;
}

/** All fixes at once, or where that does harm those that do none; null where none can be made. */
async function makeFixes<C extends Checked>(
  plan: C,
  check: (bytes: Uint8Array) => Promise<C>,
): Promise<Mended<C> | null> {
  const fixes = safeFixes(plan.problems);
  const opened = await tryFixes(plan, fixes.filter(isOpening), check);
  if (opened) return opened;
  const all = await tryFixes(plan, fixes, check);
  if (all || fixes.length < 2) return all;
  const harmless: Mendable[] = [];
  for (const fix of fixes.slice(0, mostAlone)) {
    if (await tryFixes(plan, [fix], check)) harmless.push(fix);
  }
  return (await tryFixes(plan, harmless, check)) ?? tryFixes(plan, harmless.slice(0, 1), check);
}

const isOpening = ({ problem }: Mendable): boolean => catalogue[problem.code].opens === true;

async function tryFixes<C extends Checked>(
  { problems, positions }: C,
  fixes: Mendable[],
  check: (bytes: Uint8Array) => Promise<C>,
): Promise<Mended<C> | null> {
  if (!positions || fixes.length === 0) return null;
  const { disk, made } = applyEdits(positions, fixes.flatMap(editsOf));
  const mended = [...new Set(made.map((edit) => edit.mends))];
  if (mended.length === 0 || disk === positions.disk) return null;
  const bytes = new TextEncoder().encode(disk);
  const checked = await check(bytes);
  const isOpen = mended.every(isOpening) || !bringsNew(problems, mended, checked.problems);
  const isGood = isOpen && !leaves(made, checked.problems);
  return isGood ? { checked, bytes, count: mended.length, places: made.length } : null;
}

function editsOf(mends: Mendable): FixEdit[] {
  const { fix } = mends;
  return [fix, ...(fix.also ?? [])].map(({ span, text }) => ({ span, text, mends }));
}

/** Whether there are more findings of some code than those from before that were not mended. */
function bringsNew(
  before: readonly Problem[],
  mended: readonly Mendable[],
  after: readonly Problem[],
): boolean {
  const gone = new Set(mended.map(({ problem }) => problem));
  const counts = countCodes(before.filter((problem) => !gone.has(problem)));
  return [...countCodes(after)].some(([code, count]) => count > (counts.get(code) ?? 0));
}

function countCodes(problems: readonly Problem[]): Map<Code, number> {
  const counts = new Map<Code, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Whether a finding still stands at the text that was to mend it. */
function leaves(made: readonly FixEdit[], after: readonly Problem[]): boolean {
  const places = new Map<Code, Span[]>();
  let shift = 0;
  for (const { span, text, mends } of made) {
    const start = span.start + shift;
    shift += text.length - (span.end - span.start);
    const ofCode = places.get(mends.problem.code) ?? [];
    places.set(mends.problem.code, ofCode);
    ofCode.push({ start, end: start + text.length });
  }
  return after.some((problem) => 'span' in problem && meets(problem.span, places.get(problem.code) ?? []));
}

/** Whether a span has a character in common with one of some spans, which are in order and apart. */
function meets({ start, end }: Span, sorted: readonly Span[]): boolean {
  const first = sorted[countLeading(sorted.length, (index) => (sorted[index]?.end ?? 0) <= start)];
  return first !== undefined && first.start < Math.min(end, first.end);
}
