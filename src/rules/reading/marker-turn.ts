import { plainText } from '../../plan/inline.ts';
import type { Block, Marker, Section } from '../../plan/model.ts';
import type { Source } from '../../source/source.ts';

/** A marker that does not follow the one before it. */
export interface OutOfTurn {
  marker: Marker;
  written: string;
  /** Whether one before it is the same. */
  isAgain: boolean;
  expected: string;
}

/**
 * The first number or letter of a section that does not follow those before it as written: `a) b) b) d)`. Under subheadings they may begin
 * anew, and who writes `1.` before each point lets Markdown count.
 */
export function outOfTurn({ kind, blocks, markers }: Section, source: Source): OutOfTurn | null {
  if (!counted.has(kind) || blocks.some(beginsAnew)) return null;
  const all = markers.map((marker) => writtenMarker(marker, source));
  const at = firstOutOfTurn(all, kind);
  const marker = markers[at];
  if (!marker) return null;
  const written = all[at] ?? '';
  return { marker, written, isAgain: all.indexOf(written) < at, expected: inTurn(all, at) };
}

/** -1 where all are in turn, or are not counted. */
function firstOutOfTurn(written: string[], kind: Section['kind']): number {
  const [first = ''] = written;
  if (new Set(written).size < 2 || written.some((each) => isNumber(each) !== isNumber(first))) return -1;
  if (kind !== 'Förväntat resultat' && !isRising(written)) return secondForNext(written);
  return written.findIndex((each, index) => each !== inTurn(written, index));
}

/** Two points may be for one result, but `d) d) f)` where there is no `e)` is a slip of the pen. */
function secondForNext(written: string[]): number {
  return written.findIndex((each, index) => {
    const left = next(each);
    const isTwice = !isNumber(each) && each === written[index - 1];
    return isTwice && written[index + 1] === next(left) && !written.includes(left);
  });
}

/** What stands at a place where all before it are in turn. */
function inTurn(written: string[], index: number): string {
  const before = written[index - 1];
  if (before !== undefined) return next(before);
  return isNumber(written[0] ?? '') ? '1' : 'a';
}

/** In these the points are counted, each result as the way to it. */
const counted = new Set(['Förväntat resultat', 'Arbetssätt', 'Uppföljning']);

/** Several ways of working may have one number, that of their result; a number left out is lost when Markdown counts. */
function isRising(written: string[]): boolean {
  return written.every((each, index) => isNumber(each) && Number(each) > Number(written[index - 1] ?? 0));
}

/** Points below a subheading, a line in bold or one that ends in a colon are counted by themselves. */
function beginsAnew(block: Block, index: number): boolean {
  if (block.type !== 'paragraph' || index === 0) return block.type === 'heading';
  return block.children.every(({ type }) => type === 'strong') || plainText(block).endsWith(':');
}

/** Whether a marker is a number, and not a letter. */
export const isNumber = (marker: string): boolean => /^\d/.test(marker);

/** As it stands in the file; a list counts on from its first number, whatever is written. */
function writtenMarker({ span, text }: Marker, source: Source): string {
  return /^\d+/.exec(source.text.slice(span.start, span.end))?.[0] ?? text;
}

const letters = 'abcdefghijklmnopqrstuvwxyzåäö';

function next(marker: string): string {
  return isNumber(marker) ? String(Number(marker) + 1) : letters.charAt(letters.indexOf(marker) + 1);
}
