import { normaliseNumber } from '../../edition/lookup.ts';
import { isCouncilLevel } from '../../plan/levels.ts';
import type { Goal } from '../../plan/model.ts';
import type { SuperiorPlan } from '../../plan/superior.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { changedWords } from '../reading/changed-words.ts';
import type { PlacedGoal, Rule, RuleContext } from '../rule.ts';
import { goalsFromAbove, goalsOf, isBeside, type TakenOver, takenOver } from './goal-above.ts';

/** What a plan has taken over stands in the plan above it: with the same wording and number, under the same council goal. */
export const superiorGoals: Rule = (context) => {
  const { superior } = context;
  if (!superior) return [];
  const known = new Map(takenOver(context).map((taken) => [taken.placed, taken]));
  return flatMap(goalsFromAbove(context, superior), (placed) => {
    const taken = known.get(placed);
    if (!taken) return unknown(placed, superior);
    return [...drifted(taken, context, superior), ...renumbered(taken, superior), ...moved(taken, superior)];
  });
};

/** Most goals that are named as what could be meant. */
const mostNamed = 3;

function unknown(placed: PlacedGoal, superior: SuperiorPlan): Problem[] {
  const { goal } = placed;
  const others = goalsOf(superior, goal.level);
  // A plan without any is not yet written so far.
  if (others.length === 0) return [];
  const near = others.filter((other) => isBeside(placed, other)).map((other) => other.goal.title);
  const quoted = (open: string, close: string): string =>
    near.length > mostNamed ? '' : near.map((title) => `${open}${title}${close}`).join(', ');
  const values = {
    label: goal.label,
    file: superior.name,
    named: quoted('”', '”'),
    'named.en': quoted('"', '"'),
  };
  return [{ code: 'VP606', values, span: goal.titleSpan }];
}

/** In which file and on which line a goal stands. */
function placeOf(goal: Goal, { name, source }: SuperiorPlan): { file: string; line: number } {
  return { file: name, line: source.positions.position(goal.span.start).line };
}

function drifted(
  { placed, above, isSame }: TakenOver,
  { source }: RuleContext,
  superior: SuperiorPlan,
): Problem[] {
  if (isSame) return [];
  const { title, titleSpan: span } = placed.goal;
  const expected = above.goal.title;
  const values = { ...placeOf(above.goal, superior), expected, ...changedWords(title, expected) };
  return [{ code: 'VP607', values, span, ...plainFix(source, span, expected) }];
}

function renumbered({ placed: { goal }, above }: TakenOver, superior: SuperiorPlan): Problem[] {
  const [number, other] = [goal.number, above.goal.number];
  if (number === null || other === null || !goal.numberSpan) return [];
  if (normaliseNumber(number) === normaliseNumber(other)) return [];
  return [
    {
      code: 'VP608',
      values: { number, expected: other, ...placeOf(above.goal, superior) },
      span: goal.numberSpan,
    },
  ];
}

function moved({ placed, above }: TakenOver, superior: SuperiorPlan): Problem[] {
  if (isBeside(placed, above) || !placed.parent || !above.parent) return [];
  const values = {
    label: placed.goal.label,
    here: nameOf(placed.parent),
    there: nameOf(above.parent),
    ...placeOf(above.goal, superior),
  };
  return [{ code: 'VP609', values, span: placed.goal.span }];
}

/** `mål 1.4`, or the wording of one without number. */
function nameOf({ number, title, level }: Goal): string {
  return number !== null && isCouncilLevel(level) ? number : `”${title}”`;
}
