import { normaliseWording } from '../../edition/lookup.ts';
import type { CouncilLevel, Edition } from '../../edition/types.ts';
import { plainText } from '../../plan/inline.ts';
import { splitNumber } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import { plainFix } from '../reading/plain-source.ts';
import type { Rule } from '../rule.ts';

/** A heading that is a council goal, word for word, but has lost its label: `## 3.1 Budgeten är i balans`. */
export const councilHeading: Rule = ({ source, edition, goals }) => {
  if (!edition) return [];
  const labelled = new Set(goals.map(({ goal }) => goal.span.start));
  return flatMap(source.tree.children, (node): Problem[] => {
    if (node.type !== 'heading' || labelled.has(spanOf(node).start)) return [];
    const text = plainText(node);
    if (text.length < shortest) return [];
    const level = levelsByWording(edition).get(normaliseWording(splitNumber(text).title));
    if (!level) return [];
    const label = edition.labels[level];
    const span = spanOf(node);
    const fix = plainFix(source, span, `${'#'.repeat(node.depth)} ${label}: ${text}`);
    return [{ code: 'VP252', values: { label }, span, ...fix }];
  });
};

/** No council goal is shorter than most sections' names. */
const shortest = 20;

const levels = new WeakMap<Edition, Map<string, CouncilLevel>>();

function levelsByWording(edition: Edition): Map<string, CouncilLevel> {
  const known = levels.get(edition);
  if (known) return known;
  const found = new Map(
    flatMap(edition.goals, ({ level, wordings }) =>
      wordings.map(({ text }) => [normaliseWording(text), level] as const),
    ),
  );
  levels.set(edition, found);
  return found;
}
