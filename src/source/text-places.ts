import type { InlineCode, Nodes, Root, Text } from 'mdast';
import { spanOf } from './span.ts';

/**
 * Where the characters of a text begin and end in the source, from the node's own start. Set only where
 * the two differ: an escape (`\*`), a character reference (`&amp;`), the indentation of a line that
 * goes on. Everything that points into running text reads it.
 */
export interface TextPlaces {
  starts: number[];
  ends: number[];
}

declare module 'mdast' {
  interface TextData {
    places?: TextPlaces;
  }
  interface InlineCodeData {
    places?: TextPlaces;
  }
}

/** Notes the places of all texts in a tree whose source is longer than they are. */
export function placeTexts(root: Root, source: string): void {
  const left: Nodes[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') placeText(node, source);
    else if ('children' in node) for (const child of node.children) left.push(child);
  }
}

function placeText(node: Text | InlineCode, source: string): void {
  const { start, end } = spanOf(node);
  if (end - start === node.value.length) return;
  const raw = source.slice(start, end);
  const places = node.type === 'text' ? placesOf(node.value, raw, 0, inText) : codePlaces(node.value, raw);
  node.data = { ...node.data, places };
}

/** Code stands between backticks; where it begins and ends with a space, one on either side is left out. */
function codePlaces(value: string, raw: string): TextPlaces {
  const ticks = /^`*/.exec(raw)?.[0].length ?? 0;
  const isPadded = /^`+[ \n][\s\S]*[ \n]`+$/.test(raw) && /[^ \n]/.test(value);
  return placesOf(value, raw, isPadded ? ticks + 1 : ticks, inCode);
}

/** How many characters of the source, from `at` on, make the character at `index` of the text. */
type SourceLength = (raw: string, at: number, value: string, index: number) => number;

function placesOf(value: string, raw: string, from: number, sourceLength: SourceLength): TextPlaces {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  for (let index = 0; index < value.length; index += 1) {
    const length = Math.max(1, sourceLength(raw, at, value, index));
    starts.push(Math.min(at, raw.length));
    at = Math.min(at + length, raw.length);
    ends.push(at);
  }
  return { starts, ends };
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,30});/iy;
/** White space round a line end, and the quote marks and indentation of the line that goes on. */
const lineBreak = /[ \t]*\n[ \t>]*/y;
const indentation = /[ \t]*/y;

/** Of the indentation in the source, code keeps what lies within it. */
function breakLength(raw: string, at: number, value: string, index: number): number {
  return matchAt(lineBreak, raw, at).length - matchAt(indentation, value, index + 1).length;
}

const inText: SourceLength = (raw, at, value, index) => {
  const wanted = value.charAt(index);
  const found = raw.charAt(at);
  if (wanted === '\n') return breakLength(raw, at, value, index);
  if (found === '\\' && /[!-/:-@[-`{-~]/.test(wanted) && raw.charAt(at + 1) === wanted) return 2;
  if (found !== '&') return 1;
  const written = matchAt(reference, raw, at);
  // A name that is not known stays as it is; `&amp;` alone can stand for its own first letter.
  const literal = value.startsWith(written, index) && !/^&amp;$/i.test(written);
  return literal ? 1 : isFirstHalf(wanted) ? written.length - 1 : written.length;
};

/** In code only a table's `\|` is an escape. */
const inCode: SourceLength = (raw, at, value, index) => {
  const wanted = value.charAt(index);
  if (wanted === '|' && raw.startsWith('\\|', at)) return 2;
  return wanted === '\n' ? breakLength(raw, at, value, index) : 1;
};

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function isFirstHalf(character: string): boolean {
  return /[\uD800-\uDBFF]/.test(character);
}
