import type { Heading, Nodes } from 'mdast';
import { type Span, spanOf } from '../source/span.ts';

/** What stands around the text of a heading. */
export interface Frame {
  /** From the beginning of the line to the text. */
  lead: Span;
  content: Span;
  /** From the text to the end of the line, or of the line that underlines it. */
  tail: Span;
  /** Line ends inside the text, which only a heading that is underlined can have. */
  breaks: Span[];
}

/** The frame of a heading that stands by itself; null where it could not stand on one line behind number signs. */
export function frameOf(heading: Heading, text: string): Frame | null {
  const { start, end } = spanOf(heading);
  const signs = /^#{1,6}(?=[ \t]|\n|$)/.exec(text.slice(start, start + 7))?.[0].length;
  const content = contentOf(heading, start + (signs ?? 0));
  const lead = { start: text.lastIndexOf('\n', start - 1) + 1, end: content.start };
  const lineEnd = text.indexOf('\n', end);
  const tail = { start: content.end, end: lineEnd < 0 ? text.length : lineEnd };
  const isFramed = signs
    ? /^ {0,3}#{1,6}[ \t]*$/.test(slice(text, lead)) && /^[ \t]*(?:#+[ \t]*)?$/.test(slice(text, tail))
    : /^ {0,3}$/.test(slice(text, lead)) && /^[ \t]*\n {0,3}(?:=+|-+)[ \t]*$/.test(slice(text, tail));
  const written = slice(text, content);
  // Number signs that end the text would be taken for a part of the frame.
  if (!isFramed || /(?:^|[ \t])#+$/.test(written) || !(signs || fitsOneLine(heading, written))) return null;
  const breaks = [...written.matchAll(/[ \t]*\n[ \t]*/g)].map(({ 0: line, index }) => ({
    start: content.start + index,
    end: content.start + index + line.length,
  }));
  return { lead, content, tail, breaks };
}

function contentOf({ children }: Heading, empty: number): Span {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start: empty, end: empty };
}

/** A line end inside code or a comment is a part of it. */
function fitsOneLine(heading: Heading, written: string): boolean {
  return !written.includes('\n') || heading.children.every(holdsWords);
}

const wordTypes = new Set(['text', 'emphasis', 'strong', 'delete']);

function holdsWords(node: Nodes): boolean {
  return wordTypes.has(node.type) && (!('children' in node) || node.children.every(holdsWords));
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
