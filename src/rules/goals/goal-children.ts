import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import { goalsLike } from '../../plan/goal-like.ts';
import type { Goal } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { PlacedGoal, Rule } from '../rule.ts';

/**
 * A goal is broken down to the unit's own. A council goal may stand with its indicators alone and a nämndmål
 * without a unit goal (format section 3), so it is a hint, and only where the plan's other goals are broken down.
 */
export const goalChildren: Rule = ({ goals, plan }) => [
  ...alone(goals),
  ...(plan.meta.level === 'enhet' ? childless(goals) : bare(goals)),
  ...(plan.meta.level === 'enhet' ? skipping(goals) : []),
];

/** An inriktningsmål is only a heading for the council's goals under it. */
function alone(goals: PlacedGoal[]): Problem[] {
  if (!goals.some(({ goal }) => goal.level === 'kf-mål')) return [];
  return flatMap(goals, ({ goal }): Problem[] =>
    goal.level === 'inriktningsmål' && goal.goals.length === 0
      ? [{ code: 'VP228', values: { label: goal.label }, span: goal.span }]
      : [],
  );
}

function childless(goals: PlacedGoal[]): Problem[] {
  if (!goals.some(({ goal }) => goal.level === 'enhetsmål')) return [];
  return flatMap(goals, ({ goal }, index): Problem[] => {
    const next = goals[index + 1];
    // What follows outside any goal is meant to stand under this one, which is told there.
    const isCutOff = next?.parent === null && next.goal.level !== 'inriktningsmål';
    if (isCutOff || (next && next.goal.earlierLabels > 0)) return [];
    const isBetween = goal.level !== 'inriktningsmål' && goal.level !== 'enhetsmål';
    if (!isBetween || goal.goals.length > 0 || saysItself(goal)) return [];
    const whose = goal.indicators.length > 0 ? { measured: goal.label } : { label: goal.label };
    const lacking = reasons.VP227[goal.level === 'kf-mål' ? 'kf-mål' : 'other'];
    return [{ code: 'VP227', values: { ...whose, ...lacking }, span: goal.span }];
  });
}

/** In the plan of a committee or a department: a goal of the council's of which the plan says nothing, where the others have goals below. */
function bare(goals: PlacedGoal[]): Problem[] {
  const councils = flatMap(goals, ({ goal }) => (goal.level === 'kf-mål' ? goal : []));
  const bares = councils.filter(
    (goal) => goal.goals.length + goal.intro.length + goal.sections.length === 0 && !saysItself(goal),
  );
  const broken = councils.filter((goal) => goal.goals.length > 0);
  // Where many stand so, the plan is only an outline.
  if (bares.length * 2 > broken.length) return [];
  return bares.map((goal) => ({ code: 'VP227', values: { bare: goal.label }, span: goal.span }));
}

/** A goal left empty (`Nämndmål: -`), one that holds the economy, or one whose unit goal stands as text. */
function saysItself(goal: Goal): boolean {
  return (
    /^[-–—]?$/.test(goal.title) ||
    goal.sections.some(({ kind }) => kind !== 'Beskrivning' && kind !== 'Förväntat resultat') ||
    textGoals(goal).length > 0 ||
    goalsLike(goal).length > 0
  );
}

/** A unit goal right under the council's goal where every other stands under a nämndmål. */
function skipping(goals: PlacedGoal[]): Problem[] {
  const own = goals.filter(({ goal }) => goal.level === 'enhetsmål');
  const direct = own.filter(({ parent }) => parent?.level === 'kf-mål');
  const [only] = direct;
  if (!only || direct.length > 1 || own.length < fewestOthers + 1) return [];
  return [{ code: 'VP229', values: { label: only.goal.label }, span: only.goal.span }];
}

/** With fewer unit goals than these under a nämndmål nothing can be said of the one that is not. */
const fewestOthers = 2;
