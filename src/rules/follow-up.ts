import data from '../../schemas/goal-words.json' with { type: 'json' };
import type { Section } from '../plan/model.ts';
import { textGoals } from '../plan/text-headings.ts';
import type { Problem } from '../source/problem.ts';
import { spanOf } from '../source/span.ts';
import { ownLevel } from './goal-numbers-form.ts';
import { firstLine } from './result-measure.ts';
import type { Rule, RuleContext } from './rule.ts';
import { wordsOf } from './wording.ts';

/**
 * `Uppföljning sker löpande på arbetsplatsträffar` names occasions alone. Where the goal has indicators, they are what
 * is followed up.
 */
export const followUp: Rule = (context) =>
  context.goals.flatMap(({ goal }) =>
    goal.level === ownLevel[context.plan.meta.level] &&
    goal.indicators.length === 0 &&
    textGoals(goal).length === 0
      ? goal.sections.filter(namesOnlyOccasions).map((section) => unmeasured(section, context))
      : [],
  );

/** Longer text says something of the matter. */
const longest = 300;

const occasions = new Set(data.occasions);

function namesOnlyOccasions({ kind, markdown, blocks }: Section): boolean {
  if (kind !== 'Uppföljning' || blocks.length === 0 || markdown.length > longest) return false;
  const words = wordsOf(markdown).filter((word) => !/^\d+$|^[a-z]$/.test(word));
  return words.length > 0 && words.every((word) => occasions.has(word));
}

function unmeasured({ blocks, span }: Section, { source }: RuleContext): Problem {
  const [first] = blocks;
  return { code: 'VP248', span: first ? firstLine(spanOf(first), source) : span };
}
