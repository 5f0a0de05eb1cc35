import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { matchesIn } from '../../source/matches.ts';
import { areAlike, type Count, countsIn } from './counts.ts';
import { isNear } from './near-sums.ts';
import { comparison, forms, otherQualities } from './parted-grammar.ts';

/** Where a text tells a whole and its parts in numbers of its own. */
export interface Split {
  whole: Count;
  parts: Count[];
  /** The text of the parts. */
  text: string;
  /** Whether the whole stands in the sentence before. */
  isBefore: boolean;
}

/** Of a whole. */
export const fewestParts = 2;

interface Sentence {
  text: string;
  counts: Count[];
  /** The sentence before it. */
  before: string;
}

/** Undefined where a sentence is told in another way; null where it is told in this one, and nothing is known of the whole. */
type Reading = (sentence: Sentence) => Split | null | undefined;

/** The parts of a sentence and their whole, as the first way to tell them that it fits has them. */
export function splitAt(text: string, before: string): Split | null {
  if (!/\d/.test(text)) return null;
  const sentence = { text, counts: countsIn(text), before };
  for (const reading of readings) {
    const split = reading(sentence);
    if (split !== undefined) return split;
  }
  return null;
}

function split(whole: Count | undefined, parts: Count[], text: string, isBefore = false): Split | null {
  return whole ? { whole, parts, text, isBefore } : null;
}

/** The parts stand behind a place, and the whole is the last count before it. */
function splitBehind(at: number, { counts, text }: Sentence, end = text.length): Split | null {
  const whole = counts.findLast(({ to }) => to <= at);
  return split(
    whole,
    counts.filter(({ from }) => from > at && from < end),
    text.slice(at, end),
  );
}

const ofFirst: Reading = ({ counts, text }) => {
  const found = forms.ofFirst.exec(text);
  if (!found) return undefined;
  const [first, whole, ...others] = counts.filter(({ from }) => from >= found.index);
  if (!first || !whole || text.slice(whole.from, whole.to) !== found.groups?.whole) return undefined;
  return split(whole, [first, ...others], text.slice(whole.to, found.index + found[0].length));
};

const byName: Reading = (sentence) => {
  const found = forms.byName.exec(sentence.text);
  return (found && splitBehind(found.index, sentence)) ?? undefined;
};

/** `96 medarbetare, varav …`, up to what they are compared with. */
const withCue: Reading = (sentence) => {
  const [first, ...others] = matchesIn(sentence.text, forms.cue);
  if (!first) return undefined;
  if (others.length > 0) return null;
  const [parted = ''] = sentence.text.slice(first.index).split(comparison);
  return splitBehind(first.index, sentence, first.index + parted.length);
};

const ofWhole: Reading = ({ counts: [whole, ...parts], text }) =>
  forms.ofWhole.test(text) && arePartsAlone(text) ? split(whole, parts, text.slice(whole?.to)) : undefined;

/** Whether nothing is said of the parts but that they are. */
function arePartsAlone(text: string): boolean {
  const [start] = forms.partedBy.exec(text) ?? [];
  return start !== undefined && !otherQualities.test(text.slice(start.length));
}

/** Parts of the last count of their kind in the sentence before; `Av dem` can only mean the one that there is. */
const ofThem: Reading = ({ counts: parts, text, before }) => {
  const isInTurn = forms.inTurn.test(text);
  if (!forms.ofThem.test(text) && !isInTurn && !areAlike(parts)) return undefined;
  const word = parts[0]?.word;
  if (!word) return null;
  const counts = countsIn(before);
  const isOnly = counts.length === 1 && parts.length >= fewestOfThem;
  const isMeant = (count: Count): boolean =>
    count.word === word || (isOnly && (isInTurn || arePartsAlone(text) || areNearlyAll(parts, count, text)));
  return split(counts.findLast(isMeant), parts, text, true);
};

/** Fewer may be told of without the others. */
const fewestOfThem = 3;

