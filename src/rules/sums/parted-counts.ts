import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { moneyWords } from '../../plan/money.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import { figures, numberBegin, numberWords } from '../reading/number-words.ts';
import { isNear } from './near-sums.ts';

/** Where a text tells a whole and its parts in numbers of its own. */

const { cues, otherMeasures } = data.partsOfTotal;
const others = new Set([...otherMeasures, ...moneyWords]);

/** What parts a whole: a word between it and its parts, or the beginning of the sentence after it. */
const cue = new RegExp(
  latin`(?<!\p{L})(?:${anyOf(cues)})(?!\p{L})|(?<=\p{L}):(?= (?:\d|(?:en|ett|${numberWords})\s))`,
  'gi',
);
const ofThem = new RegExp(latin`^(?:Av\s+(?:dem|dessa|de(?!\s+\d))|Bland|Därav)(?!\p{L})`);
const begin = String.raw`(?:^|[.!?]\s+)(?:av de|bland|därav)`;
const colon = String.raw`: (?:\d|en |ett |${numberWords})`;
/** What a whole and three parts of the same kind hold at least. */
const fourNumbers = String.raw`\d\D+\d+\D+\d+\D+\d`;
const inOne = String.raw`, (?:\d+|${numberWords}) (?:i|på|under|om|från) `;
export const mayHaveParts = new RegExp(
  [...cues, ...data.partsOfTotal.sexes, colon, begin, fourNumbers, inOne].join('|'),
  'im',
);

const number = new RegExp(
  latin`${numberBegin}(?<figure>${figures})(?![\d\p{L}:–%/-]|[.,]\d|\s*(?:%|§))(?=\s+(?<word>\p{L}+)|)`,
  'g',
);

interface Count {
  value: number;
  /** What it counts, as far as the next word tells. */
  word: string;
  from: number;
  to: number;
  isBracketed: boolean;
}

/** `klockan 12`, `hus 2`: a number that names something. */
const ofNumber = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.partsOfTotal.numbersOf)})\s$`, 'i');

/** `mellan 18 och 64 år`, behind the first. */
const untilAge = /^\s(?:och|till)\s\d{1,3}\sår/;
const longestAge = 16;

/** Whole numbers of a text that count something: no years, ages, shares or amounts. */
function countsIn(text: string): Count[] {
  return flatMap(matchesIn(text, number), ({ index, groups }) => {
    const figure = groups?.figure ?? '';
    const word = groups?.word?.toLowerCase() ?? '';
    if (/^(?:19|20)\d\d$/.test(figure) || others.has(word) || ofNumber.test(text.slice(0, index))) return [];
    const to = index + figure.length;
    if (untilAge.test(text.slice(to, to + longestAge))) return [];
    const isBracketed = text.charAt(index - 1) === '(' && text.charAt(to) === ')';
    return [{ value: Number(figure.replace(/\D/g, '')), word, from: index, to, isBracketed }];
  });
}

/** `…, jämfört med 390 året före`: what follows is of another whole. */
const comparison = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.partsOfTotal.comparisons)})(?!\p{L})`, 'i');

export interface Split {
  whole: Count;
  parts: Count[];
  /** The text of the parts. */
  text: string;
  /** Whether the whole stands in the sentence before. */
  isBefore: boolean;
}

/** `96 medarbetare, varav …`; `… 2 965 personer. Av dem har …`. */
export function splitAt(sentence: string, before: string): Split | null {
  if (!/\d/.test(sentence)) return null;
  const counts = countsIn(sentence);
  const inOrder = partsInOrder(counts, sentence);
  if (inOrder) return inOrder;
  const [first, ...others] = matchesIn(sentence, cue);
  if (others.length > 0) return null;
  if (first) {
    const whole = counts.findLast((count) => count.to <= first.index);
    const text = sentence.slice(first.index).split(comparison)[0] ?? '';
    const end = first.index + text.length;
    const parts = counts.filter((count) => count.from > first.index && count.from < end);
    return whole ? { whole, parts, text, isBefore: false } : null;
  }
  if (ofWhole.test(sentence) && arePartsAlone(sentence)) return partsWithin(counts, sentence);
  if (ofThem.test(sentence) || isInTurn(sentence) || areAlike(counts))
    return partsOfBefore(counts, sentence, before);
  const ofOther = partsOfNamed(counts, sentence, before);
  if (ofOther) return ofOther;
  if (named.test(sentence)) return namedParts(counts, sentence, before);
  if (inAll.test(sentence)) return wholeOfBefore(counts, before);
  return wholeBehind(counts, sentence) ?? bothSexes(counts, sentence) ?? inPlaces(counts, sentence);
}

/** `… hade 251 personer boendestöd, 58 personer bostad och 93 personer sysselsättning`. */
function areAlike([first, ...others]: Count[]): boolean {
  return others.length > 1 && first?.word !== '' && others.every(({ word }) => word === first?.word);
}

