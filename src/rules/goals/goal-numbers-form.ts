import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import { partsOf } from '../../plan/goals.ts';
import { ownLevel } from '../../plan/levels.ts';
import type { Goal, GoalLevel } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFixes } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import type { PlacedGoal, Rule, RuleContext } from '../rule.ts';

/** How goals are numbered: with or without a last dot, to what depth, and without gaps. */
export const goalNumbersForm: Rule = (context) => [
  ...lastDots(context),
  ...flatMap(context.goals, ({ goal }) => depth(goal)),
  ...siblingDepths(context.goals),
  ...oddSteps(context.goals),
  ...gaps(context),
];

/**
 * `1.4.` beside `1.1`. An inriktningsmål is written `1.` by custom, so numbers of one part are compared with
 * each other. One finding tells it; what is written in most places, or for `1.4` without a dot, is right.
 */
function lastDots({ goals, source }: RuleContext): Problem[] {
  // The short form (`KF:s mål: 1.4`) is no wording that begins with a number.
  const numbered = goals
    .map(({ goal }) => goal)
    .filter(({ number, titleFilledIn }) => number !== null && !titleFilledIn);
  const single = numbered.filter(({ number }) => !number?.includes('.'));
  const several = numbered.filter(({ number }) => number?.includes('.'));
  const dots = single.filter(hasDot).length;
  return [...oddDot(single, dots * 2 > single.length, source), ...oddDot(several, false, source)];
}

const hasDot = ({ numberText }: Goal): boolean => numberText?.endsWith('.') ?? false;

function oddDot(goals: Goal[], wanted: boolean, source: RuleContext['source']): Problem[] {
  const other = goals.find((goal) => hasDot(goal) === wanted);
  const odds = goals.filter((goal) => hasDot(goal) !== wanted);
  const fixes = flatMap(odds, ({ number, numberSpan: span }) =>
    span ? [{ span, text: wanted ? `${number}.` : `${number}` }] : [],
  );
  const [first] = fixes;
  if (!first || !other) return [];
  const { span, text: right } = first;
  const written = odds[0]?.numberText ?? '';
  const { line } = source.positions.position(other.span.start);
  const values = { written, other: other.numberText ?? '', line, wanted: right };
  return [{ code: 'VP224', values, span, ...plainFixes(source, fixes) }];
}

/** Parts of a number by level: kf-mål 1.4, nämndmål 1.4.1 (not always printed), below it one or two more. */
const parts: Record<GoalLevel, { least: number; most: number }> = {
  inriktningsmål: { least: 1, most: 1 },
  'kf-mål': { least: 2, most: 2 },
  nämndmål: { least: 1, most: 3 },
  avdelningsmål: { least: 1, most: 4 },
  enhetsmål: { least: 1, most: 5 },
};

/** `1 del`, `2 delar`. */
const partsInWords = (count: number): Problem['values'] => reasons.VP226[count === 1 ? 'one' : 'many'];

function depth({ level, label, number, numberSpan }: Goal): Problem[] {
  if (!number || !numberSpan) return [];
  const { least, most } = parts[level];
  const count = partsOf(number);
  if (count >= least && count <= most) return [];
  const wanted = count < least ? least : most;
  const exact = least === most ? wanted : '';
  const values = { number, label, count, ...partsInWords(count), exact, most: exact === '' ? most : '' };
  return [{ code: 'VP226', values, span: numberSpan }];
}

/** Goals side by side are numbered to one depth, that of most of them: `1.4.1.1` beside `1.4.1.2.1` is one too deep. */
function siblingDepths(goals: PlacedGoal[]): Problem[] {
  const groups = new Map<string, Goal[]>();
  const parents = new Map<Goal | null, number>();
  for (const { goal, parent } of goals) {
    if (!goal.number) continue;
    if (!parents.has(parent)) parents.set(parent, parents.size);
    const key = `${parents.get(parent)} ${goal.level}`;
    const group = groups.get(key);
    if (group) group.push(goal);
    else groups.set(key, [goal]);
  }
  return flatMap([...groups.values()], oddDepths);
}

