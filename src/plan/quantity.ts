import type { Quantity } from './model.ts';

/** Spaces that may stand between thousands: ordinary, no-break, narrow and thin. */
const gap = '[ \\u00A0\\u202F\\u2009]';
const minus = /^[-−–]/;

/** A number in Swedish writing, not inside a word (`CO2`) or a longer figure. */
const numberPattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,])[-−–]?(?:\\d{1,3}(?:${gap}\\d{3})+|\\d{1,3}(?:\\.\\d{3})+(?![.\\d])|\\d+)(?:[.,]\\d+)?(?![\\p{N}])`,
  'u',
);
const upTo =
  /(?:\bmax(?:imalt|imum)?\b\.?|\bhögst\b|\bunder\b|\blägre än\b|\bmindre än\b|\bupp till\b|[≤<])\s*$/iu;
const atLeast = /(?:\bmin(?:imum)?\b\.?|\bminst\b|\blägst\b|\böver\b|\bhögre än\b|\bmer än\b|[≥>])\s*$/iu;
// A span of values, a date or a ratio is text to us: no single value stands in it.
const notOneValue = /^\s*(?:[-–—:/]|till\b|\.\d)\s*\d/iu;

/**
 * Reads a target or an outcome (format section 4): `87 %`, `9 000 st`, `1,5 kg CO2 per kg livsmedel`,
 * `Max 10 personer`, `Tas fram av nämnd`. The number is kept as decimal text, never as a float.
 */
export function parseQuantity(raw: string): Quantity {
  const nothing: Quantity = { raw, decimal: null, unit: null, bound: null };
  const match = numberPattern.exec(raw);
  if (!match) return nothing;
  const before = raw.slice(0, match.index);
  const after = raw.slice(match.index + match[0].length);
  if (notOneValue.test(after)) return nothing;
  const bound = upTo.test(before) ? 'max' : atLeast.test(before) ? 'min' : null;
  return { raw, decimal: toDecimal(match[0]), unit: after.trim() || null, bound };
}

const amountPattern = new RegExp(
  `^([-−–]?(?:\\d{1,3}(?:${gap}\\d{3})+|\\d{1,3}(?:\\.\\d{3})+(?![.\\d])|\\d+)(?:,\\d+|\\.\\d{1,2})?)(?:${gap}?(?:kr|tkr|kkr|mnkr|mkr))?$`,
  'iu',
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
  const digits = written.replace(minus, '').replace(/[ \u00A0\u202F\u2009]/g, '');
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits) ? digits.replaceAll('.', '') : digits;
  return sign + plain.replace(',', '.');
}
