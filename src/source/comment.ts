import type { Span } from './span.ts';

const opening = '<!--';
const closing = '-->';

/** Places of the comments in a piece of HTML, in order; one that never ends, of which a rule tells, is none. */
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

/**
 * What the document shows of a piece of HTML: all but its comments (format section 8), and nothing after one that never ends,
 * which Markdown lets run to the end of the file.
 */
export function shownHtml(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of commentsIn(html)) {
    kept.push(html.slice(from, start));
    from = end;
  }
  const unclosed = html.indexOf(opening, from);
  return [...kept, html.slice(from, unclosed < 0 ? html.length : unclosed)].join('');
}

/** A piece of HTML with its comments blanked out, so that all else keeps its place. */
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