/** `Av dem hade 228 stöd, 19 bodde här och 65 arbetade`: each with a verb of its own, they may be only some, or the same. */
function areNearlyAll(parts: Count[], whole: Count, text: string): boolean {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return /\s(?:och|samt)\s$/.test(text.slice(0, parts.at(-1)?.from)) && isNear(sum, whole.value, nearlyAll);
}
const nearlyAll = 0.04;

/** `1 120 kilometer cykelbana. Av cykelbanorna är 780 kilometer ny och 360 kilometer gammal`. */
const ofNamed: Reading = ({ counts: parts, text, before }) => {
  const parted = whatIsParted(parts, text);
  if (parted === undefined) return undefined;
  const root = parted.toLowerCase().slice(0, Math.max(alike, parted.length - 4));
  const [whole, ...others] = countsIn(before).filter(({ to }) =>
    (before.slice(to, to + ahead).split(/[\d.,;:]/)[0] ?? '').toLowerCase().includes(root),
  );
  return others.length === 0 ? (split(whole, parts, text, true) ?? undefined) : undefined;
};

/** So many signs behind a figure tell what it counts; two words that begin alike are forms of one. */
const [ahead, alike] = [60, 5];

/** What the sentence parts, where it is said to be parted and nothing more. */
function whatIsParted(parts: Count[], text: string): string | undefined {
  if (arePartsAlone(text)) return forms.ofNamed.exec(text)?.groups?.named;
  const isOfAll = parts.length > fewestParts && !otherQualities.test(text);
  return isOfAll ? forms.ofSome.exec(text)?.groups?.named : undefined;
}

/** `I fjol kom 96 klagomål. Bemötande 21, mat 38, städning 23, annat 12.` */
const namesAlone: Reading = ({ counts: parts, text, before }) => {
  if (!forms.names.test(text)) return undefined;
  const [whole, ...others] = countsIn(before);
  const word = parts[0]?.word ?? '';
  const isMeant = others.length === 0 && (word === '' || word === whole?.word);
  return isMeant ? split(whole, parts, text, true) : null;
};

/** `… Eken med 16 barn, Asken med 18 barn och Linden med 20 barn. Sammanlagt har vi 52 barn`. */
const inAll: Reading = ({ counts, text, before }) => {
  if (!forms.inAll.test(text)) return undefined;
  const parts = countsIn(before);
  return areAlike(parts)
    ? split(
        counts.find(({ word }) => word === parts[0]?.word),
        parts,
        before,
      )
    : null;
};

/** `20 platser med 4 för yngre`. */
const partOfPart = /\s(?:med|varav)\s\d/i;
/** What may stand behind a part that does not say what it counts. */
const joining = new Set(['', 'och', 'samt', 'vilket', 'totalt', 'sammanlagt']);

/** `… har 26 deltagare, Kaféet 15 och Mediegruppen 12, vilket ger 55 deltagare`. */
const wholeBehind: Reading = ({ counts, text }) => {
  const [whole, parts] = [counts.at(-1), counts.slice(0, -1)];
  if (!whole || parts.length < fewestParts || parts[0]?.word !== whole.word || partOfPart.test(text))
    return undefined;
  const told = text.slice(0, whole.from);
  const areParts = parts.every(({ word }) => joining.has(word) || word === whole.word);
  return areParts && forms.inAllBehind.test(told) ? split(whole, parts, told) : undefined;
};

const sexes = new Set(data.partsOfTotal.sexes);

/** `412 personer …, 268 män och 154 kvinnor`: no other parts are named, so the two are all. */
const bothSexes: Reading = ({ counts: [whole, ...parts], text }) => {
  const isBoth = parts.length === 2 && parts.every(({ word }) => sexes.has(word));
  return whole && isBoth && !sexes.has(whole.word) ? split(whole, parts, text) : undefined;
};

const inPlaces: Reading = (sentence) => {
  const found = forms.inPlaces.exec(sentence.text);
  return found ? splitBehind(found.index, sentence) : undefined;
};

const readings = [
  ofFirst,
  byName,
  withCue,
  ofWhole,
  ofThem,
  ofNamed,
  namesAlone,
  inAll,
  wholeBehind,
  bothSexes,
  inPlaces,
];
