import data from '../../schemas/words/money.json' with { type: 'json' };
import { anyOf } from '../source/any-of.ts';
import { flatMap } from '../source/flat-map.ts';

/** The units of money, and all ways to write them. */

interface Unit {
  /** As the city writes it: `tkr`. */
  name: string;
  /** How many kronor it is. */
  kronor: number;
  short: readonly string[];
  words: readonly string[];
}

/** Smallest first. */
const units: readonly Unit[] = Object.entries(data.units).map(([name, unit]) => ({ name, ...unit }));

const waysOf = ({ short, words }: Pick<Unit, 'short' | 'words'>): readonly string[] => [...short, ...words];
const byWriting = new Map(flatMap(units, (unit) => waysOf(unit).map((written) => [written, unit] as const)));

/** As alternatives of a pattern without case: all ways to write a unit, those of them that are short, and those of two words. */
export const moneyUnit = anyOf([...byWriting.keys()]);
export const shortMoneyUnit = anyOf(flatMap(units, ({ short }) => [...short]));
export const moneyInWords = anyOf(flatMap(units, ({ words }) => words.filter((each) => each.includes(' '))));

/** The ways that plans are full of, as alternatives: understood wherever an amount may stand. */
export const usualMoneyUnit = anyOf(data.usual);
/** The same, and others that a table's amounts may be said to be counted in. */
export const tableMoneyUnit = anyOf([...data.usual, ...data.ofTables]);
/** The usual ones of more than a krona: an amount in kronor has no decimals but öre. */
export const largeMoneyUnit = anyOf(data.usual.filter((each) => each !== 'kr'));
/** Units of one word each, as they stand behind an amount in a text. */
export const moneyWords: readonly string[] = [...data.usual, 'kronor'];

/** What stands in every text with an amount of money, in lower case. */
export const mayHoldAmount = new RegExp(`\\d\\s?(?:${moneyUnit})`);

/** All ways to write one of the units, as alternatives. */
export const writtenAs = (name: keyof typeof data.units): string => anyOf(waysOf(data.units[name]));

const unitOf = (written: string): Unit | undefined =>
  byWriting.get(written.toLowerCase().replace(/\s+/g, ' '));

/** `tkr` of `KSEK`, `mnkr` of `miljoner kronor`; null for what is no unit of money. */
export const canonicalUnit = (written: string): string | null => unitOf(written)?.name ?? null;

/** How many kronor one of the unit is; null for what is no unit of money. */
export const inKronor = (written: string): number | null => unitOf(written)?.kronor ?? null;

/** The unit a thousand times smaller: `tkr` of `mnkr`; null below kronor. */
export function smallerUnit(written: string): string | null {
  const unit = unitOf(written);
  return unit ? (units[units.indexOf(unit) - 1]?.name ?? null) : null;
}