function partsOfBefore(parts: Count[], text: string, before: string): Split | null {
  const word = parts[0]?.word;
  const counts = countsIn(before);
  // `Av dem` can only mean the one that there is.
  const isMeant = (count: Count): boolean =>
    count.word === word ||
    (counts.length === 1 &&
      parts.length >= fewestOfThem &&
      (arePartsAlone(text) || isInTurn(text) || areNearlyAll(parts, count, text)));
  const whole = word ? counts.findLast(isMeant) : undefined;
  return whole ? { whole, parts, text, isBefore: true } : null;
}

/** Fewer may be told of without the others. */
const fewestOfThem = 3;

/** `Av dem hade 228 stöd, 19 bodde här och 65 arbetade`: each with a verb of its own, they may be only some, or the same. */
function areNearlyAll(parts: Count[], whole: Count, text: string): boolean {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return lastPart.test(text.slice(0, parts.at(-1)?.from)) && isNear(sum, whole.value, nearlyAll);
}
const lastPart = /\s(?:och|samt)\s$/;
const nearlyAll = 0.04;

/** `Av dem var 720 …`, with no verb or measure more: qualities that several have are no parts. */
function arePartsAlone(text: string): boolean {
  const [start] = partedBy.exec(text) ?? [];
  return start !== undefined && !otherQualities.test(text.slice(start.length));
}
const partedBy = new RegExp(
  latin`^Av\s(?:[^.\d]{2,60}?|[^.\d]{2,20}\d[\d ]*\s\p{L}+)\s(?:${anyOf(data.partsOfTotal.whatIsParted)})(?!\p{L})`,
);

/** `För 17 av dem gällde det språket, för 8 samspelet och för 5 annat`. */
const isInTurn = (text: string): boolean => inTurn.test(text);
const inTurn = new RegExp(
  latin`^(?<with>För|Hos|I)\s\d+\sav\s(?:dem|dessa)\s\p{L}[^\d,]*(?:(?:,|\soch|\ssamt)\s\k<with>\s\d+\s[^\d,]*){2,}$`,
  'i',
);
const { otherVerbs, comparing, inexact } = data.partsOfTotal;
const otherQualities = new RegExp(
  latin`(?<!\p{L})(?:${anyOf([...otherVerbs, ...comparing, ...inexact])})(?!\p{L})`,
  'i',
);

/** `Av de 76 medarbetarna är 23 …`: the whole and its parts in one sentence. */
const ofWhole = new RegExp(
  latin`^Av\s+(?:\p{L}+\s+){1,2}\d[\d ]*\s\p{L}+\s+(?:${anyOf(data.partsOfTotal.whatIsParted)})(?!\p{L})`,
);

function partsWithin([whole, ...parts]: Count[], text: string): Split | null {
  return whole ? { whole, parts, text: text.slice(whole.to), isBefore: false } : null;
}

const partsInOrder = (counts: Count[], text: string): Split | null =>
  partsOfFirst(counts, text) ?? partsByName(counts, text);

/** `19 av årets 43 synpunkter handlade om mat, 16 om information och tio om annat`. */
const ofFirst = new RegExp(
  latin`(?<![\d\p{L}])\d+\sav\s(?:\p{L}+\s){0,2}(?<whole>\d+)\s[^\d,]+\s(?<with>om|i|på|från)\s[^\d,]+,\s\d+\s\k<with>\s[^\d,]+?\s(?:och|samt)\s(?:\d+|${numberWords})\s\k<with>\s`,
  'i',
);

function partsOfFirst(counts: Count[], text: string): Split | null {
  const found = ofFirst.exec(text);
  if (!found) return null;
  const [first, whole, ...others] = counts.filter(({ from }) => from >= found.index);
  if (!first || !whole || text.slice(whole.from, whole.to) !== found.groups?.whole) return null;
  return {
    whole,
    parts: [first, ...others],
    text: text.slice(whole.to, found.index + found[0].length),
    isBefore: false,
  };
}

/** `… sammanlagt 17 lägenheter: Tallbacken har 6, Dalbo har 5 och Sjöstigen har 7.`: nothing but names and what each has. */
const byName = new RegExp(
  latin`:\s\p{Lu}[\p{L} -]{1,30}\s\d+(?:\s(?<noun>\p{L}+))?(?:,\s\p{Lu}[\p{L} -]{1,30}\s\d+(?:\s\k<noun>)?)+,?\s(?:och|samt)\s\p{Lu}[\p{L} -]{1,30}\s\d+(?:\s\k<noun>)?\s*\.?\s*$`,
);

function partsByName(counts: Count[], text: string): Split | null {
  const found = byName.exec(text);
  const whole = found && counts.findLast(({ to }) => to <= found.index);
  const parts = found ? counts.filter(({ from }) => from > found.index) : [];
  return whole ? { whole, parts, text: found[0], isBefore: false } : null;
}

/** `Av cykelbanorna är …`: what is parted, by its last word. */
const ofNamed = new RegExp(
  latin`^Av\s+(?:[\p{L}-]+\s+){0,4}?(?<named>\p{L}{4,40})\s+(?:${anyOf(data.partsOfTotal.whatIsParted)})(?!\p{L})`,
);
/** `Farsta stod för 180 av besöken, Hökarängen för 50 och Sköndal för 30`. */
const ofSome = new RegExp(latin`\d\s+av\s+(?<named>\p{L}{4,40})(?!\p{L})`);
/** What the sentence parts, where it is said to be parted and nothing more. */
function partedIn(parts: Count[], text: string): string | undefined {
  if (arePartsAlone(text)) return ofNamed.exec(text)?.groups?.named;
  const isOfAll = parts.length > fewestParts && !otherQualities.test(text);
  return isOfAll ? ofSome.exec(text)?.groups?.named : undefined;
}

