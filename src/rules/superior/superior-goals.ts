import { normaliseNumber } from '../../edition/lookup.ts';
import { isCouncilLevel } from '../../plan/levels.ts';
import type { Goal } from '../../plan/model.ts';
import type { SuperiorPlan } from '../../plan/superior.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { changedWords } from '../reading/changed-words.ts';
import { contentOf, wordsOfTitle } from '../reading/wording.ts';
import type { PlacedGoal, Rule, RuleContext } from '../rule.ts';
import { goalsFromAbove, goalsOf, isBeside, type Original, superiorsWith, takenOver } from './goal-above.ts';

/** What a plan has taken over stands in a plan above it: with the same wording and number, under the same council goal. */
export const superiorGoals: Rule = (context) => {
  const { plan, goals, superiors } = context;
  if (superiors.length === 0) return [];
  const known = new Map(
    takenOver(plan, superiors).map(({ placed, originals }) => [placed.goal, originals[0]]),
  );
  return flatMap(goalsFromAbove(goals, superiors), (placed) => {
    const original = known.get(placed.goal);
    if (!original) return unknown(placed, superiors);
    return [
      ...passedOver(placed, original, context),
      ...drifted(placed, original, context),
      ...renumbered(placed, original),
      ...moved(placed, original),
    ];
  });
};

/** Most goals that are named as what could be meant. */
const mostNamed = 3;

function unknown(placed: PlacedGoal, superiors: readonly SuperiorPlan[]): Problem[] {
  const { goal } = placed;
  const [superior] = superiorsWith(goal.level, superiors);
  if (!superior) return [];
  const others = goalsOf(superior, goal.level);
  const near = others.filter((other) => isBeside(placed, other));
  const shared = sharedWith(goal);
  const titles = (near.length > 0 ? near : others)
    .toSorted((a, b) => shared(b.goal) - shared(a.goal))
    .slice(0, mostNamed)
    .map((other) => other.goal.title);
  const values = {
    label: goal.label,
    file: superior.name,
    named: titles.map((title) => `”${title}”`).join(', '),
    'named.en': titles.map((title) => `"${title}"`).join(', '),
  };
  return [{ code: 'VP606', values, span: goal.span }];
}

/** How many words that carry the meaning another goal has in common with one. */
function sharedWith(goal: Goal): (other: Goal) => number {
  const own = contentOf(wordsOfTitle(goal));
  return (other) => [...contentOf(wordsOfTitle(other))].filter((word) => own.has(word)).length;
}

/** In which file and on which line a goal stands. */
function placeOf({ above, superior: { name, source } }: Original): { file: string; line: number } {
  return { file: name, line: source.positions.position(above.goal.span.start).line };
}

/** The committee has the goal, but the department in between has not taken it over. */
function passedOver({ goal }: PlacedGoal, { superior }: Original, { superiors }: RuleContext): Problem[] {
  const [nearest] = superiorsWith(goal.level, superiors);
  if (!nearest || nearest === superior) return [];
  const values = { passed: goal.label, file: nearest.name, upper: superior.name };
  return [{ code: 'VP606', values, span: goal.span, severity: 'warning' }];
}

function drifted({ goal }: PlacedGoal, original: Original, { source }: RuleContext): Problem[] {
  if (original.likeness === 'same') return [];
  const { title, titleSpan: span } = goal;
  const expected = original.above.goal.title;
  const values = { ...placeOf(original), expected, ...changedWords(title, expected) };
  return [
    { code: 'VP607', values, span, ...plainFix(source, span, expected, original.likeness === 'other') },
  ];
}

function renumbered({ goal }: PlacedGoal, original: Original): Problem[] {
  const [number, expected] = [goal.number, original.above.goal.number];
  const span = goal.numberSpan;
  if (number === null || expected === null || !span) return [];
  if (normaliseNumber(number) === normaliseNumber(expected)) return [];
  const values = { number, expected, ...placeOf(original) };
  return [{ code: 'VP608', values, span, fix: { span, text: expected } }];
}

function moved(placed: PlacedGoal, original: Original): Problem[] {
  const { above } = original;
  if (isBeside(placed, above) || !placed.parent || !above.parent) return [];
  const values = {
    label: placed.goal.label,
    here: nameOf(placed.parent),
    there: nameOf(above.parent),
    ...placeOf(original),
  };
  return [{ code: 'VP609', values, span: placed.goal.span }];
}

/** `1.4`, or the wording of one without number. */
function nameOf({ number, title, level }: Goal): string {
  return number !== null && isCouncilLevel(level) ? number : `”${title}”`;
}
