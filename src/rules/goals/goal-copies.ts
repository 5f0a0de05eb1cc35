import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import { isCouncilLevel } from '../../plan/levels.ts';
import type { Goal } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { actorsOf } from '../reading/actors.ts';
import { wordsOfTitle } from '../reading/wording.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Every goal says something that neither the one above it nor the one beside it has said. */
export const goalCopies: Rule = (context) => [...twice(context), ...copies(context)];

/** The same goal twice among the goals of one level below one goal. */
function twice({ goals, source }: RuleContext): Problem[] {
  const seen = new Map<Goal | null, Map<string, Goal>>();
  return flatMap(goals, ({ goal, parent }): Problem[] => {
    const wording = wordsOfTitle(goal).join(' ');
    if (wording === '') return [];
    const siblings = seen.get(parent) ?? new Map<string, Goal>();
    seen.set(parent, siblings);
    const key = `${goal.level} ${wording}`;
    const first = siblings.get(key);
    if (!first) siblings.set(key, goal);
    if (!first) return [];
    const { line } = source.positions.position(first.span.start);
    return [{ code: 'VP230', values: { label: goal.label, line }, span: goal.span }];
  });
}

/** A goal below the council's that is one above it, word for word or nearly so: its parent's, or the council's own. */
function copies({ goals, plan, source }: RuleContext): Problem[] {
  const isActor = actorsOf(plan.meta);
  const parents = new Map(goals.map(({ goal, parent }) => [goal, parent]));
  return flatMap(goals, ({ goal }): Problem[] => {
    if (isCouncilLevel(goal.level)) return [];
    for (let above = parents.get(goal); above; above = parents.get(above)) {
      const likeness = likenessTo(goal, above, isActor);
      if (!likeness) continue;
      const { line } = source.positions.position(above.span.start);
      return [{ code: 'VP231', values: { ...reasons.VP231[likeness], line }, span: goal.titleSpan }];
    }
    return [];
  });
}

function likenessTo(
  goal: Goal,
  above: Goal,
  isActor: (word: string) => boolean,
): keyof typeof reasons.VP231 | null {
  // Wordings of quite other lengths are no copies; a goal may have thousands below it.
  if (above.title.length > goal.title.length * 2 + slack) return null;
  return likenessOf(wordsOfTitle(goal), wordsOfTitle(above), isActor);
}

/** Letters by which a wording may grow or shrink when its actor is changed. */
const slack = 60;

/** Fewest words that must be the same, and fewest where one among them, or the first of them, is another. */
const fewest = { same: 2, near: 10, first: 6 };

/** Most words by which one actor's name is longer than another's. */
const mostActors = 4;

function likenessOf(
  own: readonly string[],
  above: readonly string[],
  isActor: (word: string) => boolean,
): keyof typeof reasons.VP231 | null {
  if (Math.abs(own.length - above.length) > mostActors) return null;
  if (own.length >= fewest.same && own.join(' ') === above.join(' ')) return 'same';
  // `Området är …` for `Nämnden är …`: the first word says whose goal it is.
  const isOfOther = own.length >= fewest.first && isActor(above[0] ?? '');
  if (isOfOther && own.slice(1).join(' ') === above.slice(1).join(' ')) return 'near';
  const [left, right] = [own, above].map((each) => each.filter((word) => !isActor(word))) as [
    string[],
    string[],
  ];
  if (left.length !== right.length || left.length < fewest.same) return null;
  const changed = left.filter((word, index) => word !== right[index]).length;
  return changed === 0 || (changed === 1 && left.length >= fewest.near) ? 'near' : null;
}
