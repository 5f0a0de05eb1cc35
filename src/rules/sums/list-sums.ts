import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { equal, formatSwedish, sum } from '../../plan/decimal.ts';
import { moneyWords } from '../../plan/money.ts';
import { type Prose, proseOf } from '../../plan/prose.ts';
import { parseAmount } from '../../plan/quantity.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { figures, numberBegin } from '../reading/number-words.ts';
import { sentencePlaces } from '../reading/sentences.ts';
import type { Rule } from '../rule.ts';
import { isNear, saysMore } from './near-sums.ts';

/** A list of parts, each with its number, whose whole is its last point, or stands right before it (`13 utförare:`) or behind it. */
export const listSums: Rule = ({ plan, source }) => {
  const lists = listsIn(proseOf(plan, source));
  return flatMap(
    lists,
    ({ before, items, after }) => wrongTotal(items) ?? wrongWhole(before, items) ?? wrongSum(after, items),
  );
};

interface List {
  /** What leads to it: the piece right before its first point. */
  before: Prose | null;
  items: Prose[];
  /** The piece right behind its last point. */
  after: Prose | null;
}

/** Shorter lists are told of by their sentence, or say little. */
const fewestItems = 3;

function listsIn(prose: Prose[]): List[] {
  const lists = new Map<Prose['list'], List>();
  prose.forEach((piece, index) => {
    if (piece.kind !== 'item' || !piece.list) return;
    const list = lists.get(piece.list) ?? { before: prose[index - 1] ?? null, items: [], after: null };
    lists.set(piece.list, list);
    list.items.push(piece);
    list.after = prose[index + 1] ?? null;
  });
  return [...lists.values()].filter(({ items }) => items.length >= fewestItems);
}

const { otherMeasures, listTotals, inexact, notExhaustive } = data.partsOfTotal;
const number = new RegExp(
  latin`${numberBegin}(?<figure>(?:${figures})(?:,\d{1,2})?)(?![\d\p{L}:–%/-]|[.,]\d|\s*(?:%|§))(?=\s+(?<word>\p{L}+)|)`,
  'g',
);
const otherWords = new Set(otherMeasures);
const units = new Set(moneyWords);
const months = new Set(common.months);

interface Count {
  decimal: string;
  /** `tkr`; empty for what is counted. */
  unit: string;
  from: number;
  to: number;
}

/**
 * The only number of a text, or behind its colon: `Grupp 2: 18 barn`. Null where there is none, or another. Years name
 * something; ages and shares are no parts.
 */
function onlyNumber(text: string): Count | null {
  const found = matchesIn(text, number).filter(([all]) => !/^(?:19|20)\d\d$/.test(all));
  const colon = text.indexOf(':');
  const behind = found.filter(({ index }) => index > colon);
  const [match, ...others] = behind.length > 0 ? behind : found;
  const { figure = '', word = '' } = match?.groups ?? {};
  const decimal = match ? parseAmount(figure) : null;
  const unit = word.toLowerCase();
  if (!match || decimal === null || others.length > 0) return null;
  if (months.has(unit) || otherWords.has(unit)) return null;
  return {
    decimal,
    unit: units.has(unit) ? unit : '',
    from: match.index,
    to: match.index + figure.length,
  };
}

const totalBegin = new RegExp(
  latin`^(?:${anyOf(listTotals)})(?:\s+(?:är|blir)(?:\s+det)?)?\s*:?\s+\d[\d \u00A0]*(?:,\d+)?(?:\s+(?!olika|unika)\p{L}+)?\s*[.]?$`,
  'i',
);

/** `- totalt 40 platser` below the points that it is the total of; null for a list without one. */
function wrongTotal(items: Prose[]): Problem[] | null {
  const last = items.at(-1);
  if (!last || !totalBegin.test(last.text)) return null;
  return differing(last, onlyNumber(last.text), items.slice(0, -1));
}

