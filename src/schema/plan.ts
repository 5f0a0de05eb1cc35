import type { ErrorObject } from 'ajv';
import { outermostGoals } from '../plan/json.ts';
import type { Goal, Plan, Span } from '../plan/model.ts';
import type { Problem } from '../source/problem.ts';
import type { PlanJson } from './generated/plan.js';
import { validatePlan, validateRequiredSections } from './generated/validators.js';

/**
 * What the plan schemas find in the cascade, at its place in the model: a goal outside the goal it
 * belongs under, a date that is none, a section that is missing. The schemas alone state these rules.
 */
export function planProblems(plan: Plan, json: PlanJson): Problem[] {
  const errors = [...errorsOf(validatePlan, json), ...errorsOf(validateRequiredSections, json)];
  const seen = new Set<string>();
  const goals = outermostGoals(plan);
  return errors.flatMap((error) => {
    const problem = toProblem(goals, error);
    const key = problem ? JSON.stringify([error.instancePath, problem.values]) : null;
    if (!problem || !key || seen.has(key)) return [];
    seen.add(key);
    return [problem];
  });
}

function errorsOf(validate: typeof validatePlan, json: PlanJson): ErrorObject[] {
  return validate(json) ? [] : (validate.errors ?? []);
}

function toProblem(goals: Goal[], error: ErrorObject): Problem | null {
  const steps = error.instancePath.split('/').slice(1);
  const { goal, rest } = goalAt(goals, steps);
  if (!goal) return null;
  if (rest[0] === 'level') return misplaced(goal);
  if (rest[0] === 'activities') return badDate(goal, Number(rest[1]), rest[2] === 'end' ? 'end' : 'start');
  if (rest[0] === 'sections' && error.keyword === 'contains') return missingSection(goal, error);
  return null;
}

/** Follows `goals/0/goals/1/…` into the model. */
function goalAt(outermost: Goal[], steps: string[]): { goal: Goal | null; rest: string[] } {
  let goals = outermost;
  let goal: Goal | null = null;
  let index = 0;
  while (steps[index] === 'goals' && goals[Number(steps[index + 1])]) {
    goal = goals[Number(steps[index + 1])] ?? null;
    goals = goal?.goals ?? [];
    index += 2;
  }
  return { goal, rest: steps.slice(index) };
}

function misplaced(goal: Goal): Problem {
  return { code: 'VP201', values: { label: goal.label, level: goal.level }, span: goal.labelSpan };
}

function badDate(goal: Goal, row: number, column: 'start' | 'end'): Problem | null {
  const activity = goal.activities[row];
  const span: Span | undefined = activity?.cells[column]?.span;
  return span ? { code: 'VP301', values: { value: activity?.[column] ?? '' }, span } : null;
}

/** The section's name is the constant that the failed `contains` asked for. */
function missingSection(goal: Goal, error: ErrorObject): Problem {
  const section = property(property(property(error.schema, 'properties'), 'name'), 'const');
  return { code: 'VP215', values: { label: goal.label, section: String(section) }, span: goal.span };
}

function property(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined;
}
