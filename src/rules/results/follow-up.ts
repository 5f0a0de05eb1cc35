import data from '../../../schemas/words/results.json' with { type: 'json' };
import { plainText } from '../../plan/inline.ts';
import type { Block, Section } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import { ownLevel } from '../goals/goal-numbers-form.ts';
import { wordsOf } from '../reading/wording.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { firstLine } from './result-measure.ts';

/**
 * `Uppföljning sker löpande på arbetsplatsträffar` names occasions alone. Where the goal has indicators, they are what
 * is followed up.
 */
export const followUp: Rule = (context) =>
  flatMap(context.goals, ({ goal }) =>
    goal.level === ownLevel[context.plan.meta.level] &&
    goal.indicators.length === 0 &&
    textGoals(goal).length === 0
      ? goal.sections.filter(namesOnlyOccasions).map((section) => unmeasured(section, context))
      : [],
  );

/** Longer text says something of the matter. */
const longest = 300;

const occasions = new Set(data.occasions);

/** Activities may stand below the text, and comments above it. */
const textOf = ({ blocks }: Section): Block[] =>
  blocks.filter(({ type }) => type !== 'table' && type !== 'html');

function namesOnlyOccasions(section: Section): boolean {
  if (section.kind !== 'Uppföljning') return false;
  const text = textOf(section).map(plainText).join(' ');
  if (text.length > longest) return false;
  const words = wordsOf(text).filter((word) => !/^\d+$|^[a-z]$/.test(word));
  return words.length > 0 && words.every((word) => occasions.has(word));
}

function unmeasured(section: Section, { source }: RuleContext): Problem {
  const [first] = textOf(section);
  return { code: 'VP248', span: first ? firstLine(spanOf(first), source) : section.span };
}
