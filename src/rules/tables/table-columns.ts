import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import { isCanonicalColumn, isOrdinaryColumn } from '../../plan/data-columns.ts';
import type { ActivityTable, Cell, DataTable, IndicatorTable } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { nearest } from '../../source/words.ts';
import { yearOfTarget } from '../reading/target-year.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The columns of indicator and activity tables, and that each row is named (format section 4). */
export const tableColumns: Rule = (context) =>
  flatMap([...context.plan.tables.values()], (table) =>
    table.kind === 'budget' ? [] : [...columns(table, context), ...unnamedRows(table)],
  );

type NamedTable = Exclude<DataTable, { kind: 'budget' }>;

function columns(table: NamedTable, context: RuleContext): Problem[] {
  const names: Record<string, string> =
    table.kind === 'indicators' ? vocabulary.indicatorColumns : vocabulary.activityColumns;
  const needed = table.kind === 'indicators' ? ['target', 'period'] : ['start', 'end'];
  const found: (string | null)[] = table.columns;
  const missing = needed.filter((column) => !found.includes(column)).map((column) => names[column] ?? '');
  const titles = flatMap(table.header, (cell, index) => {
    const name = names[found[index] ?? ''];
    if (name === undefined) return unknownColumn(cell, table, missing);
    return isOrdinaryColumn(cell.text, table.kind, false) ? [] : misspelt(cell, name, context);
  });
  const span = table.header[0]?.span ?? table.span;
  return [...titles, ...missing.map((column): Problem => ({ code: 'VP306', values: { column }, span }))];
}

/**
 * A heading that names no column. Where a needed column is missing this one is probably meant for it;
 * then it is taken from `missing`, so that one mistake gives one finding.
 */
function unknownColumn({ text: column, span }: Cell, table: NamedTable, missing: string[]): Problem[] {
  const twice = table.header.some(
    (other) => other.span.start < span.start && isCanonicalColumn(other.text, column),
  );
  if (twice) return [{ code: 'VP310', values: { column }, span }];
  if (isOrdinaryColumn(column, table.kind, (table.columns as (string | null)[]).includes('target')))
    return [];
  const suggestion = missing.shift() ?? '';
  return [{ code: 'VP305', values: { column, suggestion }, span }];
}

function misspelt(
  { text: column, span }: Cell,
  name: string,
  { source, plan, edition }: RuleContext,
): Problem[] {
  if (isCanonicalColumn(column, name)) return [];
  // Whether the figures are those of the plan's year comes first, and is asked there.
  const isOwn = name === vocabulary.indicatorColumns.target;
  const written = isOwn && edition ? yearOfTarget(column) : null;
  if (written !== null && written !== plan.meta.year) return [];
  // The council's targets may be of a year. `Start` and `Årsmål 2024` say more or less than a slip in spelling.
  const isOfYear = name === vocabulary.indicatorColumns.councilTarget;
  const unsure = nearest(isOfYear ? column.replace(year, '') : column, [name]) === null;
  const suggestion = isOfYear ? `${name}${yearIn(column)}` : name;
  return [
    { code: 'VP305', values: { column, suggestion }, span, ...plainFix(source, span, suggestion, unsure) },
  ];
}

const year = /\s(?:år\s)?\d{4}$/;

/** The year that may follow the name of the council's column. */
function yearIn(column: string): string {
  return year.exec(column)?.[0] ?? '';
}

function unnamedRows(table: IndicatorTable | ActivityTable): Problem[] {
  const rows: { name: string; span: { start: number; end: number } }[] = table.rows;
  return rows
    .filter(({ name }) => name === '')
    .map(({ span }) => ({ code: 'VP309', values: reasons.VP309[table.kind], span }));
}
