import data from '../../../schemas/words/text.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { daysIn } from '../reading/calendar.ts';
import type { Rule } from '../rule.ts';

/**
 * Personal data that a published plan may not hold (dataskyddsförordningen, article 5). The whole file is
 * searched, front matter and comments too: it is the file that is stored and may travel inside the PDF.
 */
export const personalData: Rule = ({ source: { text }, plan }) => [
  ...personalNumbers(text, plan.meta.year),
  ...privateMail(text),
];

/** Year with or without its century, month, day, birth number and check digit. */
const personalNumber = new RegExp(
  latin`(?<![\d\p{L}=/&?#_.+-])(18|19|20)?(\d\d)([01]\d)([0-9]\d)([-–+ ]?)(\d{4})(?![\d\p{L}_-])`,
  'g',
);

function personalNumbers(text: string, year: number): Problem[] {
  return flatMap(matchesIn(text, personalNumber), (match): Problem[] => {
    const { 0: written, index } = match;
    const span = { start: index, end: index + written.length };
    if (!isBirthday(match, year) || isPeriod(match, year)) return [];
    if (holdsCheckDigit(match)) return [{ code: 'VP520', span }];
    return isWrittenAsOne(match, text) ? [{ code: 'VP530', values: { written }, span }] : [];
  });
}

/** A date that can be, no later than the plan's year. */
function isBirthday(match: RegExpExecArray, planYear: number): boolean {
  const [, century = '', year = '', month = '', day = '', sign = ''] = match;
  // Ten digits on end that begin with 0 are mostly a telephone number.
  if (century === '' && sign === '' && year.startsWith('0')) return false;
  // A coordination number has 60 added to its day (lag 2022:1697).
  const inMonth = Number(day) > 60 ? Number(day) - 60 : Number(day);
  const full = Number(`${century || 20}${year}`);
  const exists = inMonth >= 1 && inMonth <= daysIn(full, Number(month));
  return exists && (century === '' || full <= planYear);
}

/** `250101-1231`: from one day to another in or about the plan's year. */
function isPeriod(match: RegExpExecArray, planYear: number): boolean {
  const [, century = '', year = '', month = '', day = '', sign = '', end = ''] = match;
  const [lastMonth, lastDay] = [Number(end.slice(0, 2)), Number(end.slice(2))];
  const full = Number(`${century || 20}${year}`);
  const isDay = lastDay >= 1 && lastDay <= daysIn(full, lastMonth);
  return /[-–]/.test(sign) && Math.abs(full - planYear) <= 1 && isDay && end > month + day;
}

const ofSomethingElse = new RegExp(latin`(?:${anyOf(data.otherNumbers)})[^.!?\n]{0,15}$`, 'i');

/** With its sign, and not said to be the number of something else. */
function isWrittenAsOne({ 5: sign = '', index }: RegExpExecArray, text: string): boolean {
  return /[-+]/.test(sign) && !ofSomethingElse.test(text.slice(Math.max(0, index - 40), index));
}

/** Skatteverket, SKV 704. The Luhn algorithm: every other digit doubled, the digits of it all add up to a multiple of ten. */
function holdsCheckDigit([, , year, month, day, , rest]: RegExpExecArray): boolean {
  const products = [...`${year}${month}${day}${rest}`].map(
    (digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1),
  );
  return products.reduce((sum, product) => sum + (product > 9 ? product - 9 : product), 0) % 10 === 0;
}

const domains = new Set(data.privateMail);

/** Longest name before the @ (RFC 5321, 4.5.3.1.1); to look no further back keeps the time in proportion. */
const longestName = 64;

const mailName = new RegExp(latin`[\p{L}\p{N}._%+-]+$`);

const mailDomain = /@([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4})(?![a-z\d-])/gi;

/** Addresses at the providers that people have at home; a company's address is its own affair. */
function privateMail(text: string): Problem[] {
  return flatMap(matchesIn(text, mailDomain), ({ 0: written, 1: domain = '', index }): Problem[] => {
    const name = mailName.exec(text.slice(Math.max(0, index - longestName), index))?.[0];
    if (!name || !domains.has(domain.toLowerCase())) return [];
    const span = { start: index - name.length, end: index + written.length };
    return [{ code: 'VP521', values: { domain: domain.toLowerCase() }, span }];
  });
}
