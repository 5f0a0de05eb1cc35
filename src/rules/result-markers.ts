import type { Goal, Section } from '../plan/model.ts';
import { textGoals } from '../plan/text-headings.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import { outOfTurn } from './result-lists.ts';
import type { Rule } from './rule.ts';

/**
 * Where the expected results carry markers, each of Arbetssätt and Uppföljning that itself uses markers
 * has a counterpart for every result and none without one (format section 5).
 */
export const resultMarkers: Rule = ({ goals, source }) =>
  flatMap(goals, ({ goal }) => {
    const results = markersOfResults(goal);
    // Where the results are not numbered in turn, the fault is there.
    if (
      results.length === 0 ||
      textGoals(goal).length > 0 ||
      goal.sections.some((section) => outOfTurn(section, source).length > 0)
    )
      return [];
    return flatMap(
      goal.sections.filter(({ kind }) => kind === 'Arbetssätt' || kind === 'Uppföljning'),
      (section) => counterparts(section, results),
    );
  });

function markersOfResults(goal: Goal): string[] {
  return flatMap(
    goal.sections.filter(({ kind }) => kind === 'Förväntat resultat'),
    ({ markers }) => markers.map(({ text }) => text),
  );
}

const isNumber = (marker: string): boolean => /^\d/.test(marker);

function counterparts(section: Section, results: string[]): Problem[] {
  // Numbered steps below lettered results are steps, not counterparts.
  const own = section.markers.filter(({ text }) => isNumber(text) === isNumber(results[0] ?? ''));
  if (own.length === 0) return [];
  const used = new Set(own.map(({ text }) => text));
  const missing = results.filter((marker) => !used.has(marker));
  const extra = own.filter(({ text }) => !results.includes(text));
  const { name, span } = section;
  return [
    // A point without its result beside a result without its point is one slip of the pen.
    ...extra.map(
      ({ text, span: place }, index): Problem => ({
        code: 'VP220',
        values: { section: name, marker: text, suggestion: missing[index] ?? '' },
        span: place,
      }),
    ),
    ...missing
      .slice(extra.length)
      .map((marker): Problem => ({ code: 'VP218', values: { section: name, marker }, span })),
  ];
}
