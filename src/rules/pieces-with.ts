import type { Prose } from '../plan/prose.ts';
import { rememberingOn } from '../plan/remember.ts';
import { keyOf, possible, type Rows, rowsIn } from './hints.ts';

/** All running text in small letters, a line break between its pieces, and where in it each piece begins. */
interface Whole {
  text: string;
  starts: number[];
  rows: Rows;
  /** What has been looked for: rules that have a hint in common share what was found. */
  found: Map<string, Prose[]>;
}

const wholeOf = rememberingOn((prose: Prose[]): Whole => {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of prose) {
    starts.push(length);
    length += text.length + 1;
  }
  // `İ` is the one letter that grows when it is made small.
  const text = prose
    .map((piece) => piece.text)
    .join('\n')
    .replaceAll('İ', 'i')
    .toLowerCase();
  return { text, starts, rows: rowsIn(text), found: new Map() };
});

/**
 * The pieces of running text in which a hint stands: one look through all of it, which for most plans finds nothing,
 * and not one for each of the hundreds of pieces.
 * @param hint In small letters, neither global nor dependent on what stands beside it.
 */
export function piecesWith(prose: Prose[], hint: RegExp): Prose[] {
  const whole = wholeOf(prose);
  const key = keyOf(hint);
  const before = whole.found.get(key);
  if (before) return before;
  const pattern = possible(hint, whole.rows);
  const found = pattern ? search(prose, whole, pattern) : [];
  whole.found.set(key, found);
  return found;
}

function search(prose: Prose[], { text, starts }: Whole, pattern: RegExp): Prose[] {
  const found: Prose[] = [];
  let index = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= match.index) index += 1;
    found.push(...prose.slice(index, index + 1));
    index += 1;
    if (index >= starts.length) break;
    pattern.lastIndex = starts[index] ?? 0;
  }
  return found;
}
