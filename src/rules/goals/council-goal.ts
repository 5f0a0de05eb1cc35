import { type CouncilMatch, findCouncilGoal, knownYear, normaliseWording } from '../../edition/lookup.ts';
import type { CouncilLevel, Edition } from '../../edition/types.ts';
import { isCouncilLevel } from '../../plan/levels.ts';
import type { Goal } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { nearness } from '../../source/similarity.ts';
import type { Source } from '../../source/source.ts';
import { changedWords } from '../reading/changed-words.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { almostNumberOf } from './goal-number.ts';

/** The council's goals stand in the plan as the council worded them for its year (format section 6). */
export const councilGoal: Rule = (context) =>
  flatMap(context.goals, ({ goal }) => {
    const { edition } = context;
    if (!edition || !isCouncilLevel(goal.level)) return [];
    if (goal.title === '') return goal.number ? unknownShortForm(goal, edition) : [];
    // With its number unread the wording cannot be told apart from it.
    if (goal.titleFilledIn || almostNumberOf(goal, context.source)) return [];
    return differences(goal, goal.level, edition, context);
  });

function unknownShortForm(goal: Goal, edition: Edition): Problem[] {
  const span = goal.numberSpan ?? goal.span;
  return [{ code: 'VP214', values: { number: goal.number ?? '', edition: edition.id }, span }];
}

function differences(goal: Goal, level: CouncilLevel, edition: Edition, context: RuleContext): Problem[] {
  const { number, title } = goal;
  const { source, plan } = context;
  const { year } = plan.meta;
  const match = findCouncilGoal(edition, { level, number, title, year });
  const values = { edition: edition.id, year };
  switch (match.kind) {
    case 'exact':
      return [];
    case 'wording':
      return [wording(goal, match, { year, source })];
    case 'otherNumber':
      return [otherNumber(goal, match)];
    case 'unlisted':
      return [{ code: match.complete ? 'VP211' : 'VP212', values, span: goal.titleSpan }];
  }
}

function wording(
  { title, titleSpan: span }: Goal,
  { expected, goal }: CouncilMatch & { kind: 'wording' },
  { year: asked, source }: { year: number; source: Source },
): Problem {
  const year = knownYear(goal, expected, asked);
  const { extra, missing } = changedWords(title, expected);
  // Of a year whose wording is not known, it may be right as it stands.
  if (year !== asked) {
    const values = { year: '', near: year, unknown: asked, expected, extra, missing: '', other: missing };
    return { code: 'VP210', values, span, severity: 'hint' };
  }
  // Found by its number alone: the wording may be another goal's, and the number wrong.
  const isNear = nearness(normaliseWording(title), normaliseWording(expected)) !== null;
  const values = { year, near: '', unknown: '', expected, extra, missing, other: '' };
  return { code: 'VP210', values, span, ...plainFix(source, span, expected, !isNear) };
}

function otherNumber(goal: Goal, { goal: found }: CouncilMatch & { kind: 'otherNumber' }): Problem {
  const values = { number: goal.number ?? '', expected: found.number ?? '' };
  return { code: 'VP213', values, span: goal.numberSpan ?? goal.titleSpan };
}
