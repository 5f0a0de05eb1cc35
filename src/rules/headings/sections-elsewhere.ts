import data from '../../../schemas/words/headings.json' with { type: 'json' };
import type { Goal, GoalLevel, SectionName } from '../../plan/model.ts';
import { sectionsLike } from '../../plan/section-like.ts';
import { textGoals, textSections } from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * A section that most goals of a level have and one lacks. Those that every plan must have stand in the schema of
 * required sections; of the others the plan itself shows which it uses.
 */
export const sectionsElsewhere: Rule = (context) =>
  flatMap(['avdelningsmål', 'enhetsmål'] as const, (level) => {
    const goals = context.goals
      .map(({ goal }) => goal)
      .filter(
        (goal) =>
          goal.level === level &&
          goal.earlierLabels === 0 &&
          goal.sections.length > 0 &&
          textGoals(goal).length === 0,
      );
    if (goals.length < fewestGoals) return [];
    return flatMap(optional(level, context), (kind) => lacking(kind, goals));
  });

/** Fewest goals that show a usage, and the part of them that must have the section. */
const fewestGoals = 3;
const most = 0.65;

const usualOf: Record<GoalLevel, string[]> = data.sectionsOf;
function optional(level: GoalLevel, { plan }: RuleContext): SectionName[] {
  // To 2014 an åtagande may lack results.
  const needed = level === 'avdelningsmål' ? [] : data.required.slice(plan.meta.year <= 2014 ? 1 : 0);
  const usual = level === 'avdelningsmål' ? usualOf.enhetsmål : usualOf[level];
  return usual.filter((kind) => !needed.includes(kind)) as SectionName[];
}

function lacking(kind: SectionName, goals: Goal[]): Problem[] {
  const without = goals.filter((goal) => !has(goal, kind));
  if (without.length > goals.length * (1 - most)) return [];
  return without.map(({ span }) => ({ code: 'VP251', values: { section: kind }, span }));
}

function has(goal: Goal, kind: SectionName): boolean {
  return (
    goal.sections.some((section) => section.kind === kind) ||
    [...textSections(goal), ...sectionsLike(goal)].some((section) => section.kind === kind)
  );
}
