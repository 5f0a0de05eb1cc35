import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import type { IndicatorColumn, IndicatorTable } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { letters, nearest } from '../../source/words.ts';
import { yearOfTarget } from '../reading/target-year.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Periodicity and the year of the columns of targets (format section 4). */
export const indicators: Rule = (context) =>
  flatMap([...context.plan.tables.values()], (table) =>
    table.kind === 'indicators' ? [...unknownPeriods(table, context), ...otherYear(table, context)] : [],
  );

const periods = new Set(vocabulary.periods.map((period) => period.toLowerCase()));

/** `Årsvis`, `en gång per år`: a period by other words. */
const otherPeriods = new Map(
  flatMap(Object.entries(vocabulary.otherPeriods), ([period, others]) =>
    others.map((other): [string, string] => [letters(other), period]),
  ),
);

function unknownPeriods(table: IndicatorTable, { source }: RuleContext): Problem[] {
  return flatMap(table.rows, ({ period, cells }): Problem[] => {
    if (!cells.period || period === '' || periods.has(period)) return [];
    const { text: value, span } = cells.period;
    const near = otherPeriods.get(letters(value)) ?? nearest(value, vocabulary.periods);
    return [{ code: 'VP304', values: { value }, span, ...(near ? plainFix(source, span, near) : {}) }];
  });
}

/** `KF:s årsmål 2024`, and `Årsmål 2024`, in a plan for another year. */
function otherYear({ header, columns }: IndicatorTable, { plan, yearHolds }: RuleContext): Problem[] {
  if (!yearHolds) return [];
  return flatMap(header, ({ text, span }, index): Problem[] => {
    const written = isTarget(columns[index]) ? yearOfTarget(text) : null;
    if (written === null || written === plan.meta.year) return [];
    return [{ code: 'VP308', values: { written, year: plan.meta.year }, span }];
  });
}

const isTarget = (column: IndicatorColumn | null | undefined): boolean =>
  column === 'target' || column === 'councilTarget';