/** So many signs behind a figure tell what it counts; two words that begin alike are forms of one. */
const [ahead, alike] = [60, 5];

/** `1 120 kilometer cykelbana. Av cykelbanorna är 780 kilometer ny och 360 kilometer gammal`. */
function partsOfNamed(parts: Count[], text: string, before: string): Split | null {
  const parted = partedIn(parts, text);
  if (parted === undefined) return null;
  const root = parted.toLowerCase().slice(0, Math.max(alike, parted.length - 4));
  const wholes = countsIn(before).filter(({ to }) =>
    (before.slice(to, to + ahead).split(/[\d.,;:]/)[0] ?? '').toLowerCase().includes(root),
  );
  const [whole, ...others] = wholes;
  return whole && others.length === 0 ? { whole, parts, text, isBefore: true } : null;
}

const inAll = new RegExp(latin`^(?:Sammanlagt|Sammantaget|Totalt|Tillsammans)(?!\p{L})`);

/** `… Eken med 16 barn, Asken med 18 barn och Linden med 20 barn. Sammanlagt har vi 52 barn`. */
function wholeOfBefore(counts: Count[], before: string): Split | null {
  const parts = countsIn(before);
  const whole = areAlike(parts) ? counts.find(({ word }) => word === parts[0]?.word) : undefined;
  return whole ? { whole, parts, text: before, isBefore: false } : null;
}

/** Of a whole. */
export const fewestParts = 2;

/** `20 platser med 4 för yngre`. */
const partOfPart = /\s(?:med|varav)\s\d/i;
/** What may stand behind a part that does not say what it counts. */
const joining = new Set(['', 'och', 'samt', 'vilket', 'totalt', 'sammanlagt']);

const behind = new RegExp(
  latin`,?\s(?:och\s)?(?:${anyOf(data.partsOfTotal.inAllBehind)})(?:\s+\p{L}+){0,2}\s+$`,
  'i',
);

/** `… har 26 deltagare, Kaféet 15 och Mediegruppen 12, vilket ger 55 deltagare`. */
function wholeBehind(counts: Count[], text: string): Split | null {
  const whole = counts.at(-1);
  const parts = counts.slice(0, -1);
  if (!whole || parts.length < fewestParts || parts[0]?.word !== whole.word) return null;
  if (partOfPart.test(text) || parts.some(({ word }) => !joining.has(word) && word !== whole.word))
    return null;
  return behind.test(text.slice(0, whole.from))
    ? { whole, parts, text: text.slice(0, whole.from), isBefore: false }
    : null;
}

/** Nothing but names and their numbers, of which the first may say what is counted: `Eken har 78 barn, Linden 54 och Asken 36`. */
const named = new RegExp(
  latin`^\p{L}[\p{L} -]*\s\d+(?:\s(?!och|samt)\p{L}+)?(?:(?:,|\s+(?:och|samt))\s+\p{L}[\p{L} -]*\s\d+){2,}\.?\s*$`,
);

/** `I fjol kom 96 klagomål. Bemötande 21, mat 38, städning 23, annat 12.` */
function namedParts(parts: Count[], text: string, before: string): Split | null {
  const [whole, ...others] = countsIn(before);
  const word = parts[0]?.word ?? '';
  const isMeant = whole && others.length === 0 && (word === '' || word === whole.word);
  return isMeant ? { whole, parts, text, isBefore: true } : null;
}

const sexes = new Set(data.partsOfTotal.sexes);

/** `412 personer …, 268 män och 154 kvinnor`: no other parts are named, so the two are all. */
function bothSexes([whole, ...parts]: Count[], text: string): Split | null {
  const isBoth = parts.length === 2 && parts.every(({ word }) => sexes.has(word));
  return whole && isBoth && !sexes.has(whole.word) ? { whole, parts, text, isBefore: false } : null;
}

const numeral = String.raw`(?:\d+|en|ett|${numberWords})`;
const places = new RegExp(
  latin`,\s${numeral}\s(?<in>i|på|under)\s[^\d,]{2,30},\s(?:${numeral}\s\k<in>\s[^\d,]{2,30},\s)?${numeral}\s\k<in>\s[^\d,]{2,30}?\s(?:och|samt)\s${numeral}\s\k<in>\s[^\d,.]{2,30}\.?\s*$`,
  'i',
);

/** `… 24 ungdomar i sommar, åtta i juni, elva i juli och sex i augusti`. */
function inPlaces(counts: Count[], text: string): Split | null {
  const found = places.exec(text);
  const whole = found && counts.findLast(({ to }) => to <= found.index);
  if (!whole) return null;
  const parts = counts.filter(({ from }) => from > found.index);
  return { whole, parts, text: found[0], isBefore: false };
}
