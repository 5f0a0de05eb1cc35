import type { Goal, Section } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';

export interface RepeatedSection {
  section: Section;
  first: Section;
}

/** Sections that the goal has had already; budgets of two years are two. */
export function repeatedSections(goal: Goal): RepeatedSection[] {
  const seen = new Map<string, Section>();
  return flatMap(goal.sections, (section) => {
    const first = seen.get(section.name);
    if (!first) seen.set(section.name, section);
    return first ? [{ section, first }] : [];
  });
}
