import data from '../../../schemas/words/budget.json' with { type: 'json' };
import { sum } from '../../plan/decimal.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';

/** Amounts of one kind, added up: a column is a handful of these, however long it is. */
export interface Entry {
  decimal: string;
  isNegative: boolean;
  income: boolean;
  /** Whether it is income, or is called as income mostly is. */
  likeIncome: boolean;
  /** Whether it may be no part of the sum: by a dash before its label a part of the row above, a count of people, or a balance
   * that the rows make. */
  isAside: boolean;
  /** How many amounts have been added up. */
  times: number;
}

/** Adds an amount to those of its kind. */
export function addTo(entries: Entry[], entry: Entry): void {
  const like = entries.find(
    ({ isNegative, income, likeIncome, isAside }) =>
      isNegative === entry.isNegative &&
      income === entry.income &&
      likeIncome === entry.likeIncome &&
      isAside === entry.isAside,
  );
  if (like) {
    like.decimal = sum([like.decimal, entry.decimal]);
    like.times += entry.times;
  } else entries.push({ ...entry });
}

export const timesOf = (entries: Entry[]): number => entries.reduce((count, { times }) => count + times, 0);
export const totalOf = (entries: Entry[]): string => sum(entries.map(({ decimal }) => decimal));

export const isIncome = (label: string): boolean => /intäkt/i.test(label);

/** `Anslag`, `Bidrag från staten`: income in most tables, yet `Bidrag till föreningar` is a cost. Both are tried. */
const mayBeIncome = (label: string): boolean => /anslag|bidrag|ersättning|avgift|försälj/i.test(label);

const aside = new RegExp(latin`^(?:[-–—•·]\s|(?:${anyOf(data.money.asides)})(?!\p{L}))`, 'i');

export function entryOf(decimal: string, label: string, group: string): Entry {
  const income = isIncome(label) || isIncome(group);
  return {
    decimal,
    isNegative: decimal.startsWith('-'),
    income,
    likeIncome: income || mayBeIncome(label),
    isAside: aside.test(label) || /årsarbet/i.test(label),
    times: 1,
  };
}
