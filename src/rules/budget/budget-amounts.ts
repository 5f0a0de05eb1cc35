import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import data from '../../../schemas/words/budget.json' with { type: 'json' };
import { isUnread } from '../../plan/budget-table.ts';
import type { Amount, BudgetTable, PlanLevel } from '../../plan/model.ts';
import {
  canonicalUnit,
  inKronor,
  mayHoldAmount,
  moneyUnit,
  smallerUnit,
  writtenAs,
} from '../../plan/money.ts';
import { parseAmount } from '../../plan/quantity.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { sentenceAround } from '../reading/sentences.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { ofNumbers, spoken } from './money.ts';

/** Amounts that no unit, department or committee can have, and numbers written in two ways in one table. */
export const budgetAmounts: Rule = (context) => {
  const tables = flatMap([...context.plan.tables.values()], (table) =>
    table.kind === 'budget' ? table.budget : [],
  );
  return [
    ...flatMap(tables, (table) => [
      ...unread(table),
      ...tooLarge(table, context),
      ...tooSmall(table),
      ...mixedThousands(table),
    ]),
    ...tooLargeInText(context),
  ];
};

const count = new RegExp(latin`^\W{0,3}(?:${anyOf(data.counts.begin)})(?!\p{L})`, 'i');
const sign = new RegExp(
  latin`(?<!\p{L})(?:${moneyUnit}|${data.counts.moneyPatterns.join('|')})(?!\p{L})`,
  'i',
);

/** `Antal barn`, `Antal avdelningar`, and nothing of money: a cell may hold two counts. */
function isOfCounts({ rows, columns, unit }: BudgetTable): boolean {
  const [titles, labels] = [columns.map(({ title }) => title), rows.map(({ label }) => label)];
  if (unit !== null || [...titles, ...labels].some((text) => sign.test(text))) return false;
  return titles.every((title) => count.test(title)) || labels.filter(isCount).length * 2 > labels.length;
}

const isCount = (label: string): boolean => count.test(label);

function unread(table: BudgetTable): Problem[] {
  const { rows, columns } = table;
  const titles = columns.filter(({ kind }) => kind === 'amount').map(({ title }) => title);
  const amounts = flatMap(rows, (row) => row.amounts.filter((_, at) => !ofNumbers.test(titles[at] ?? '')));
  const odd = amounts.filter(isUnread);
  if (odd.length === 0 || isOfCounts(table)) return [];
  return odd.map(({ raw, span, otherUnit }) =>
    otherUnit === undefined
      ? { code: 'VP414', values: { written: raw }, span }
      : { code: 'VP416', values: { written: raw, unit: table.unit ?? '' }, span },
  );
}

/** The unit is wrong for all the table, so the largest amount stands for it. */
function tooLarge(table: BudgetTable, { plan, source }: RuleContext): Problem[] {
  const { rows, unit } = table;
  const amounts = flatMap(rows, (row) => row.amounts);
  const largest = amounts.reduce<Amount | null>(
    (most, each) => (!most || sizeOf(each) > sizeOf(most) ? each : most),
    null,
  );
  if (!unit || !largest) return [];
  const found = implausible(sizeOf(largest), largest.raw, unit, plan.meta.level, largest.span);
  return found.map((problem) => ({
    ...problem,
    values: { ...problem.values, line: lineOfUnit(table, unit, source) },
  }));
}

/** `Beloppen anges i mnkr.` right above the table; '' where the unit stands in it. */
function lineOfUnit({ span }: BudgetTable, unit: string, { text, positions }: Source): number | '' {
  const head = text.slice(span.start, text.indexOf('\n', span.start));
  let end = span.start;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const isThere = !head.includes(unit) && text.slice(start, end).includes(unit) && text.charAt(start) !== '#';
  return isThere ? positions.position(start).line : '';
}

const staff = new RegExp(latin`^(?:${anyOf(data.money.staff)})(?!\p{L})`, 'i');

