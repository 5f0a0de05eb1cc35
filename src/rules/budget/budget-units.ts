import data from '../../../schemas/words/budget.json' with { type: 'json' };
import type { BudgetTable, Chapter, Goal } from '../../plan/model.ts';
import { canonicalUnit, moneyUnit, shortMoneyUnit } from '../../plan/money.ts';
import { proseOf } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFixes } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { firstLine } from '../reading/first-line.ts';
import { inProse } from '../reading/in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A budget says in what its amounts are counted, in the city's units: mnkr, tkr or kr. */
export const budgetUnits: Rule = (context) => [...withoutUnit(context), ...spelling(context)];

function withoutUnit(context: RuleContext): Problem[] {
  const owners: (Chapter | Goal)[] = [
    ...context.plan.parts.filter((part) => part.kind === 'chapter'),
    ...context.goals.map(({ goal }) => goal),
  ];
  const lacking = flatMap(owners, (owner) =>
    owner.budgets.filter((table) => table.unit === null && isMoney(table)).map((table) => ({ owner, table })),
  );
  if (lacking.length === 0) return [];
  const stated = statedIn(context);
  return lacking
    .filter(({ owner, table }) => !stated.has(owner) && !hasUnitInCells(table))
    .map(({ owner, table: { span } }) => ({
      code: 'VP404',
      span: firstLine(span, context.source),
      // Beside a table that has a unit the same is probably meant.
      ...(owner.budgets.some((table) => table.unit !== null) && { severity: 'hint' as const }),
    }));
}

const label = new RegExp(anyOf(data.moneyLabels), 'i');

/** Not a table of staff or visits: its labels or columns speak of money. */
function isMoney({ rows, columns, title }: BudgetTable): boolean {
  const labels = [...rows.map((row) => row.label), ...columns.map((column) => column.title)];
  return /^budget/i.test(title) || labels.filter((text) => label.test(text)).length >= 2;
}

function hasUnitInCells({ rows, columns }: BudgetTable): boolean {
  const texts = [
    ...flatMap(rows, ({ amounts }) => amounts.map(({ raw }) => raw)),
    ...rows.map((row) => row.label),
  ];
  return [...texts, ...columns.map(({ title }) => title)].some((text) => unit.test(text));
}

const unit = new RegExp(latin`(?<!\p{L})(?:${moneyUnit}|sek|kronor|miljoner|tusen|tusental)(?!\p{L})`, 'i');
/** A unit said of no single amount: `Beloppen anges i tkr`. */
const unitAlone = new RegExp(latin`(?<!\p{L}|\d\s{0,2})(?:${moneyUnit}|sek|miljoner|tusental)(?!\p{L})`, 'i');

const ofTable = new RegExp(latin`^\s*\(?(?:belopp\s+i\s+|i\s+)?(?:${moneyUnit}|sek|kronor)\)?[.:]?\s*$`, 'i');

/** Chapters and goals whose running text states a unit; in a table, or alone above one, it is that table's. */
function statedIn({ plan, source }: RuleContext): Set<Chapter | Goal> {
  const stated = new Set<Chapter | Goal>();
  for (const { text, kind, chapter, goal } of proseOf(plan, source)) {
    const owner = goal ?? chapter;
    const isOfTable = kind === 'cell' || ofTable.test(text);
    if (owner && !isOfTable && !stated.has(owner) && unitAlone.test(text)) stated.add(owner);
  }
  return stated;
}

const spelled = new RegExp(latin`(?<!\p{L})(?:${shortMoneyUnit})(?!\p{L})`, 'gi');
const spelledHint = new RegExp(shortMoneyUnit);

/** Each other spelling once, with how often it stands in the plan. */
function spelling(context: RuleContext): Problem[] {
  const problems = inProse(
    context,
    spelled,
    ({ piece, match: [written], from, to }) => {
      const isAlone = piece.text.trim() === written;
      const wanted = rightSpelling(written, piece.text.slice(Math.max(0, from - 3), from), isAlone);
      if (wanted === null) return null;
      const span = piece.span(from, to);
      return { code: 'VP405', values: { written, wanted }, span, fix: { span, text: wanted } };
    },
    spelledHint,
  );
  const bySpelling = new Map<unknown, Problem[]>();
  for (const problem of problems) {
    const written = problem.values?.written;
    const same = bySpelling.get(written) ?? [];
    bySpelling.set(written, same);
    same.push(problem);
  }
  return flatMap([...bySpelling.values()], (places) => {
    const [{ fix: _, ...first }] = places as [Problem];
    const times = places.length > 1 ? places.length : '';
    const fixes = flatMap(places, ({ fix }) => fix ?? []);
    return [{ ...first, values: { ...first.values, times }, ...plainFixes(context.source, fixes) }];
  });
}

/** `Tkr` may begin a line or a heading cell; null where the spelling is right. */
function rightSpelling(written: string, before: string, isAlone: boolean): string | null {
  const unit = canonicalUnit(written);
  const capital = unit && unit.charAt(0).toUpperCase() + unit.slice(1);
  if (!unit || written === unit || written === capital) return null;
  // Capitals in a text, without a figure, may shorten something else.
  const isCapitals = /^M/.test(written) && written === written.toUpperCase();
  if (isCapitals && !isAlone && !/\d\s*$/.test(before)) return null;
  return before === '' ? capital : unit;
}
