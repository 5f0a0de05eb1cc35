import { hasMoreThan } from './matches.ts';
import type { Span } from './span.ts';

/** Most marks (`*`, `_`, `` ` ``, brackets, …) in one paragraph; a parser's time grows with their square. */
const maxMarks = 4_000;

/** Most marks times characters in one paragraph: each mark may send the parser through all of it. */
const maxWork = 50_000_000;

const mark = /[*_~[\]<]|`+/g;

/** Lines that begin a block of their own: table rows, list items, headings, quotes. */
const begins = /^\s*(?:\||[-+*]\s|\d{1,9}[.)]\s|#{1,6}\s|>)/;

/**
 * The first line of the first paragraph, from an offset on, with more marks than a parser gets through in
 * good time; null where there is none. Plain text may be of any length.
 */
export function overloadedParagraph(text: string, from: number): Span | null {
  // All marks of most texts are too few for one paragraph.
  if (!hasMoreThan(Math.min(maxMarks, maxWork / text.length), text, mark)) return null;
  let offset = from;
  let start = from;
  let marks = 0;
  for (const line of text.slice(from).split('\n')) {
    const isBlank = line.trim() === '';
    const next = offset + line.length + 1;
    if (isBlank || begins.test(line)) {
      start = isBlank ? next : offset;
      marks = 0;
    }
    marks += line.match(mark)?.length ?? 0;
    if (marks > maxMarks || marks * (next - start) > maxWork) return { start, end: start + 1 };
    offset = next;
  }
  return null;
}
