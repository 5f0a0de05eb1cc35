import type { Span } from '../plan/model.ts';

/** Longest paragraph that is read, in characters; a whole plan has some forty thousand. */
export const maxBlock = 100_000;

/** Most marks (`*`, `_`, `` ` ``, brackets, …) in one paragraph; a parser's time grows with their square. */
export const maxMarks = 4_000;

const mark = /[*_~[\]<]|`+/g;

/** Lines that begin a block of their own: table rows, list items, headings, quotes. */
const begins = /^\s*(?:\||[-+*]\s|\d{1,9}[.)]\s|#{1,6}\s|>)/;

/** The first paragraph too large for a parser to get through in good time; null where there is none. */
export function oversizedBlock(text: string): Span | null {
  let offset = 0;
  let start = 0;
  let marks = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || begins.test(line)) {
      start = offset;
      marks = 0;
    }
    offset += line.length + 1;
    if (offset - start > maxBlock) return { start, end: start + 1 };
    marks += line.match(mark)?.length ?? 0;
    if (marks > maxMarks) return { start, end: start + 1 };
  }
  return null;
}
