import type { Prose } from '../plan/prose.ts';
import { rememberingOn } from '../plan/remember.ts';
import { flatMap } from '../source/flat-map.ts';
import { type Hint, hintOf, possible, type Rows, rowsIn } from './hints.ts';

/** All running text in small letters, a line break between its pieces, and where in it each piece begins. */
interface Whole {
  pieces: Prose[];
  text: string;
  starts: number[];
  rows: Rows;
  /** What has been looked for: rules that have a hint in common share what was found. */
  found: Map<Hint, Prose[]>;
  /** The pieces that have a rare sign. */
  narrower: Map<RegExp, Whole>;
}

const wholeOf = rememberingOn((pieces: Prose[]): Whole => {
  // `İ` is the one letter that grows when it is made small.
  const text = pieces
    .map((piece) => piece.text)
    .join('\n')
    .replaceAll('İ', 'i')
    .toLowerCase();
  return wholeFrom(pieces, text, rowsIn(text));
});

/** @param rows Of this text, or of one that this is a part of. */
function wholeFrom(pieces: Prose[], text: string, rows: Rows): Whole {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length + 1;
  }
  return { pieces, text, starts, rows, found: new Map(), narrower: new Map() };
}

/**
 * The pieces of running text in which a hint stands: one look through all of it, or through what has a sign that the hint needs;
 * which for most plans finds nothing, and not one for each of the hundreds of pieces.
 * @param hint In small letters, neither global nor dependent on what stands beside it.
 */
export function piecesWith(prose: Prose[], hint: RegExp): Prose[] {
  return found(wholeOf(prose), hintOf(hint));
}

function found(whole: Whole, hint: Hint): Prose[] {
  const before = whole.found.get(hint);
  if (before) return before;
  const pattern = possible(hint, whole.rows);
  const { rareSign } = hint;
  const pieces = pattern ? search(rareSign ? narrowerBy(rareSign, whole) : whole, pattern) : [];
  whole.found.set(hint, pieces);
  return pieces;
}

function narrowerBy(rareSign: RegExp, whole: Whole): Whole {
  const before = whole.narrower.get(rareSign);
  if (before) return before;
  const kept = indexesOf(whole, new RegExp(rareSign, 'g'));
  const { pieces, text, starts, rows } = whole;
  const texts = kept.map((index) => text.slice(starts[index], (starts[index + 1] ?? text.length + 1) - 1));
  const narrower = wholeFrom(at(kept, pieces), texts.join('\n'), rows);
  whole.narrower.set(rareSign, narrower);
  return narrower;
}

function search(whole: Whole, pattern: RegExp): Prose[] {
  return at(indexesOf(whole, pattern), whole.pieces);
}

function at(indexes: number[], pieces: Prose[]): Prose[] {
  return flatMap(indexes, (index) => pieces[index] ?? []);
}

/** Which pieces a global pattern fits. */
function indexesOf({ text, starts }: Whole, pattern: RegExp): number[] {
  const indexes: number[] = [];
  let index = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= match.index) index += 1;
    indexes.push(index);
    index += 1;
    if (index >= starts.length) break;
    pattern.lastIndex = starts[index] ?? 0;
  }
  return indexes;
}
