import type { Prose } from '../plan/prose.ts';
import { rememberingOn } from '../plan/remember.ts';

/** All running text in small letters, a line break between its pieces, and where in it each piece begins. */
interface Whole {
  text: string;
  starts: number[];
}

const wholeOf = rememberingOn((prose: Prose[]): Whole => {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of prose) {
    starts.push(length);
    length += text.length + 1;
  }
  // `İ` is the one letter that grows when it is made small.
  const joined = prose.map(({ text }) => text).join('\n');
  return { text: joined.replaceAll('İ', 'i').toLowerCase(), starts };
});

const everywhere = new Map<RegExp, RegExp>();

/** The same pattern, global. */
function globalOf(hint: RegExp): RegExp {
  const pattern = everywhere.get(hint) ?? new RegExp(hint.source, `${hint.flags}g`);
  everywhere.set(hint, pattern);
  return pattern;
}

/**
 * The pieces of running text in which a hint stands: one look through all of it, which for most plans finds nothing,
 * and not one for each of the hundreds of pieces.
 * @param hint In small letters, neither global nor dependent on what stands beside it.
 */
export function piecesWith(prose: Prose[], hint: RegExp): Prose[] {
  const { text, starts } = wholeOf(prose);
  const pattern = globalOf(hint);
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
