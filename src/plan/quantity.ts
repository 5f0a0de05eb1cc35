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
  const lead = raw.slice(0, match.index);
  if (notOneValue.test(after) || isYear(match[0], lead, after) || isOneOfSeveral(lead, after)) return nothing;
  const bound = boundOf(lead) ?? boundAfter(after);
  return { raw, decimal: toDecimal(match[0]), unit: unitIn(after), bound };
}

const aYear = /^20\d\d$/;
const about = new RegExp(
  latin`(?<!\p{L})(?:ca|cirka|circa|omkring|ungefär|runt|drygt|knappt|nästan|totalt)\.?\s*$`,
  'i',
);

/** `fastställs 2027`, `2024 års nivå`, `i nivå med 2025 (84 %)`: when, and not how much. */
function isYear(written: string, lead: string, after: string): boolean {
  if (!aYear.test(written)) return false;
  if (/^\s*års(?![a-zåäö])/i.test(after)) return true;
  const isSaidOf = /[a-zåäö]/i.test(lead) && boundOf(lead) === null && !about.test(lead);
  return isSaidOf && /^\s*(?:[(.,;)]|$)/.test(after);
}

const part = '(?:kvinnor|män|flickor|pojkar|tjejer|killar|k|m|f|p)';
/** `K:`, `T1:`, `flickor`: of what part of the whole, or of the year, a value is. */
const ofPart = new RegExp(latin`(?:(?<!\p{L})${part}|(?<!\p{L})\p{L}{1,12}\d?:)\s*$`, 'i');
const another = new RegExp(
  latin`^\s*(?:%|procent)\s*(?:[\/,;]|och|resp\.?|respektive)?\s*(?<of>${part}\s|\p{L}{1,12}\d?:)?\s*\d+(?:[.,]\d+)?\s*(?:%|procent)`,
  'i',
);

/** `82 %/78 %`, `T1: 80 %, T2: 85 %`: of several values none is the target. `80 %, kvinnor 82 %` has its own before. */
function isOneOfSeveral(lead: string, after: string): boolean {
  const found = another.exec(withoutBrackets(after));
  return found !== null && (found.groups?.of === undefined || ofPart.test(lead));
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, ' ');

/** Marks of a footnote. */
const noteMarks = /[*†¹²³⁰-⁹]{1,3}(?=\s|$)/g;
const percent = new RegExp(latin`^(?:%|procent(?!\p{L}))`, 'i');
/** Where more is said of a share than what it is a share of: a tolerance, another value, or when. */
const beside = /[,;±:/]|\s(?:\d|[–—-]\s|eller\s|och\s\D{0,12}\d)/;
const orMore = new RegExp(
  latin`\s{0,2}(?:eller|och)\s+(?:mer|mera|fler|högre|över|bättre|lägre|mindre|färre|under|sämre|uppåt|nedåt)(?!\p{L})`,
  'i',
);

/** What is counted: `%`, `kg CO2 per kg livsmedel`; without remarks in brackets, marks of notes, and what else is said. */
function unitIn(after: string): string | null {
  const said = withoutBrackets(after).replace(noteMarks, '').replace(orMore, '').replace(/\).*$/, '');
  const unit = said
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '');
  const [sign] = percent.exec(unit) ?? [];
  if (sign === undefined) return unit || null;
  const of = unit.slice(sign.length);
  return `%${of.slice(0, beside.exec(of)?.index ?? of.length)}`.trimEnd();
}

const upToAfter = new RegExp(
  latin`^[^\d(]{0,30}?(?:eller|och)\s+(?:lägre|mindre|färre|under|nedåt)(?!\p{L})`,
  'i',
);
const atLeastAfter = new RegExp(
  latin`^[^\d(]{0,30}?(?:eller|och)\s+(?:mer|mera|fler|högre|över|uppåt)(?!\p{L})`,
  'i',
);

/** `85 % eller högre`. */
function boundAfter(text: string): 'min' | 'max' | null {
  if (upToAfter.test(text)) return 'max';
  return atLeastAfter.test(text) ? 'min' : null;
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