function oddDepths(siblings: Goal[]): Problem[] {
  const depths = siblings.map(({ number }) => partsOf(number ?? ''));
  const counts = new Map<number, number>();
  for (const depth of depths) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  const times = (depth: number): number => counts.get(depth) ?? 0;
  // Of two depths that are as common, that of the first one holds.
  const usual = depths.reduce((best, depth) => (times(depth) > times(best) ? depth : best), depths[0] ?? 0);
  const sibling = siblings.find(({ number }) => partsOf(number ?? '') === usual)?.number ?? '';
  return flatMap(siblings, ({ number, numberSpan }, index): Problem[] => {
    if (!number || !numberSpan || depths[index] === usual) return [];
    return [{ code: 'VP247', values: { number, sibling }, span: numberSpan }];
  });
}

/** Fewest goals that show how many parts are added at a step down the cascade. */
const fewestAlike = 3;

/**
 * `2.1.1.1.1` right below `2.1.1`, where the plan's others add one part at that step: a level has been left out, or a part is too
 * many. A goal beside it of another depth has been told already.
 */
function oddSteps(goals: PlacedGoal[]): Problem[] {
  const steps = new Map<string, Step[]>();
  for (const { goal, parent } of goals) {
    if (!goal.number || !parent?.number || !goal.number.startsWith(`${parent.number}.`)) continue;
    const key = `${parent.level} ${goal.level}`;
    const step = { goal, parent, added: partsOf(goal.number) - partsOf(parent.number) };
    const others = steps.get(key);
    if (others) others.push(step);
    else steps.set(key, [step]);
  }
  return flatMap([...steps.values()], oddStep);
}

interface Step {
  goal: Goal;
  parent: Goal;
  /** Parts that the goal's number has beyond its parent's. */
  added: number;
}

function oddStep(steps: Step[]): Problem[] {
  if (steps.length <= fewestAlike) return [];
  const all = steps.map(({ added }) => added);
  const often = all.find((added, index) => all.indexOf(added) < index);
  const usual = steps.find(({ added }) => added === often);
  const [odd, ...more] = steps.filter(({ added }) => added !== often);
  if (!usual || !odd || more.length > 0) return [];
  const { goal, parent, added } = odd;
  const isBeside = parent.goals.some((other) => other !== goal && other.level === goal.level);
  if (isBeside || !goal.numberSpan) return [];
  const values = {
    odd: goal.number ?? '',
    added,
    ...partsInWords(added),
    usual: usual.added,
    example: usual.goal.number ?? '',
  };
  return [{ code: 'VP247', values, span: goal.numberSpan }];
}

/**
 * A plan's own goals are numbered from 1 without a gap, for each number they begin with: where the goals above
 * are not numbered, `1.4.1` and `1.4.2` may stand under one of them and `1.4.3` under the next.
 */
function gaps({ goals, plan }: RuleContext): Problem[] {
  const last = new Map<string, number>();
  const all = new Set(goals.map(({ goal }) => goal.number));
  return flatMap(goals, ({ goal: { level, number, numberSpan } }): Problem[] => {
    const at = number?.lastIndexOf('.') ?? -1;
    if (level !== ownLevel[plan.meta.level] || !number || !numberSpan || at < 0) return [];
    const [prefix, step] = [number.slice(0, at), Number(number.slice(at + 1))];
    const before = last.get(prefix) ?? 0;
    last.set(prefix, step);
    const wanted = `${prefix}.${before + 1}`;
    // One that stands further on is out of order, which is told there.
    if (step <= before + 1 || all.has(wanted)) return [];
    const previous = before > 0 ? `${prefix}.${before}` : '';
    const values = { number, previous, first: previous ? '' : number, wanted };
    return [{ code: 'VP225', values, span: numberSpan }];
  });
}
