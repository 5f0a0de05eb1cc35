import { countLeading } from './count-leading.ts';
import type { Position, Range } from './problem.ts';
import type { Span } from './span.ts';

/**
 * The one owner of positions. The program works on *normalised* text (no byte order mark, LF line
 * ends, NFC letters) while people look at the file *on disk*; this module leads from the first to the
 * second. Offsets are UTF-16 units; lines and columns are 1-based, and a byte order mark has no column
 * since no editor shows one (format section 1).
 */
export interface PositionMap {
  /** Line and column on disk of an offset in the normalised text. */
  position(offset: number): Position;
  range(span: Span): Range;
  /** A line of the file on disk, without its line end; '' past the last line. */
  line(number: number): string;
  lineCount: number;
  /** The whole file on disk, decoded, with its byte order mark and its line ends. */
  disk: string;
  /** Where in `disk` the character at an offset of the normalised text begins. */
  diskOffset(offset: number): number;
}

/** What shows the line of a finding. */
export type Lines = Pick<PositionMap, 'line'>;

/** Normalised text and the way back to the disk. */
export interface NormalisedText {
  text: string;
  positions: PositionMap;
}

/** From this offset of the normalised text on, the disk lies `shift` further (until the next step). */
interface Step {
  offset: number;
  disk: number;
}

/** One mark by right; programs that add it without looking leave several. */
const byteOrderMarks = /^\uFEFF*/;
// A letter and all that can combine with it: marks, and the vowels and finals of Korean syllables.
// Normalising such clusters one by one gives the same text as normalising the whole.
const cluster = /[\s\S][\p{M}\u1160-\u11FF\u{1611E}-\u{1612F}]*/gu;
const needsWork = /\r|[^\0-\u02FF]/;

/**
 * Normalises the decoded text of a file. Text that is already in normal form costs one scan.
 * Invariant: for every offset, `positions.position(offset)` names the character on disk that the
 * character at that offset came from.
 */
export function normalise(disk: string): NormalisedText {
  const start = byteOrderMarks.exec(disk)?.[0].length ?? 0;
  const body = disk.slice(start);
  if (!needsWork.test(body) || (!body.includes('\r') && body.normalize('NFC') === body)) {
    return { text: body, positions: positionMap(disk, start, []) };
  }
  const steps: Step[] = [];
  const text: string[] = [];
  let offset = 0;
  let read = start;
  for (const { written, normal } of pieces(body)) {
    text.push(normal);
    offset += normal.length;
    read += written.length;
    if (normal.length !== written.length) steps.push({ offset, disk: read });
  }
  return { text: text.join(''), positions: positionMap(disk, start, steps) };
}

/** The text cut so that each piece can be normalised alone; runs in normal form stay whole. */
function* pieces(body: string): Generator<{ written: string; normal: string }> {
  for (const [run] of body.matchAll(/\r\n?|[^\r\n]*\n|[^\r\n]+/g)) {
    if (run.startsWith('\r')) yield { written: run, normal: '\n' };
    else if (run.normalize('NFC') === run) yield { written: run, normal: run };
    else {
      for (const [letter] of run.matchAll(cluster))
        yield { written: letter, normal: letter.normalize('NFC') };
    }
  }
}

function positionMap(disk: string, start: number, steps: Step[]): PositionMap {
  const starts = lineStarts(disk, start);
  const diskOffset = (offset: number): number => {
    const index = lastAtMost(steps.length, (at) => steps[at]?.offset ?? 0, offset);
    const step = steps[index] ?? { offset: 0, disk: start };
    // Where one letter on disk became several, the later ones came from it too.
    const beforeNext = (steps[index + 1]?.disk ?? Number.POSITIVE_INFINITY) - 1;
    return Math.min(step.disk + (offset - step.offset), beforeNext);
  };
  const place = (offset: number): number => Math.min(diskOffset(Math.max(0, offset)), disk.length);
  const position = (offset: number): Position => {
    const at = place(offset);
    const line = lastAtMost(starts.length, (index) => starts[index] ?? 0, at);
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
  return {
    position,
    range: (span) => ({ start: position(span.start), end: position(span.end) }),
    line: (number) => {
      const from = starts[number - 1];
      return from === undefined
        ? ''
        : disk.slice(from, starts[number] ?? disk.length).replace(/[\r\n]+$/, '');
    },
    lineCount: starts.length,
    disk,
    diskOffset: place,
  };
}

/** Offsets at which lines begin; LF, CRLF and a lone CR end a line, as in CommonMark and in editors. */
function lineStarts(disk: string, start: number): number[] {
  const starts = [start];
  if (!disk.includes('\r')) {
    for (let end = disk.indexOf('\n'); end >= 0; end = disk.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (const end of disk.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** Index of the last of `count` ascending values that is at most `limit`; -1 where none is. */
function lastAtMost(count: number, value: (index: number) => number, limit: number): number {
  return countLeading(count, (index) => value(index) <= limit) - 1;
}
