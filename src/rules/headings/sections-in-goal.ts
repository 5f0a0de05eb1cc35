import data from '../../../schemas/words/headings.json' with { type: 'json' };
import { goalsLike } from '../../plan/goal-like.ts';
import type { Goal, Section } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { type RepeatedSection, repeatedSections } from '../reading/repeated-sections.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A goal's sections stand once each, in the usual order. Where a goal's heading is lost many stand twice: told once. */
export const sectionsInGoal: Rule = ({ goals, source }) =>
  flatMap(goals, ({ goal }) => {
    // Where a goal below stands as text, or bears no label, its sections are read as this one's.
    if (textGoals(goal).length > 0 || goalsLike(goal).length > 0) return [];
    const [repeated] = repeatedSections(goal);
    return repeated ? [twice(repeated, source)] : outOfOrder(goal);
  });

function twice({ section, first }: RepeatedSection, source: RuleContext['source']): Problem {
  const { line } = source.positions.position(first.span.start);
  return { code: 'VP239', values: { section: section.name, line }, span: section.span };
}

/** Told once for a goal; Resursanvändning and Budget have no fixed place. */
function outOfOrder(goal: Goal): Problem[] {
  const rank = ({ kind }: Section): number => data.sectionOrder.indexOf(kind);
  const ranked = goal.sections.filter((section) => rank(section) >= 0);
  let last = ranked[0];
  for (const section of ranked) {
    if (last && rank(section) < rank(last)) {
      const values = { section: section.name, before: last.name };
      return [{ code: 'VP240', values, span: section.span }];
    }
    last = section;
  }
  return [];
}
