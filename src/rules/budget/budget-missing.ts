import type { Chapter, Goal, Plan, Span } from '../../plan/model.ts';
import { moneyInWords, moneyUnit } from '../../plan/money.ts';
import { type Prose, proseOf, proseOfKind } from '../../plan/prose.ts';
import { chapterKind, parseSectionName } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import { formCells } from '../reading/form-cells.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A plan has a budget, with amounts in it, for its own year (format section 4). */
export const budgetMissing: Rule = (context) => {
  const headings = budgetHeadings(context);
  return [
    ...otherYear(headings, context),
    ...withoutAmounts(headings, context),
    ...(headings.length === 0 ? noBudget(context) : []),
  ];
};

interface BudgetHeading extends Titled {
  owner: Chapter | Goal;
}

function budgetHeadings({ plan, source }: RuleContext): BudgetHeading[] {
  return flatMap(proseOfKind('heading', plan, source), ({ text, node, chapter, goal }) => {
    const owner = goal ?? chapter;
    if (!owner || !/^\s*(?:[\d.]{1,9}\s+)?budget/i.test(text)) return [];
    const title = text.trim();
    return parseSectionName(title)?.kind === 'Budget' ? [{ title, span: spanOf(node), owner }] : [];
  });
}

/** `Budget 2024` in the plan for 2025, which has no other: a heading, a column, or the city's form with its own line. */
function otherYear(headings: BudgetHeading[], context: RuleContext): Problem[] {
  if (!context.yearHolds) return [];
  const { year } = context.plan.meta;
  const inHeadings = datedIn(headings, year);
  const others = inHeadings.some(({ written }) => written === year)
    ? []
    : inHeadings.filter(({ written }) => written !== year);
  const known = new Set(inHeadings.map(({ written }) => written));
  const inTables = datedIn([...formYears(context), ...columnYears(context)], year);
  return [...others, ...inTables.filter(({ written }) => !known.has(written) && written !== year)].map(
    ({ written, span }) => ({ code: 'VP409' as const, values: { written, year }, span }),
  );
}

interface Titled {
  title: string;
  span: Span;
}

/** The year that each title names; one without a year is of the plan's own. */
function datedIn(titles: Titled[], planYear: number): { written: number; span: Span }[] {
  return titles.map(({ title, span }) => ({
    span,
    written: Number(/(?<!\d)20\d\d(?!\d)/.exec(title)?.[0] ?? planYear),
  }));
}

/** The cell beside `Budgetår:`. */
function formYears(context: RuleContext): Titled[] {
  return formCells(context, /^budgetår\s*:?$/i).map((cell) => ({
    title: cell.text,
    span: cell.span(0, cell.text.length),
  }));
}

const ofBudget = new RegExp(latin`^budget(?!\p{L})`, 'i');

/** `Budget 2024` over a column of a table whose columns are all of other years. */
function columnYears({ plan }: RuleContext): Titled[] {
  return flatMap([...plan.tables.values()], (table) => {
    const columns = table.kind === 'budget' ? table.budget.columns : [];
    const amounts = columns.filter(({ kind }) => kind === 'amount');
    const isOther = datedIn(amounts, plan.meta.year).every(({ written }) => written !== plan.meta.year);
    return isOther ? amounts.filter(({ title }) => ofBudget.test(title)).slice(0, 1) : [];
  });
}

/** Amounts may stand in a table or as a budget elsewhere in the same chapter or goal, or in an attachment. */
function withoutAmounts(headings: BudgetHeading[], { plan, source }: RuleContext): Problem[] {
  const open = new Map(
    headings.filter(({ owner }) => owner.budgets.length === 0).map(({ owner, title }) => [owner, title]),
  );
  for (const piece of open.size > 0 ? proseOf(plan, source) : []) {
    const owner = piece.goal ?? piece.chapter;
    const title = owner && open.get(owner);
    if (owner && title !== undefined && holdsAmount(piece, title ?? '')) open.delete(owner);
  }
  return headings
    .filter(({ owner }) => open.has(owner))
    .map(({ title, span }) => ({ code: 'VP407' as const, values: { title }, span }));
}

const amount = new RegExp(
  latin`(?<![\d-])(?!(?:19|20)\d\d(?!\d))\d{1,3}(?:[ \u00A0\u202F.]?\d{3})+(?![\d-]|\s?%)|\d\s?(?:${moneyUnit})(?!\p{L})|${moneyInWords}|bilag`,
  'i',
);

/** An amount under the budget's heading, or one that is said to be the budget: not just any limit for purchases. */
function holdsAmount({ kind, text, headings }: Prose, title: string): boolean {
  if (kind === 'heading' || kind === 'caption' || !amount.test(text)) return false;
  return headings.some((heading) => heading.trim() === title) || /budget/i.test(text);
}

/** A whole unit's plan, from Inledning to Övrigt, in which the economy is not spoken of. */
function noBudget({ plan, goals }: RuleContext): Problem[] {
  const chapters = plan.parts.filter((part) => part.kind === 'chapter');
  const ofKind = (kind: string): Chapter | undefined =>
    chapters.find(({ title }) => chapterKind(title) === kind);
  const isWhole =
    ofKind('opening') && ofKind('closing') && goals.some(({ goal }) => goal.level === 'enhetsmål');
  const place = ofKind('economy') ?? ofKind('closing');
  if (plan.meta.level !== 'enhet' || !isWhole || !place || hasBudget(plan, goals)) return [];
  return [{ code: 'VP408', values: { year: plan.meta.year }, span: place.span }];
}

function hasBudget(plan: Plan, goals: RuleContext['goals']): boolean {
  return (
    plan.parts.some((part) => part.kind === 'chapter' && part.budgets.length > 0) ||
    goals.some(({ goal }) => goal.budgets.length > 0)
  );
}
