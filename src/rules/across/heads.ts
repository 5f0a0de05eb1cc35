import data from '../../../schemas/words/across.json' with { type: 'json' };
import { moneyUnit } from '../../plan/money.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import type { FigureColumn } from './figure-table.ts';

/** What the head of a column says that its figures are. */
export type Role =
  | 'left'
  | 'costs'
  | 'income'
  | 'change'
  | 'percent'
  | 'total'
  | 'opening'
  | 'closing'
  | 'other';

export interface Head {
  role: Role;
  /** The years that it names. */
  years: string[];
  /** Whether it says of when, or how sure, its figures are: two such may be compared. */
  isCompared: boolean;
  /** In lower case, without the year, the unit and what stands in parentheses. */
  plain: string;
}

const headed = (names: readonly string[]): RegExp => new RegExp(`^(?:${names.join('|')})$`);
const [left, costs, income] = [headed(data.left), headed(data.costs), headed(data.income)];
const total = headed([...data.totals, ...data.wholeYear]);
const change = new RegExp(latin`^(?:${anyOf(data.changes)})(?!\p{L})`, 'i');
const compared = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.compared)})(?!\p{L})`, 'i');
const partly = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.partly)})(?!\p{L})`, 'i');
const inPercent = /%|procent/i;
const year = /(?<!\d)20\d\d(?!\d)/g;
const units = new RegExp(latin`(?<!\p{L})(?:${moneyUnit})(?!\p{L})`, 'gi');
const kinds = /^(?:budget|utfall|bokslut|prognos)\s+(?=\p{L})|(?<=\p{L})\s+budget$/gu;

const made = new RegExp(
  `%|procent|${anyOf([...data.left, ...data.changes, ...data.totals, ...data.wholeYear, ...data.risk, data.closing])}`,
  'i',
);

/** Whether the figures of a column may by its head be made of those beside it: most tables have none, and are not read. */
export const mayBeMade = (title: string): boolean => made.test(title);

export function headOf({ title, isShare }: FigureColumn): Head {
  const plain = title
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(year, '')
    .replace(units, '')
    .replace(/[\s.,:–-]+$/, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
  const years = title.match(year) ?? [];
  const isPart = partly.test(title);
  return {
    role: isPart ? 'other' : roleOf(title, plain.replace(kinds, ''), isShare),
    years,
    isCompared: !isPart && !isShare && (years.length === 1 || compared.test(title)) && !change.test(title),
    plain,
  };
}

function roleOf(title: string, plain: string, isShare: boolean): Role {
  if (inPercent.test(title) || isShare) return change.test(title) || isAlone(title) ? 'percent' : 'other';
  if (change.test(title)) return 'change';
  if (left.test(plain)) return 'left';
  if (costs.test(plain)) return 'costs';
  if (income.test(plain)) return 'income';
  if (plain.startsWith(data.opening)) return 'opening';
  if (plain.startsWith(data.closing)) return 'closing';
  return total.test(plain) ? 'total' : 'other';
}

/** `%`, `Procent`: of what, the column before says. */
const isAlone = (title: string): boolean => /^\(?(?:%|procent)\)?$/i.test(title.trim());