/** Staff that costs less in a year than one employee does in a few months: thousands were meant. */
function tooSmall({ rows, unit }: BudgetTable): Problem[] {
  if (unit === null || canonicalUnit(unit) !== 'kr') return [];
  const amounts = flatMap(rows, ({ label, amounts: own }) => (staff.test(label.trim()) ? own : []));
  const [largest] = amounts.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!largest || sizeOf(largest) === 0 || sizeOf(largest) >= data.money.leastForStaff) return [];
  return [{ code: 'VP412', values: { written: largest.raw }, span: largest.span }];
}

const sizeOf = ({ decimal }: Amount): number => Math.abs(Number(decimal ?? 0));

function implausible(
  amount: number,
  written: string,
  unit: string,
  level: PlanLevel,
  span: Amount['span'],
): Problem[] {
  const total = amount * (inKronor(unit) ?? 0);
  const limit = data.money.limits[level];
  if (total <= limit) return [];
  const smaller = smallerUnit(unit);
  const isPlausible = smaller !== null && amount * (inKronor(smaller) ?? 0) <= limit;
  const values = {
    written: written.endsWith(unit) ? written : `${written} ${unit}`,
    ...spoken(total),
    ...reasons.VP406[level],
    suggestion: isPlausible ? smaller : '',
  };
  return [{ code: 'VP406', values, span }];
}

const inText = new RegExp(
  latin`(?<![\d.,])(?<amount>\d{1,3}(?:[ \u00A0\u202F\u2009.]\d{3}){1,4}|\d{4,12}|\d{1,3}(?:,\d{1,3})?(?=\s?(?:${writtenAs('mdkr')})))(?:,\d{1,3})?\s?(?<unit>${moneyUnit})(?!\p{L})`,
  'gi',
);
const others = new RegExp(data.money.othersPattern, 'i');

/** Background may speak of the city's or the state's money. */
function tooLargeInText(context: RuleContext): Problem[] {
  const toProblem = (found: Found): Problem | null => {
    const { piece, match, from, to } = found;
    const { amount = '', unit = '' } = match.groups ?? {};
    const size = Number(parseAmount(amount.replaceAll('.', ' ')));
    const [problem] = implausible(size, match[0], unit, context.plan.meta.level, piece.span(from, to));
    return problem && !others.test(sentenceAround(found)) ? problem : null;
  };
  return inProse(context, inText, toProblem, mayHoldAmount, ({ kind }) => kind !== 'cell');
}

/** Thousands are written in one way in a table; yet of four digits, `8108` may stand beside `13 824`. */
function mixedThousands({ rows }: BudgetTable): Problem[] {
  const amounts = flatMap(rows, (row) =>
    row.amounts.map(({ raw, span }) => ({ raw, span, ...thousandsOf(raw) })),
  ).filter(({ digits }) => digits >= 4);
  const parted = amounts.filter(({ mark }) => mark !== '');
  const usual = parted.find(({ mark }) => mark === ' ') ?? parted[0];
  const short = parted.find(({ digits }) => digits === 4);
  const isOdd = ({ mark, digits }: { mark: string; digits: number }): boolean =>
    mark !== usual?.mark && (mark !== '' || digits > 4 || short !== undefined);
  const odd = usual && amounts.find(isOdd);
  if (!odd) return [];
  const other = odd.digits === 4 && odd.mark === '' ? (short ?? usual) : usual;
  return [{ code: 'VP410', values: { written: odd.raw, other: other.raw }, span: odd.span }];
}

/** How many digits an amount has before its decimals, and what parts its thousands: a space, a point or nothing. */
function thousandsOf(raw: string): { digits: number; mark: string } {
  const [whole = ''] = raw.split(/,|\.(?=\d{1,2}(?!\d))/);
  const mark = /\d([^\d])\d{3}(?!\d)/.exec(whole)?.[1] ?? '';
  return { digits: whole.replace(/\D/g, '').length, mark: mark === '' || mark === '.' ? mark : ' ' };
}
