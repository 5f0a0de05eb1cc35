import { canonicalUnit, usualMoneyUnit } from './money.ts';
import { parseAmount } from './quantity.ts';

/** An amount as a cell of a budget holds it. */
export interface CellAmount {
  decimal: string;
  /** The unit that the cell itself says, in the city's spelling; null for none. */
  unit: string | null;
}

/** More than anyone writes an amount with. */
const longest = 40;
/** `100*`, `100¹`: a note is told of below the table. */
const noteMark = /\s?(?:\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹])$/;
/** `(1 100)`: less than nothing, as accountants write it. */
const inParentheses = /^\(\s?(\d[^()]*)\)(?=\s?(?:\p{L}{2,4})?$)/u;
const ownUnit = new RegExp(`\\d\\s?(${usualMoneyUnit})$`, 'i');

/** Reads a cell's amount; null for what is none. */
export function readAmount(text: string): CellAmount | null {
  if (text.length > longest) return null;
  const plain = text
    .trim()
    .replace(noteMark, '')
    .replace(inParentheses, '−$1')
    .replace(/^±\s?(?=0$)/, '')
    .replace(/^([-−–+])\s(?=\d)/, '$1');
  const decimal = parseAmount(plain);
  return decimal === null ? null : { decimal, unit: unitOf(ownUnit.exec(plain)?.[1]) };
}

/** `tkr` of `KKR`: spellings of one unit are one. */
export const unitOf = (written: string | undefined): string | null =>
  written === undefined ? null : canonicalUnit(written);

/** `ca 690`, `690:-`, `69O`, `1'200`, `?`: meant as an amount, and to be told as one that cannot be read. */
export function isNearlyAmount(text: string): boolean {
  return text.length <= longest && nearly.test(text.trim());
}

const nearly = new RegExp(
  `^(?:(?:ca|cirka|c:a|~|≈)\\s*)?\\(?[-−–]?\\d[\\dOoIl .,'’\\u00A0\\u202F]*\\)?(?:\\s*(?::-|${usualMoneyUnit}|\\*+))?$|^\\?+$`,
  'i',
);
