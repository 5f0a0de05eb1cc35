import { wordingAsWritten, wordingFor } from '../edition/lookup.ts';
import type { Edition } from '../edition/types.ts';
import { buildPlan } from '../plan/build.ts';
import type { GoalHeading } from '../plan/goal-heading.ts';
import { planToJson } from '../plan/json.ts';
import { isCouncilLevel } from '../plan/levels.ts';
import { readMeta } from '../plan/meta.ts';
import type { Meta, Plan } from '../plan/model.ts';
import type { PlanJson } from '../schema/generated/plan.js';
import type { Source } from '../source/source.ts';

/** The plan in a source, by an edition that has been chosen. */
export function readPlanIn(
  { frontMatter, text, tree }: Source,
  edition: Edition | null,
  meta: Meta = readMeta(frontMatter),
): Plan {
  return buildPlan(text, tree, { meta, edition, fillTitle: titleFiller(edition, meta.year) });
}

/** The same, and its JSON. */
export function planIn(source: Source, edition: Edition | null, meta?: Meta): { plan: Plan; json: PlanJson } {
  const plan = readPlanIn(source, edition, meta);
  return { plan, json: planToJson(plan, source.text, source.positions) };
}

/**
 * The short form `## KF:s mål: 1.4` gets the edition's wording for the plan's year (format section 3), and so does
 * that very wording where its dashes, quotation marks or spaces were typed otherwise.
 */
function titleFiller(edition: Edition | null, year: number) {
  if (!edition) return () => null;
  return ({ level, number, title }: GoalHeading): string | null => {
    if (!isCouncilLevel(level)) return null;
    if (title !== '') return wordingAsWritten(edition, { level, number, title, year });
    return number ? wordingFor(edition, level, number, year) : null;
  };
}
