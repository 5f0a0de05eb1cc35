import { findCouncilGoal, normaliseWording } from '../../edition/lookup.ts';
import type { Goal } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { nearness } from '../../source/similarity.ts';
import type { Source } from '../../source/source.ts';
import type { PlacedGoal, Rule, RuleContext } from '../rule.ts';

/** Goal numbers: no space inside, beginning with the parent's, counting upwards (format section 3). */
export const goalNumber: Rule = (context) => {
  const parents = new Map(context.goals.map(({ goal, parent }) => [goal, parent]));
  const prefixes = [
    ...flatMap(context.goals, ({ goal }) => wrongPrefix(goal, parents, context)),
    ...otherBranches(context.goals),
  ];
  const wrong = new Set(prefixes.map(({ goal }) => goal));
  return [
    ...flatMap(context.goals, ({ goal }) => [...spaceInside(goal, context), ...unreadable(goal, context)]),
    ...prefixes.map(({ problem }) => problem),
    ...wrongOrders(context.goals.filter(({ goal }) => !wrong.has(goal))),
  ];
};

function spaceInside({ number, numberText, numberSpan }: Goal, { source }: RuleContext): Problem[] {
  if (!number || !numberText || !numberSpan || !/\s/.test(numberText)) return [];
  const fix = plainFix(source, numberSpan, number);
  return [{ code: 'VP205', values: { written: numberText, number }, span: numberSpan, ...fix }];
}

/** `1.4Stockholm …`, `1,4 Stockholm …`, `1..4 Stockholm …`; `1,5 grader` is wording. */
const almostNumber = new RegExp(latin`^\d{1,2}(?:[.,]{1,2}\d{1,3}){1,6}[.,]?\s*(?=\p{Lu}|$)`);

/** What begins a goal's wording as a number would, and is none; null for most. */
export function almostNumberOf({ number, titleSpan }: Goal, { text }: Source): string | null {
  if (number !== null) return null;
  return almostNumber.exec(text.slice(titleSpan.start, titleSpan.end))?.[0] ?? null;
}

const firstWord = new RegExp(latin`^\p{L}+`);

function unreadable(goal: Goal, { source }: RuleContext): Problem[] {
  const found = almostNumberOf(goal, source);
  if (found === null) return [];
  const { start } = goal.titleSpan;
  const span = { start, end: start + found.length };
  const number = (found.match(/\d+/g) ?? []).join('.');
  const wanted = span.end < goal.titleSpan.end ? `${number} ` : number;
  const word = firstWord.exec(source.text.slice(span.end, goal.titleSpan.end))?.[0] ?? '';
  const values = { written: found + word, wanted: wanted + word };
  return [{ code: 'VP253', values, span, ...plainFix(source, span, wanted) }];
}

/** Compared with the nearest numbered goal above it; `Enhetsmål: 1` counts the goals of a parent that has no number. */
function wrongPrefix(
  goal: Goal,
  parents: Map<Goal, Goal | null>,
  context: RuleContext,
): { goal: Goal; problem: Problem }[] {
  let ancestor = parents.get(goal);
  if (ancestor && !ancestor.number && !goal.number?.includes('.')) return [];
  while (ancestor && !ancestor.number) ancestor = parents.get(ancestor);
  if (!goal.number || !goal.numberSpan || !ancestor?.number) return [];
  if (goal.number.startsWith(`${ancestor.number}.`)) return [];
  const { number, numberSpan: span } = goal;
  const missing = missingAbove(goal, context);
  const values = missing ? { number, above: ancestor.number, missing } : { number, parent: ancestor.number };
  return [{ goal, problem: { code: 'VP203', values, span } }];
}

/** The heading that a council goal lacks above it, where it bears the number that it has in the edition. */
function missingAbove({ level, number, title }: Goal, { edition, plan }: RuleContext): string {
  if (level !== 'kf-mål' || !number || !edition) return '';
  const match = findCouncilGoal(edition, { level, number, title, year: plan.meta.year });
  const isOwn =
    match.kind === 'exact' ||
    (match.kind === 'wording' &&
      match.goal.number === number &&
      nearness(normaliseWording(title), normaliseWording(match.expected)) !== null);
  return isOwn ? `${edition.labels.inriktningsmål}: ${number.split('.')[0]}` : '';
}

/** Parts of a number that names the committee's goal it stands under, though that one's own is not printed: `1.4.1.2`. */
const partsWithBranch = 4;

/** `1.4.2.1` beside `1.4.1.1` and `1.4.1.2` under one goal without a number: told where most begin otherwise. */
function otherBranches(goals: PlacedGoal[]): { goal: Goal; problem: Problem }[] {
  return flatMap(goals, ({ goal: { number, goals: below } }) => (number === null ? oddBranches(below) : []));
}

function oddBranches(siblings: Goal[]): { goal: Goal; problem: Problem }[] {
  const numbered = siblings.filter((goal) => partsIn(goal) >= partsWithBranch);
  const times = (branch: string): number => numbered.filter((goal) => branchOf(goal) === branch).length;
  const branches = [...new Set(numbered.map(branchOf))].toSorted((a, b) => times(b) - times(a));
  const [usual = '', next = ''] = branches;
  if (branches.length < 2 || times(usual) === times(next)) return [];
  return flatMap(numbered, (goal) => {
    const { number, numberSpan: span } = goal;
    if (!number || !span || branchOf(goal) === usual || !sameGoal(number, usual)) return [];
    if (number.split('.').length !== usual.split('.').length + 1) return [];
    return { goal, problem: { code: 'VP203' as const, values: { number, parent: usual }, span } };
  });
}

const partsIn = ({ number }: Goal): number => number?.split('.').length ?? 0;
const branchOf = ({ number }: Goal): string => number?.slice(0, number.lastIndexOf('.')) ?? '';

/** Whether two numbers begin with the same goal of the council: another one has been told already. */
function sameGoal(one: string, other: string): boolean {
  const council = (number: string): string => number.split('.').slice(0, 2).join('.');
  return council(one) === council(other);
}

/** Siblings of one level compared in turn; a number that does not fit its parent says nothing of the order. */
function wrongOrders(goals: PlacedGoal[]): Problem[] {
  const last = new Map<Goal | null, Map<string, string>>();
  return flatMap(goals, ({ goal: { level, number, numberSpan }, parent }): Problem[] => {
    if (!number || !numberSpan) return [];
    const siblings = last.get(parent) ?? new Map<string, string>();
    const previous = siblings.get(level);
    last.set(parent, siblings.set(level, number));
    const order = previous === undefined ? 1 : compareNumbers(number, previous);
    if (previous === undefined || order > 0) return [];
    return [
      { code: 'VP204', values: order === 0 ? { twice: number } : { number, previous }, span: numberSpan },
    ];
  });
}

/** Compares `1.9` and `1.10` step by step, as numbers. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((number) => number.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
