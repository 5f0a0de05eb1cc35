import data from '../../../schemas/words/results.json' with { type: 'json' };
import { plainText } from '../../plan/inline.ts';
import { ownLevel } from '../../plan/levels.ts';
import { itemsOf } from '../../plan/markers.ts';
import type { Block, Section } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import { firstLine } from '../reading/first-line.ts';
import { wordsOf } from '../reading/wording.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * `Uppföljning sker löpande på arbetsplatsträffar` names occasions alone. Where the goal has indicators, they are what
 * is followed up.
 */
export const followUp: Rule = (context) =>
  flatMap(context.goals, ({ goal }) =>
    goal.level === ownLevel[context.plan.meta.level] &&
    goal.indicators.length === 0 &&
    textGoals(goal).length === 0
      ? flatMap(goal.sections, (section) => withoutMeasure(section, context))
      : [],
  );

function withoutMeasure(section: Section, context: RuleContext): Problem[] {
  if (section.kind !== 'Uppföljning') return [];
  return namesOnlyOccasions(section) ? [unmeasured(section, context)] : unmeasuredItems(section, context);
}

/** `1. Svaren i enkäten. 2. I samband med T1 och T2.`: a point of its own, among others that say what is measured. */
function unmeasuredItems({ markers, blocks }: Section, { source }: RuleContext): Problem[] {
  if (markers.length < fewestPoints) return [];
  const items = itemsOf(blocks, source.text).filter(({ marker }) => marker);
  const bare = items.filter(({ texts }) => isOccasion(texts.join(' ')));
  return bare.map(({ span }) => ({ code: 'VP248', span: firstLine(span, source) }));
}

const fewestPoints = 2;
/** Fewest words of a point that names occasions: `Löpande` may be said of the one before. */
const fewestOfPoint = 3;
/** More than some occasions take. */
const longestPoint = 120;

function isOccasion(text: string): boolean {
  const words = text.length > longestPoint ? [] : telling(text);
  return words.length >= fewestOfPoint && words.every((word) => occasions.has(word));
}

const telling = (text: string): string[] => wordsOf(text).filter((word) => !/^\d+$|^[a-z]$/.test(word));

/** Longer text says something of the matter. */
const longest = 300;

const occasions = new Set(data.occasions);

/** Activities may stand below the text, and comments above it. */
const textOf = ({ blocks }: Section): Block[] =>
  blocks.filter(({ type }) => type !== 'table' && type !== 'html');

function namesOnlyOccasions(section: Section): boolean {
  const text = textOf(section).map(plainText).join(' ');
  if (text.length > longest) return false;
  const words = telling(text);
  return words.length > 0 && words.every((word) => occasions.has(word));
}

function unmeasured(section: Section, { source }: RuleContext): Problem {
  const [first] = textOf(section);
  return { code: 'VP248', span: first ? firstLine(spanOf(first), source) : section.span };
}
