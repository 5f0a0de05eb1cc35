import data from '../../../schemas/front-matter-forms.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { type Path, pathsOf, type WrittenValue, writtenAt } from '../reading/front-matter-values.ts';
import type { Rule } from '../rule.ts';

/** Telephone numbers, mail addresses and the record number have a form that can be used. */
export const contactDetails: Rule = ({ plan, source, yearHolds }) => [
  ...flatMap(phonePaths(source), (path) => inValue(source, path, phones)),
  ...flatMap(mailPaths(source), (path) => inValue(source, path, mails)),
  ...inValue(source, ['diarienummer'], recordNumber),
  ...(yearHolds ? inValue(source, ['diarienummer'], (value) => recordYear(value, plan.meta.year)) : []),
];

const phonePaths = (source: Source): Path[] => [
  ...pathsOf(source, 'handläggare').map((path) => [...path, 'telefon']),
  ['kontakt', 'telefon'],
  ['kontakt', 'växel'],
];

const mailPaths = (source: Source): Path[] => [
  ...pathsOf(source, 'handläggare').map((path) => [...path, 'e-post']),
  ['kontakt', 'e-post'],
];

/** Longer values are none that these forms know; on shorter ones no pattern takes long. */
const longest = 500;

function inValue(source: Source, path: Path, check: (value: WrittenValue) => Problem[]): Problem[] {
  const value = writtenAt(source, path);
  return value && value.text.length <= longest ? check(value) : [];
}

/** A piece of a value, cut where a comma or an `och` parts two of them. */
interface Piece {
  text: string;
  from: number;
}

function pieces(text: string, between: RegExp): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(between)) {
    found.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  return [...found, { text: text.slice(from), from }].filter((piece) => piece.text.trim() !== '');
}

const { telephone, mail, recordNumber: record } = data;
const betweenPhones = new RegExp(telephone.betweenPattern, 'gi');
const { city } = telephone;
/** `08-50809 214`: the city's exchange, 508, is a group of its own, or all stands together. */
const tornExchange = new RegExp(city.tornPattern);
const phoneForm = new RegExp(`^(?:${telephone.formPatterns.join('|')})$`);
/** From the first sign of a number to its last; words beside it (`växel`, `vardagar`) do not matter. */
const phoneRun = /[+(\d][+()\d \u00A0./\u2010-\u2015-]{0,40}\d/g;
const betweenMails = new RegExp(mail.betweenPattern, 'gi');
const mailForm = new RegExp(`^${mail.formPattern}$`);

function phones(value: WrittenValue): Problem[] {
  return flatMap(pieces(value.text, betweenPhones), ({ text, from }): Problem[] => {
    const run = [...text.matchAll(phoneRun)][0];
    return run ? phone(run[0], from + run.index, value) : [];
  });
}

function phone(written: string, from: number, value: WrittenValue): Problem[] {
  // An internal number, or one of few digits such as 1177; one with an area code lacks some.
  if (digitsIn(written) < telephone.shortest && !/^0\d{1,3}[ \u00A0-]\d/.test(written)) return [];
  if (isPhone(written)) return [];
  const span = value.span(from, from + written.length);
  const mended = tidied(written);
  const problem: Problem = {
    code: 'VP130',
    values: { written, wanted: isPhone(mended) ? mended : '' },
    span,
  };
  return [value.plain && isPhone(mended) ? { ...problem, fix: { span, text: mended } } : problem];
}

function isPhone(written: string): boolean {
  const text = written.replace(/\u00A0/g, ' ').replace(/[\u2010-\u2015]/g, '-');
  if (!phoneForm.test(text)) return false;
  if (/^\+(?!46)/.test(text)) return true;
  const digits = text
    .replace(/\/\d{1,4}$/, '')
    .replace(/^(?:\+|00)46[ -]?(?:\(0\))?/, '0')
    .replace(/\D/g, '');
  if (digits.startsWith(city.start)) return digits.length === city.digits && !tornExchange.test(text);
  return digits.length >= telephone.digits.least && digits.length <= telephone.digits.most;
}

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** The city's number as it is written, `08-508 12 345`, of its digits with or without the area code; null for any other. */
export function cityNumber(written: string): string | null {
  const digits = written.replace(/\D/g, '');
  const [area, exchange] = [city.start.slice(0, 2), city.start.slice(2)];
  const own = digits.startsWith(city.start) ? digits.slice(area.length) : digits;
  const isOwn = own.startsWith(exchange) && own.length === city.digits - area.length;
  return isOwn ? `${area}-${exchange} ${own.slice(3, 5)} ${own.slice(5)}` : null;
}

/** The same digits with the white space as it should be. */
const tidied = (written: string): string =>
  cityNumber(written) ?? written.replace(/\s*([-\u2010-\u2015])\s*/g, '$1').replace(/\s+/g, ' ');

function mails(value: WrittenValue): Problem[] {
  return flatMap(pieces(value.text, betweenMails), (piece): Problem[] => {
    const written = piece.text.trim();
    if (mailForm.test(written)) return [];
    const from = piece.from + piece.text.indexOf(written);
    return [{ code: 'VP131', values: { written }, span: value.span(from, from + written.length) }];
  });
}

const recordForm = new RegExp(`^(?:${record.formPatterns.join('|')})$`);
const recordHeading = new RegExp(record.headingPattern, 'i');

/** A matter is opened in the year before the plan's, or in its own; another number is that of another plan. */
function recordYear({ text, span }: WrittenValue, year: number): Problem[] {
  if (!recordForm.test(text)) return [];
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)];
  const [first] = years;
  if (!first || years.some(([written]) => Math.abs(Number(written) - year) < 2)) return [];
  const values = { written: first[0], year };
  return [{ code: 'VP166', values, span: span(first.index, first.index + first[0].length) }];
}

function recordNumber({ text, span, plain }: WrittenValue): Problem[] {
  if (recordForm.test(text)) return [];
  const bare = text.replace(recordHeading, '');
  const known = recordForm.test(bare) ? bare : '';
  const whole = span(0, text.length);
  const problem: Problem = { code: 'VP132', values: { written: text, wanted: known }, span: whole };
  return [known && plain ? { ...problem, fix: { span: whole, text: known } } : problem];
}
