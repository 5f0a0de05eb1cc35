import type { Section } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import { firstLine } from '../reading/first-line.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A table alone under Förväntat resultat is printed, but no result is read from it (format section 5). */
export const resultsInTable: Rule = (context) =>
  flatMap(context.goals, ({ goal }) =>
    goal.results.length > 0 ? [] : flatMap(goal.sections, (section) => tableAlone(section, context)),
  );

/** Indicators are read as such, and say by themselves what is to be reached. */
function tableAlone({ kind, from, blocks }: Section, { plan, source }: RuleContext): Problem[] {
  if (kind !== 'Förväntat resultat' || from !== null) return [];
  const tables = flatMap(blocks, (block) => (block.type === 'table' ? block : []));
  const [first] = tables;
  const isAlone = blocks.every(({ type }) => type === 'table' || type === 'html' || type === 'heading');
  if (!first || !isAlone || tables.some((table) => plan.tables.has(table))) return [];
  return [{ code: 'VP352', span: firstLine(spanOf(first), source) }];
}
