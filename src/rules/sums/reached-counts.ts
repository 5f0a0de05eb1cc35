import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { type Prose, proseOf } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { countOf, numberWords } from '../reading/number-words.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import { sentencePlaces } from '../reading/sentences.ts';
import type { Rule } from '../rule.ts';
import { isNear, saysMore } from './near-sums.ts';

/**
 * `Av nämnderna bedömer 26 av 29 att målet uppnås helt, tre att det uppnås delvis och ett att det ej uppnås`: how many say how
 * far a goal is reached, which are all of them where nothing is said of the others.
 */
export const reachedCounts: Rule = ({ plan, source }) => {
  const prose = proseOf(plan, source);
  const told = piecesWith(prose, hint).filter(
    ({ kind, text }) =>
      (kind === 'paragraph' || kind === 'item') && /\sav\s/.test(text) && reached.test(text),
  );
  if (told.length === 0) return [];
  const next = new Map(prose.map((piece, index) => [piece, prose[index + 1]?.text ?? '']));
  return flatMap(told, (piece) => inPiece(piece, next.get(piece) ?? ''));
};

const number = `\\d{1,5}|en|ett|${numberWords}`;
/** Of two degrees one is one of these. */
const hint = /\shelt|\sdelvis/;

/** `26 av 29`, `elva av totalt 23`. */
const ofAll = new RegExp(
  latin`(?<![\d\p{L}.,:–-])(?<first>${number})\s+av\s+(?:(?:de|totalt)\s+){0,2}(?<whole>${number})(?![\d\p{L}:–-]|[.,]\d|\s+procent)`,
  'gi',
);
const degree = new RegExp(latin`(?<!\p{L})(?:${anyOf(common.degrees)})(?!\p{L})`, 'gi');
const reached = new RegExp(latin`(?<!\p{L})(?:uppnå|uppfyll|nå[rs]|nådd|nått)`, 'i');
/** Where the next part begins. */
const nextPart = new RegExp(
  latin`(?:,|,?\s+(?:och|samt))\s+(?:(?:för|hos|i)\s+)?(?=(?:${number})(?![\d\p{L}]))`,
  'gi',
);
const ofPart = new RegExp(latin`^(?:${number})(?![\d\p{L}]|[.,]\d|\s*%|\s+av\s+(?:dem|dessa))`, 'i');
const otherFigures = new RegExp(latin`\d|(?<!\p{L})(?:${numberWords})(?!\p{L})`, 'i');
/** Of those that have been neither reached nor missed. */
const notTold = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.partsOfTotal.notTold)})(?!\p{L})`, 'i');

function inPiece({ text, span }: Prose, next: string): Problem[] {
  return flatMap(sentencePlaces(text), ([from, to]): Problem[] => {
    const sentence = text.slice(from, to);
    const [only, ...others] = matchesIn(sentence, ofAll);
    if (!only || others.length > 0 || !reached.test(sentence)) return [];
    const written = only.groups?.whole ?? '';
    const [first, whole] = [countOf(only.groups?.first ?? ''), countOf(written)];
    const end = only.index + only[0].length;
    const parts = partsIn(sentence.slice(end));
    if (first === null || whole === null || parts === null) return [];
    const sum = parts.reduce((total, part) => total + part, first);
    const after = `${sentence.slice(end)} ${text.slice(to, to + tellsOfOthers)} ${next.slice(0, tellsOfOthers)}`;
    if (sum === whole || (sum < whole && (!isNear(sum, whole) || tellsRest(after)))) return [];
    const at = from + end - written.length;
    return [{ code: 'VP333', values: { sum, total: written }, span: span(at, at + written.length) }];
  });
}

/** So much of the text that follows may tell of the others. */
const tellsOfOthers = 300;

const tellsRest = (text: string): boolean => saysMore.test(text) || notTold.test(text);

/** The numbers of the second part and those after it, each with a degree of its own; null where it is told in another way. */
function partsIn(text: string): number[] | null {
  const [first = '', ...others] = text.split(nextPart);
  const degrees = [first, ...others].map((part) => part.match(degree) ?? []);
  const told = new Set(degrees.map(([each]) => each?.toLowerCase()));
  if (others.length === 0 || told.size <= others.length || degrees.some(({ length }) => length !== 1))
    return null;
  if (otherFigures.test(first)) return null;
  const counts = others.map((part) => {
    const written = ofPart.exec(part)?.[0] ?? '';
    return otherFigures.test(part.slice(written.length)) ? null : countOf(written);
  });
  return counts.every((count) => count !== null) ? counts : null;
}
