import { councilTargetOf } from '../../edition/indicators.ts';
import { equal } from '../../plan/decimal.ts';
import type { Indicator, IndicatorTable } from '../../plan/model.ts';
import { parseQuantity } from '../../plan/quantity.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { unitKind } from './units.ts';

/** The council's target is the same in all plans of a year: where the edition knows it, the plan says the same. */
export const councilTarget: Rule = (context) =>
  flatMap([...context.plan.tables.values()], (table) => {
    if (table.kind !== 'indicators') return [];
    const year = yearOf(table) ?? context.plan.meta.year;
    return flatMap(table.rows, (row) => other(row, year, context));
  });

/** `KF:s årsmål 2024`; null where the column does not say. */
function yearOf({ columns, header }: IndicatorTable): number | null {
  const title = header[columns.indexOf('councilTarget')]?.text ?? '';
  const year = /20\d\d/.exec(title)?.[0];
  return year === undefined ? null : Number(year);
}

function other(row: Indicator, year: number, { edition }: RuleContext): Problem[] {
  const { name, councilTarget: said, comment, cells } = row;
  const cell = cells.councilTarget;
  // A comment settles the matter: the council may have changed its target during the year.
  if (!edition || !cell || said.decimal === null || comment) return [];
  const expected = councilTargetOf(edition, name, year);
  const known = expected === null ? null : parseQuantity(expected);
  if (expected === null || known === null || known.decimal === null) return [];
  // `1 500 g` may be 1,5 kg and `0,7` 70 %; `82 (83 från maj)` says both.
  const isOtherUnit =
    said.unit !== known.unit && !(known.unit === null && unitKind(said.unit ?? '') === null);
  if (isOtherUnit || equal(known.decimal, said.decimal) || said.raw.includes('(')) return [];
  return [{ code: 'VP338', values: { name, expected, year, council: said.raw }, span: cell.span }];
}
