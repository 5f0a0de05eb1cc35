import type { Part } from '../plan/model.ts';
import type { Outline } from './outline.ts';

/**
 * Which run of pages each part of a plan stands in, from 1: an inriktningsmål begins a new page (layout, "Body"), and so a run.
 */
export function runsOf(parts: readonly Part[]): number[] {
  let run = 1;
  return parts.map((part, index) => {
    if (index > 0 && part.kind === 'goal' && part.level === 'inriktningsmål') run += 1;
    return run;
  });
}

/** Of each run the id of its first heading; '' for one without. */
export function runStarts(parts: readonly Part[], outline: Outline): string[] {
  const starts: string[] = [];
  for (const [index, run] of runsOf(parts).entries()) {
    const part = parts[index];
    starts[run - 1] ||= (part && outline.of(part)?.id) ?? '';
  }
  return starts;
}
