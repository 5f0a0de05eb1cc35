import data from '../../../schemas/words/budget.json' with { type: 'json' };
import { anyOf } from '../reading/in-prose.ts';

const { factors, spellings, words } = data.money;
const rightUnit: Readonly<Record<string, string>> = { ...spellings, ...words, kr: 'kr', kronor: 'kr' };
const kronor: Readonly<Record<string, number>> = factors;

/** All ways to write a unit of money, as alternatives of a pattern without case. */
export const moneyUnit = anyOf(Object.keys(rightUnit));

/** What stands in every text with an amount of money, in lower case. */
export const mayHoldAmount = /\d\s?(?:[tmk]?n?kr|mdr?kr|[kmt]?sek|tusen|miljon|miljard)/;

/** `tkr` of `KSEK`, `mnkr` of `miljoner kronor`; null for what is no unit of money. */
export function canonicalUnit(written: string): string | null {
  return rightUnit[written.toLowerCase().replace(/\s+/g, ' ')] ?? null;
}

/** How many kronor one of the unit is; null for what is no unit of money. */
export function inKronor(unit: string): number | null {
  return kronor[canonicalUnit(unit) ?? ''] ?? null;
}

/** `959,5 miljarder kronor`: a large amount as it is said, for a message in either language. */
export function spoken(amount: number): Record<'spoken' | 'spoken.en', string> {
  const isBillions = amount >= 1e9;
  const size = amount / (isBillions ? 1e9 : 1e6);
  const number = (language: string): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(size);
  return {
    spoken: `${number('sv')} ${isBillions ? 'miljarder' : 'miljoner'} kronor`,
    'spoken.en': `${number('en')} ${isBillions ? 'billion' : 'million'} kronor`,
  };
}

/** Heads of columns that hold numbers or times of the day, and no amounts. */
export const ofNumbers = /konto|kod|mål|n(?:umme)?r\b|tid|öppn|stäng/i;
