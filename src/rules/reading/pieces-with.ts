import type { Prose } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { rememberingOn } from '../../source/remember.ts';
import { type Hint, hintOf, possible, type Rows, signRowsIn } from './hints.ts';

/** Pieces of running text in small letters, a line break between them, and where each begins. */
interface Joined {
  pieces: Prose[];
  text: string;
  starts: number[];
}

/** All running text, and what has been found in it. */
interface Whole extends Joined {
  rows: Rows;
  /** What has been looked for: rules that have a hint in common share what was found. */
  found: Map<Hint, Prose[]>;
  /** The pieces that have a rare sign. */
  narrower: Map<RegExp, Joined>;
}

const wholeOf = rememberingOn((pieces: Prose[]): Whole => {
  // `İ` is the one letter that grows when it is made small.
  const text = pieces
    .map((piece) => piece.text)
    .join('\n')
    .replaceAll('İ', 'i')
    .toLowerCase();
  return { ...joined(pieces, text), rows: signRowsIn(text), found: new Map(), narrower: new Map() };
});

function joined(pieces: Prose[], text: string): Joined {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length + 1;
  }
  return { pieces, text, starts };
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

function narrowerBy(rareSign: RegExp, whole: Whole): Joined {
  const before = whole.narrower.get(rareSign);
  if (before) return before;
  const kept = indexesOf(whole, new RegExp(rareSign, 'g'));
  const { pieces, text, starts } = whole;
  const texts = kept.map((index) => text.slice(starts[index], (starts[index + 1] ?? text.length + 1) - 1));
  const narrower = joined(at(kept, pieces), texts.join('\n'));
  whole.narrower.set(rareSign, narrower);
  return narrower;
}

function search(whole: Joined, pattern: RegExp): Prose[] {
  return at(indexesOf(whole, pattern), whole.pieces);
}

function at(indexes: number[], pieces: Prose[]): Prose[] {
  return flatMap(indexes, (index) => pieces[index] ?? []);
}

/** Which pieces a global pattern fits. */
function indexesOf({ text, starts }: Joined, pattern: RegExp): number[] {
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
