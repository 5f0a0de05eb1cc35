import type { Goal, Marker, Section } from '../plan/model.ts';
import type { Problem } from '../source/problem.ts';
import type { Rule } from './rule.ts';

/**
 * Where the expected results carry markers, each of Arbetssätt and Uppföljning that itself uses markers
 * has a counterpart for every result and none without one (format section 5).
 */
export const resultMarkers: Rule = ({ goals }) =>
  goals.flatMap(({ goal }) => {
    const results = markersOfResults(goal);
    if (results.length === 0) return [];
    return goal.sections
      .filter(({ kind }) => kind === 'Arbetssätt' || kind === 'Uppföljning')
      .flatMap((section) => counterparts(section, results));
  });

function markersOfResults(goal: Goal): string[] {
  return goal.sections
    .filter(({ kind }) => kind === 'Förväntat resultat')
    .flatMap(({ markers }) => markers.map(({ text }) => text));
}

const isNumber = (marker: string): boolean => /^\d/.test(marker);

function counterparts(section: Section, results: string[]): Problem[] {
  // Numbered steps below lettered results are steps, not counterparts.
  const own = section.markers.filter(({ text }) => isNumber(text) === isNumber(results[0] ?? ''));
  if (own.length === 0) return [];
  const texts = new Set(own.map(({ text }) => text));
  const values = (marker: string) => ({ section: section.name, marker });
  const missing = results
    .filter((marker) => !texts.has(marker))
    .map((marker): Problem => ({ code: 'VP218', values: values(marker), span: section.span }));
  const extra = own
    .filter(({ text }) => !results.includes(text))
    .map(({ text, span }: Marker): Problem => ({ code: 'VP220', values: values(text), span }));
  return [...missing, ...extra];
}
