import { normaliseWording } from '../edition/lookup.ts';
import type { CouncilLevel, Edition } from '../edition/types.ts';
import { parseGoalHeading } from '../plan/goal-heading.ts';
import { placedText } from '../plan/inline.ts';
import { splitNumber } from '../plan/section-name.ts';
import type { Problem } from '../source/problem.ts';
import { spanOf } from '../source/span.ts';
import { plainFix } from './plain-source.ts';
import type { Rule } from './rule.ts';

/** A heading that is a council goal, word for word, but has lost its label: `## 3.1 Budgeten är i balans`. */
export const councilHeading: Rule = ({ source, edition }) => {
  if (!edition) return [];
  return source.tree.children.flatMap((node): Problem[] => {
    if (node.type !== 'heading') return [];
    const placed = placedText(node);
    if (parseGoalHeading(placed)) return [];
    const text = placed.text.trim();
    const level = levelsByWording(edition).get(normaliseWording(splitNumber(text).title));
    if (!level) return [];
    const label = edition.labels[level];
    const span = spanOf(node);
    const fix = plainFix(source, span, `${'#'.repeat(node.depth)} ${label}: ${text}`);
    return [{ code: 'VP252', values: { label }, span, ...fix }];
  });
};

const levels = new WeakMap<Edition, Map<string, CouncilLevel>>();

function levelsByWording(edition: Edition): Map<string, CouncilLevel> {
  const known = levels.get(edition);
  if (known) return known;
  const found = new Map(
    edition.goals.flatMap(({ level, wordings }) =>
      wordings.map(({ text }) => [normaliseWording(text), level] as const),
    ),
  );
  levels.set(edition, found);
  return found;
}
