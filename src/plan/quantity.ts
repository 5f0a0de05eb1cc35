import { latin } from '../source/latin.ts';
import type { Quantity } from './model.ts';
import { usualMoneyUnit } from './money.ts';

/** Spaces that may stand between thousands: ordinary, no-break, narrow and thin. */
const gap = '[ \\u00A0\\u202F\\u2009]';
const minus = /^[-−–]/;

/** A number in Swedish writing, not inside a word (`CO2`) or a longer figure. */
const numberPattern = new RegExp(
  latin`(?<![\p{L}\p{N}.,])[-−–]?(?:\d{1,3}(?:${gap}\d{3})+|\d{1,3}(?:\.\d{3})+(?![.\d])|\d+)(?:[.,]\d+)?(?![\p{N}])`,
);
/** One of some words, or a sign, just before the number. */
const before = (words: string, signs: string): RegExp =>
  new RegExp(latin`(?:(?<!\p{L})(?:${words})\.?|[${signs}])\s*$`, 'i');
const upTo = before('max(?:imalt|imum)?|högst|under|upp till|(?:lägre|mindre|färre) än', '≤<');
const atLeast = before('min(?:imum)?|minst|lägst|över|(?:högre|mer|fler) än', '≥>');
const negated = new RegExp(latin`(?<!\p{L})(?:inte|ej)\s+\p{L}+(?:\s+än)?\s*$`, 'i');
// A span of values, a date or a ratio is text to us: no single value stands in it.
const notOneValue = new RegExp(latin`^(?:\s*(?:[-–—:/]|till(?!\p{L}))\s*\d|\.\d)`, 'i');

/**
 * Reads a target or an outcome (format section 4): `87 %`, `9 000 st`, `1,5 kg CO2 per kg livsmedel`,
 * `Max 10 personer`, `Tas fram av nämnd`. The number is kept as decimal text, never as a float.
 */
export function parseQuantity(raw: string): Quantity {
  const nothing: Quantity = { raw, decimal: null, unit: null, bound: null };
  const match = numberPattern.exec(raw);
  if (!match) return nothing;
  const after = raw.slice(match.index + match[0].length);
  if (notOneValue.test(after)) return nothing;
  const unit = after.trim().replace(/[.,;]$/, '') || null;
  return { raw, decimal: toDecimal(match[0]), unit, bound: boundOf(raw.slice(0, match.index)) };
}

/** What the words before a number make of it; `inte under 90 %` is at least. */
function boundOf(text: string): 'min' | 'max' | null {
  if (upTo.test(text)) return negated.test(text) ? 'min' : 'max';
  if (atLeast.test(text)) return negated.test(text) ? 'max' : 'min';
  return null;
}

const amountPattern = new RegExp(
  `^([-−–+]?(?:\\d{1,3}(?:${gap}\\d{3}){1,6}|\\d{1,3}(?:\\.\\d{3}){1,6}(?![.\\d])|\\d{1,20})(?:,\\d{1,6}|\\.\\d{1,2})?)(?:${gap}?(?:${usualMoneyUnit}))?$`,
  'i',
);

/** Text of a cell that holds nothing: empty, or a dash. */
export function isBlank(text: string): boolean {
  return /^[-–—−]?$/.test(text);
}

/** An amount of money as exact decimal text; null for anything that is not just an amount. */
export function parseAmount(text: string): string | null {
  const match = amountPattern.exec(text);
  return match?.[1] ? toDecimal(match[1]) : null;
}

/** `−1 300,50` to `-1300.50`. A dot before exactly three digits parts thousands, else decimals. */
function toDecimal(written: string): string {
  const sign = minus.test(written) ? '-' : '';
  const digits = written.replace(/^[-−–+]/, '').replace(/[ \u00A0\u202F\u2009]/g, '');
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits) ? digits.replaceAll('.', '') : digits;
  return sign + plain.replace(',', '.');
}
