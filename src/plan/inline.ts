import type { Nodes } from 'mdast';
import { spanOf } from '../source/span.ts';
import type { TextPlaces } from '../source/text-places.ts';
import type { Cell, Span } from './model.ts';

/** Text as a reader sees it, and where in the source each of its characters stands. */
export interface PlacedText {
  text: string;
  /** Source span of `text.slice(from, to)`. */
  span(from: number, to: number): Span;
}

/**
 * The text of inline content with emphasis dropped. Hard and soft line breaks are one `\n` each;
 * comments, pictures and footnote marks give nothing.
 */
export function placedText(node: Nodes): PlacedText {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const visit = (child: Nodes): void => {
    const own = ownText(child);
    if (own === null) {
      if ('children' in child) for (const grandchild of child.children) visit(grandchild);
      return;
    }
    text.push(own);
    const base = child.position?.start.offset ?? 0;
    const places = placesOf(child);
    for (let index = 0; index < own.length; index += 1) {
      starts.push(base + (places?.starts[index] ?? index));
      ends.push(base + (places?.ends[index] ?? index + 1));
    }
  };
  visit(node);
  const nodeEnd = node.position?.end.offset ?? 0;
  return {
    text: text.join(''),
    span: (from, to) => {
      const start = starts[from] ?? ends[from - 1] ?? nodeEnd;
      return { start, end: to > from ? (ends[to - 1] ?? start) : start };
    },
  };
}

function placesOf(node: Nodes): TextPlaces | undefined {
  if (node.type === 'text' || node.type === 'inlineCode') return node.data?.places;
  const { start, end } = spanOf(node);
  // A hard break is one line end to us, a backslash or spaces as well in the source.
  return node.type === 'break' ? { starts: [0], ends: [end - start] } : undefined;
}

/** The text a node has of its own; null where its text, if any, is its children's. */
function ownText(node: Nodes): string | null {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?-->/g, '');
  return node.type === 'break' ? '\n' : null;
}

/** Soft hyphens dropped and white space folded to single spaces. */
export function fold(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}

/** Plain text of any content, white space folded. */
export function plainText(node: Nodes): string {
  const parts: string[] = [];
  const visit = (child: Nodes): void => {
    if ('children' in child && !isInlineParent(child))
      for (const grandchild of child.children) visit(grandchild);
    else parts.push(placedText(child).text);
  };
  visit(node);
  return fold(parts.join(' '));
}

function isInlineParent(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** A table cell's text and place. An empty cell's place is between its bars. */
export function cellOf(node: Nodes): Cell {
  const { text, span } = placedText(node);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end > start) return { text: fold(text), span: span(start, end) };
  const at = node.position;
  return { text: '', span: { start: at?.start.offset ?? 0, end: at?.end.offset ?? 0 } };
}
