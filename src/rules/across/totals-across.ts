import data from '../../../schemas/words/across.json' with { type: 'json' };
import words from '../../../schemas/words/budget.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import { formatSwedish, isLess, sum } from '../../plan/decimal.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import { distance } from '../budget/rounding.ts';
import type { FigureTable } from './figure-table.ts';
import type { Head } from './heads.ts';
import { absolute, type Relation } from './relation.ts';

/** Shares, means and numbers that name something. */
const noSum = new RegExp(
  latin`${anyOf(words.tableSums.notSummed)}|(?<!\p{L})(?:${anyOf(words.tableSums.notSummedWords)})(?!\p{L})`,
  'i',
);
const months = common.months.map((month) => month.slice(0, 3)).join('|');
const period = new RegExp(
  latin`^(?:(?:t|tertial\s|kv|kvartal\s|q)[1-4]|(?:${months})\p{L}*\s?[–-]\s?(?:${months})\p{L}*|(?:${months})\p{L}*)$`,
  'i',
);
const pair = new RegExp(`^(?:${data.pairs.join('|')})$`);
/** How many periods make a year. */
const wholes = new Set([3, 4, 12]);

/** `Kvinnor | Män | Totalt`, `T1 | T2 | T3 | Helår`, `2025 | 2026 | Totalt`: the columns before a total make it. */
export function totalsAcross(table: FigureTable, heads: Head[]): Relation[] {
  const result = heads.findIndex(({ role }) => role === 'total');
  const parts = [...heads.keys()].filter((at) => at < result);
  if (result < 2 || parts.some((at) => !isPart(table, heads, at))) return [];
  const kind = kindOf(
    parts.map((at) => heads[at]?.plain ?? ''),
    parts.every((at) => heads[at]?.years.length === 1),
  );
  const isYear = data.wholeYear.includes(heads[result]?.plain ?? '');
  // Budgets have a rule of their own for what no row tells of.
  if (kind !== 'periods' && (table.isBudget || isYear)) return [];
  if (kind === 'periods' && isAmongParts(table, result, parts)) return [];
  return [
    {
      result,
      parts,
      makes: (decimals, written) =>
        // Who comes in two periods may be counted once in the year.
        kind === 'periods' && !table.isBudget && isLess(written, sum(decimals))
          ? null
          : totalOf(decimals, written, kind),
      told: (_, expected) => ({ expected: formatSwedish(expected) }),
      isCertain: kind === 'periods',
      mayLack: true,
    },
  ];
}

type Kind = 'periods' | 'years' | 'pair' | 'other';

function kindOf(plain: string[], areYears: boolean): Kind {
  if (wholes.has(plain.length) && plain.every((each) => period.test(each)) && !areCumulative(plain))
    return 'periods';
  if (areYears) return 'years';
  return plain.every((each) => pair.test(each)) ? 'pair' : 'other';
}

/** `Jan–apr | Jan–aug`: one holds the other. */
const areCumulative = (plain: string[]): boolean =>
  new Set(plain.map((each) => each.slice(0, 3))).size < plain.length &&
  /^\p{L}{3}/u.test(plain[0] ?? '') &&
  !/\d$/.test(plain[0] ?? '');

function isPart({ columns }: FigureTable, heads: Head[], at: number): boolean {
  const [head, column] = [heads[at], columns[at]];
  const isFigure = head?.role === 'other' || head?.role === 'costs';
  return isFigure && column !== undefined && !column.isShare && !noSum.test(head.plain);
}

/** A total that is one of the parts, or between them, is the last of a count that goes on, or a mean. */
function isAmongParts({ labels, columns }: FigureTable, result: number, parts: number[]): boolean {
  return labels.some((_, row) => {
    const total = columns[result]?.figures[row]?.decimal;
    const figures = parts.map((at) => columns[at]?.figures[row]?.decimal ?? '0');
    return (
      total !== undefined &&
      figures.some((each) => !isLess(absolute(each), absolute(total)) && Number(each) !== 0)
    );
  });
}

/** What stands outside the years shown may be much; a total is meant to be the sum where it is near. */
const furthest = 0.12;

function totalOf(parts: string[], written: string, kind: Kind): string[] | null {
  const expected = sum(parts);
  const isFar = Number(distance(expected, written)) > furthest * Math.abs(Number(written));
  const filled = parts.filter((part) => Number(part) !== 0).length;
  if (isMean(parts, written)) return null;
  if (kind === 'years') return isFar ? null : [expected];
  // One part alone holds by accident.
  return kind === 'other' && filled < 2 ? null : [expected];
}

/** `Sjukfrånvaro | 8,1 | 5,2 | 7,4`: between the parts. */
function isMean(parts: string[], written: string): boolean {
  const sizes = parts.map((part) => Math.abs(Number(part)));
  const size = Math.abs(Number(written));
  return parts.length > 1 && size > Math.min(...sizes) && size < Math.max(...sizes);
}
