import type { PositionMap } from './positions.ts';
import type { Span } from './span.ts';

/**
 * A change of a plan: what is to stand in place of a span of the normalised text. A span in place of a text is
 * what stands there on disk, which moves as it is.
 */
export interface Edit {
  span: Span;
  text: string | Span;
}

/** A file on disk after some edits, and those that were made. */
export interface Edited<E extends Edit> {
  disk: string;
  made: E[];
}

/**
 * The file on disk with some edits made. All outside their spans stays as it is, to the byte: byte order mark, line
 * ends, decomposed letters. Of edits that overlap the first in the text is made, and none that would tear a letter
 * apart. A line end in a text becomes the file's own.
 */
export function applyEdits<E extends Edit>(positions: PositionMap, edits: readonly E[]): Edited<E> {
  const { disk, diskOffset } = positions;
  const lineEnd = /\r\n?|\n/.exec(disk)?.[0] ?? '\n';
  const written = (text: string | Span): string =>
    typeof text === 'string'
      ? text.replaceAll('\n', lineEnd)
      : disk.slice(diskOffset(text.start), diskOffset(text.end));
  const parts: string[] = [];
  const made: E[] = [];
  let kept = 0;
  let last: Span = { start: -1, end: -1 };
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const { start, end } = edit.span;
    const overlaps = start < last.end || (start === last.start && end === last.end);
    if (overlaps || ![start, end].every((offset) => isBetweenLetters(positions, offset))) continue;
    parts.push(disk.slice(kept, diskOffset(start)), written(edit.text));
    kept = diskOffset(end);
    last = edit.span;
    made.push(edit);
  }
  return { disk: parts.join('') + disk.slice(kept), made };
}

/** Not before a combining mark, within a letter that is several on disk, or between the halves of a sign. */
function isBetweenLetters({ disk, diskOffset }: PositionMap, offset: number): boolean {
  const at = diskOffset(offset);
  if (offset > 0 && diskOffset(offset - 1) === at && at < disk.length) return false;
  return !/^[\p{M}\uDC00-\uDFFF]/u.test(disk.charAt(at)) && !/^[\uDC00-\uDFFF]/.test(disk.charAt(at));
}
