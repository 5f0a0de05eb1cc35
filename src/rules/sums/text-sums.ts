import { type Prose, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { countOf, numberWords } from '../reading/number-words.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import { sentencePlaces } from '../reading/sentences.ts';
import type { Rule } from '../rule.ts';
import { isNear, saysMore } from './near-sums.ts';
import { fewestParts, type Split, splitAt } from './parted-counts.ts';
import { mayHaveParts } from './parted-grammar.ts';

/**
 * `96 medarbetare, varav 40 på dagen, 30 på kvällen och 16 på natten`: parts that nearly make the whole, and do not. Parts
 * far from it are only some of them, and say nothing.
 */
export const textSums: Rule = ({ plan, source }) => {
  const pieces = piecesWith(proseOf(plan, source), /\d/);
  return flatMap(pieces, (piece) => (isRunning(piece) && mayHaveParts.test(piece.text) ? sums(piece) : []));
};

const isRunning = ({ kind }: Prose): boolean => kind === 'paragraph' || kind === 'item';

function sums(piece: Prose): Problem[] {
  const places = sentencePlaces(piece.text);
  return flatMap(places, ([from, to], index): Problem[] => {
    const [before] = index > 0 ? (places[index - 1] ?? []) : [];
    const found = splitAt(
      piece.text.slice(from, to),
      before === undefined ? '' : piece.text.slice(before, from),
    );
    return found ? differing(found, piece, found.isBefore ? (before ?? 0) : from) : [];
  });
}

const inWords = new RegExp(
  latin`(?<=(?:[,:]|och|samt)\s+)(?:(?:de\s+)?(?:båda|bägge)|en|ett|${numberWords})(?=\s+\p{L})`,
  'gi',
);
const both = 2;

/** `…, 4 lokalvårdare, en administratör och de båda cheferna`. */
function writtenInWords(text: string): number[] {
  return matchesIn(text, inWords).map(({ 0: word }) => countOf(word) ?? both);
}

function differing({ whole, parts, text }: Split, piece: Prose, offset: number): Problem[] {
  const bracketed = parts.filter(({ isBracketed }) => isBracketed);
  const figures = (bracketed.length > 1 ? bracketed : parts).map(({ value }) => value);
  const counted = [...figures, ...writtenInWords(text)];
  if (counted.length < fewestParts || saysMore.test(text)) return [];
  const isToldAll = inAll.test(
    piece.text.slice(Math.max(0, offset + whole.from - furthest), offset + whole.from),
  );
  const list = isToldAll ? oneListOrShares : oneList;
  if (makesWhole(figures, whole.value) && !(list.test(text) && isAllButLast(figures, whole.value))) return [];
  const sum = counted.reduce((total, value) => total + value, 0);
  const isListed = figures.length >= fewestInList && listed.test(text);
  if (sum === whole.value || !isNear(sum, whole.value, isListed ? nearOfList : undefined)) return [];
  const [from, to] = [offset + whole.from, offset + whole.to];
  return [{ code: 'VP333', values: { sum, total: piece.text.slice(from, to) }, span: piece.span(from, to) }];
}

/** `24 klagomål: 12 om maten, 6 om städningen och 3 om bemötandet`: a list that ends is a list of all. */
const listed = /^:[\s\S]*\s(?:och|samt)\s\d/;
const fewestInList = 3;
const nearOfList = 0.25;

/** Whether all but the last make the whole, and it belongs to them. */
function isAllButLast(figures: number[], whole: number): boolean {
  const last = figures.at(-1) ?? 0;
  const sum = figures.reduce((total, value) => total + value, 0);
  return figures.length >= fewestListed && sum - last === whole;
}
const fewestListed = 4;
/** `80 medarbetare: 54 undersköterskor, 24 vårdbiträden, 2 biträdande chefer och 1 chef`. */
const oneList = new RegExp(
  latin`^:?(?:\s\d[\d ]*(?:\s\p{L}+){1,2},)+\s\d[\d ]*(?:\s\p{L}+){1,2}\s(?:och|samt)\s\d[\d ]*(?:\s\p{L}+){1,2}[.\s]*$`,
);

/** `totalt 120 medarbetare, varav 40 i köket, 32 på kontoret, 28 i huset, 20 i parken samt 5 i kansliet`: places, joined by `samt`. */
const shares = String.raw`\s\d[\d ]*\s(?:i|på|vid|inom|hos)\s[^\d,.;:]{2,60}`;
const oneListOrShares = new RegExp(
  `${oneList.source}|^varav(?:${shares},){3,}${shares}\\ssamt${shares}[.\\s]*$`,
  'u',
);
const inAll = new RegExp(latin`(?<!\p{L})(?:totalt|sammanlagt|sammantaget)\s$`, 'iu');
const furthest = 15;

/** Whether some first parts make the whole: what follows them parts it in another way. */
function makesWhole(parts: number[], whole: number): boolean {
  let sum = 0;
  return parts.some((value) => {
    sum += value;
    return sum === whole;
  });
}
