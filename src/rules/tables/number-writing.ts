import type { BudgetTable, DataTable, Span } from '../../plan/model.ts';
import { largeMoneyUnit } from '../../plan/money.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix, plainFixes } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { ofNumbers } from '../budget/money.ts';
import { cellText } from '../reading/cell-text.ts';
import { inProse } from '../reading/in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Decimals have a comma in Swedish; a point is read as thousands by some and as a time or a number by others. */
export const numberWriting: Rule = (context) => {
  const inText = inProse(
    context,
    withUnit,
    ({ piece, match, from }) =>
      decimalPoint(match[1] ?? '', piece.span(from, from + (match[1]?.length ?? 0)), context),
    /\d\.\d/,
  );
  const found = new Set(inText.map((problem) => ('span' in problem ? problem.span.start : -1)));
  const inCells = flatMap([...context.plan.tables.values()], (table) => cellProblems(table, context));
  return [...inText, ...inCells.filter(({ span }) => !found.has(span.start))];
};

/** `8.5 %`; three decimals may be thousands, and `kl. 8.30` has no unit. */
const withUnit = new RegExp(
  latin`(?<![\d.,:\p{L}–-])(\d{1,6}\.\d{1,2})(?=\s?(?:%|(?:procent|procentenheter|kg|kwh|mwh|gwh|${largeMoneyUnit}|miljoner|miljarder)(?!\p{L})))`,
  'gi',
);
/** `kl. 8.30` and `klockan 8.30` are times. */
const alone = /^(?!kl(?:ockan)?\s)([^\d.,]*)(\d{1,6}\.\d{1,2})(?![\d.,])/i;

function decimalPoint(written: string, span: Span, { source }: RuleContext) {
  const wanted = written.replace('.', ',');
  return { code: 'VP320' as const, values: { written, wanted }, span, ...plainFix(source, span, wanted) };
}

/** Targets and outcomes are numbers also without a unit. */
function cellProblems(table: DataTable, context: RuleContext): (Problem & { span: Span })[] {
  if (table.kind === 'activities') return [];
  if (table.kind === 'budget') return amountProblems(table.budget, context);
  return flatMap(table.rows, ({ cells }) =>
    flatMap([cells.target, cells.councilTarget, cells.outcome], (cell) => {
      const piece = cell?.text.includes('.') ? cellText(context, cell) : null;
      const match = piece ? alone.exec(piece.text) : null;
      if (!piece || !match) return [];
      const [, before = '', number = ''] = match;
      return [decimalPoint(number, piece.span(before.length, before.length + number.length), context)];
    }),
  );
}

/** `690.0` is an amount as a spreadsheet in English writes it, and so are all others of its table. */
function amountProblems(
  { rows, columns }: BudgetTable,
  { source }: RuleContext,
): (Problem & { span: Span })[] {
  const titles = columns.filter(({ kind }) => kind === 'amount').map(({ title }) => title);
  const [first, ...others] = flatMap(rows, ({ amounts }) =>
    flatMap(amounts, ({ raw, span }, column) =>
      isPointed.test(raw) && !ofNumbers.test(titles[column] ?? '') ? { written: raw, span } : [],
    ),
  );
  if (!first) return [];
  const fixes = [first, ...others].map(({ written, span }) => ({ span, text: written.replace('.', ',') }));
  const values = { written: first.written, wanted: first.written.replace('.', ',') };
  return [{ code: 'VP320', values, span: first.span, ...plainFixes(source, fixes) }];
}
const isPointed = /^[^.,]*\d\.\d{1,2}(?!\d)[^.,]*$/;
