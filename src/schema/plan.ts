import type { ErrorObject } from 'ajv';
import reasons from '../../schemas/reasons.json' with { type: 'json' };
import { outermostGoals } from '../plan/goals.ts';
import type { Goal, GoalLevel, Plan, SectionName } from '../plan/model.ts';
import { sectionsLike } from '../plan/section-like.ts';
import { textSections } from '../plan/text-headings.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Problem } from '../source/problem.ts';
import { badDate } from './bad-date.ts';
import type { PlanJson } from './generated/plan.js';
import { validatePlan, validateRequiredSections } from './generated/validators.js';

/** The sections that an organisation asks of the goals of a level, in place of the schema's. */
export type RequiredSections = Partial<Record<GoalLevel, readonly SectionName[]>>;

/**
 * What the plan schemas find in the cascade, at its place in the model: a goal outside the goal it
 * belongs under, a date that is none, a section that is missing. The schemas alone state these rules,
 * but for the levels of which an organisation asks for sections of its own choice.
 */
export function planProblems(plan: Plan, json: PlanJson, required: RequiredSections = {}): Problem[] {
  const errors = [...errorsOf(validatePlan, json), ...errorsOf(validateRequiredSections, json)];
  const seen = new Set<string>();
  const goals = outermostGoals(plan.parts);
  const problems = flatMap(errors, (error) => {
    const problem = toProblem(goals, plan.meta.year, error, required);
    const key = problem ? JSON.stringify([error.instancePath, problem.values]) : null;
    if (!problem || !key || seen.has(key)) return [];
    seen.add(key);
    return [problem];
  });
  return [...problems, ...lackingSections(goals, required)];
}

function errorsOf(validate: typeof validatePlan, json: PlanJson): ErrorObject[] {
  return validate(json) ? [] : (validate.errors ?? []);
}

function toProblem(
  goals: Goal[],
  year: number,
  error: ErrorObject,
  required: RequiredSections,
): Problem | null {
  const steps = error.instancePath.split('/').slice(1);
  const { goal, rest } = goalAt(goals, steps);
  if (!goal) return null;
  if (rest[0] === 'level') return misplaced(goal);
  if (rest[0] === 'activities')
    return badDate(goal, year, Number(rest[1]), rest[2] === 'end' ? 'end' : 'start');
  if (rest[0] === 'sections' && error.keyword === 'contains' && goal.earlierLabels === 0) {
    const section = constantOf(error);
    return required[goal.level] || standsAsText(goal, section) ? null : missingSection(goal, section);
  }
  return null;
}

/** What goals lack of the sections that an organisation has chosen; a goal left empty (`-`) needs none. */
function lackingSections(goals: Goal[], required: RequiredSections): Problem[] {
  return flatMap(goals, (goal) => {
    const wanted = goal.title === '-' || goal.earlierLabels > 0 ? [] : (required[goal.level] ?? []);
    const lacking = wanted.filter(
      (name) => goal.sections.every(({ kind }) => kind !== name) && !standsAsText(goal, name),
    );
    return [...lacking.map((name) => missingSection(goal, name)), ...lackingSections(goal.goals, required)];
  });
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
  const values = { label: goal.label, level: goal.level, ...reasons.VP201.unnamed };
  return { code: 'VP201', values, span: goal.labelSpan };
}

/** A section that stands as text where a heading is meant is told as such. */
function standsAsText(goal: Goal, section: string): boolean {
  return [...textSections(goal), ...sectionsLike(goal)].some(({ kind }) => kind === section);
}

function missingSection(goal: Goal, section: string): Problem {
  // What stands right below the heading of the goal describes it.
  const isUnnamed = section === 'Beskrivning' && goal.intro.some(({ type }) => type === 'paragraph');
  const values = isUnnamed ? { label: goal.label, unnamed: section } : { label: goal.label, section };
  return { code: 'VP215', values, span: goal.span };
}

/** The section's name is the constant that the failed `contains` asked for. */
function constantOf(error: ErrorObject): string {
  return String(property(property(property(error.schema, 'properties'), 'name'), 'const'));
}

function property(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined;
}
