import { type Prose, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import { plainFixes } from '../../source/plain-fix.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import type { Rule } from '../rule.ts';

/** `” Lugn och ro ”`: a quotation mark stands right beside what it holds (Svenska skrivregler). */
export const quoteSpaces: Rule = ({ plan, source }) =>
  flatMap(piecesWith(proseOf(plan, source), spaced), (piece) => inPiece(piece, source));

const spaced = /”\s|"\s|“\s|„\s|\s”|\s"|\s“|\s„/;
const marks = /[”“"„]/g;

/** Mark by mark, in pairs. An odd number of them has one too many, and tells of no pair. */
function inPiece(piece: Prose, source: Source): Problem[] {
  const places = matchesIn(piece.text, marks).map(({ index }) => index);
  if (places.length % 2 > 0) return [];
  return flatMap(places, (open, index) => {
    const close = places[index + 1];
    return index % 2 > 0 || close === undefined ? [] : inPair(piece, [open, close], source);
  });
}

/** What a quotation begins behind; after a figure, `24 "` is a measure. */
const beforeOpen = /(?:^|[([/–-]|(?<!\d)\s)$/;
const afterClose = new RegExp(latin`^[^\p{L}\p{N}]?$`, 'u');
const anyWord = new RegExp(latin`[\p{L}\p{N}]`, 'u');

/** The spaces within a pair whose marks surely open and close: the one after a word, or the other before it, may be paired amiss. */
function inPair(piece: Prose, [open, close]: [number, number], source: Source): Problem[] {
  const { text } = piece;
  const inner = text.slice(open + 1, close);
  if (!beforeOpen.test(text.slice(Math.max(0, open - 2), open)) || !afterClose.test(text.charAt(close + 1)))
    return [];
  if (!anyWord.test(inner)) return [];
  const [begin, end] = [inner.length - inner.trimStart().length, inner.length - inner.trimEnd().length];
  const fixes: Fix[] = [
    ...(begin > 0 ? [{ span: piece.span(open, open + 1 + begin), text: text.charAt(open) }] : []),
    ...(end > 0 ? [{ span: piece.span(close - end, close + 1), text: text.charAt(close) }] : []),
  ];
  const [first] = fixes;
  if (!first) return [];
  const values = { mark: text.charAt(begin > 0 ? open : close) };
  return [{ code: 'VP505', values, span: first.span, ...plainFixes(source, fixes) }];
}