/** `Enheten har 24 medarbetare:` above them; null where nothing of the kind leads to the list. */
function wrongWhole(before: Prose | null, items: Prose[]): Problem[] | null {
  if (!before?.text.trimEnd().endsWith(':')) return null;
  const [from, to] = sentencePlaces(before.text).at(-1) ?? [0, 0];
  if (notAll.test(before.text.slice(from, to))) return null;
  const whole = onlyNumber(before.text.slice(from, to)) ?? wholeOfParted(before.text, from);
  return whole && differing(before, { ...whole, from: whole.from + from, to: whole.to + from }, items);
}

/** `Handläggarna är indelade i fyra grupper:`, whose number stands in a sentence before it. */
const parted = new RegExp(
  latin`^(?:De\s)?(?<subject>\p{L}{6,40}na)\s(?:är|har\sblivit)\s(?:\p{L}+\s)?(?:${anyOf(data.partsOfTotal.parting)})(?!\p{L})`,
  'i',
);
/** Letters of the ending of `handläggarna`. */
const ending = 3;

/** The only number of those that are parted, `28 är handläggare`, in the sentences before. */
function wholeOfParted(text: string, from: number): Count | null {
  const subject = parted.exec(text.slice(from))?.groups?.subject?.toLowerCase();
  if (subject === undefined) return null;
  const root = subject.slice(0, -ending);
  const counted = matchesIn(text.slice(0, from), countOfSome).filter(({ groups }) =>
    groups?.noun?.toLowerCase().startsWith(root),
  );
  const [match, ...others] = counted;
  const figure = match?.groups?.figure ?? '';
  const decimal = parseAmount(figure);
  if (!match || decimal === null || others.length > 0) return null;
  // Where it stands, counted as from the sentence that asks.
  return { decimal, unit: '', from: match.index - from, to: match.index + figure.length - from };
}

const countOfSome = new RegExp(
  latin`${numberBegin}(?<figure>${figures})\s(?:är\s|var\s)?(?<noun>\p{L}+)`,
  'g',
);

const behind = new RegExp(
  latin`(?<!\p{L})(?:${anyOf(listTotals)})\s+(?<figure>\d[\d \u00A0]*)(?=\s(?<noun>\p{L}{3,}))`,
  'i',
);

/** `I de fem enheterna arbetar sammanlagt 280 medarbetare.` behind points that each tell how many `medarbetare`. */
function wrongSum(after: Prose | null, items: Prose[]): Problem[] {
  if (after?.kind !== 'paragraph') return [];
  const [from, to] = sentencePlaces(after.text)[0] ?? [0, 0];
  const sentence = after.text.slice(from, to);
  const match = behind.exec(sentence);
  const { figure = '', noun = '' } = match?.groups ?? {};
  const decimal = match ? parseAmount(figure) : null;
  if (!match || decimal === null || notAll.test(sentence)) return [];
  if (!items.every(({ text }) => text.includes(` ${noun}`))) return [];
  const start = from + match.index + match[0].lastIndexOf(figure);
  return differing(after, { decimal, unit: '', from: start, to: start + figure.length }, items);
}

/** `bland annat:`, `cirka 24:`, `ett eller flera områden:`, `Av 50 svarande anger:`. */
const notAll = new RegExp(
  latin`${saysMore.source}|^(?:Av|Bland)(?!\p{L})|(?<!\p{L})(?:${anyOf([...inexact, ...notExhaustive])})(?!\p{L})`,
  'i',
);
const hasDecimals = ({ decimal }: Count): boolean => decimal.includes('.');

function differing(piece: Prose, whole: Count | null, items: Prose[]): Problem[] {
  const parts = flatMap(items, ({ text }) => onlyNumber(text) ?? []);
  const isWhole = new Set(items.map(({ parent }) => parent)).size === parts.length;
  if (!whole || !isWhole || parts.some(({ unit }) => unit !== whole.unit)) return [];
  if (parts.some(hasDecimals) && !hasDecimals(whole)) return [];
  const expected = sum(parts.map(({ decimal }) => decimal));
  const isMeant = isNear(Number(expected), Number(whole.decimal));
  if (equal(expected, whole.decimal) || !isMeant || items.some(({ text }) => saysMore.test(text))) return [];
  const values = { sum: formatSwedish(expected), total: piece.text.slice(whole.from, whole.to) };
  return [{ code: 'VP333', values, span: piece.span(whole.from, whole.to) }];
}
