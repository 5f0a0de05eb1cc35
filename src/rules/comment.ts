import type { Span } from '../plan/model.ts';

const opening = '<!--';
const closing = '-->';

/** Places of the comments in a piece of HTML, in order; one that never ends is none. */
export function commentsIn(html: string): Span[] {
  const spans: Span[] = [];
  let start = html.indexOf(opening);
  while (start >= 0) {
    const close = html.indexOf(closing, start + opening.length);
    if (close < 0) break;
    const end = close + closing.length;
    spans.push({ start, end });
    start = html.indexOf(opening, end);
  }
  return spans;
}

/** A piece of HTML with its comments, which are dropped from the output, blanked out (format section 8). */
export function withoutComments(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of commentsIn(html)) {
    kept.push(html.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return [...kept, html.slice(from)].join('');
}

/** Whether a piece of HTML holds only comments; `<!-- a --> <b> <!-- c -->` is not one long comment. */
export function isComment(html: string): boolean {
  return withoutComments(html).trim() === '';
}
