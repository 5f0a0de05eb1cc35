import type { Nodes } from 'mdast';
import type { Cell, Span } from './model.ts';

/** Text as a reader sees it, and where in the source each of its characters stands. */
export interface PlacedText {
  text: string;
  /** Source span of `text.slice(from, to)`. */
  span(from: number, to: number): Span;
}

const comment = /^<!--[\s\S]*?-->$/;

/**
 * The text of inline content with emphasis dropped. Hard and soft line breaks are one `\n` each;
 * comments, pictures and footnote marks give nothing.
 */
export function placedText(node: Nodes): PlacedText {
  let text = '';
  const offsets: number[] = [];
  const add = (value: string, start: number, end: number): void => {
    // Escapes and character references make the source longer than the text; then the place is a
    // little early inside that one node, never outside it.
    for (let index = 0; index < value.length; index += 1) offsets.push(Math.min(start + index, end - 1));
    text += value;
  };
  const visit = (child: Nodes): void => {
    const start = child.position?.start.offset ?? 0;
    const own = ownText(child);
    if (own !== null)
      add(own, start + (child.type === 'inlineCode' ? 1 : 0), child.position?.end.offset ?? start);
    else if ('children' in child) for (const grandchild of child.children) visit(grandchild);
  };
  visit(node);
  const nodeEnd = node.position?.end.offset ?? 0;
  return {
    text,
    span: (from, to) => {
      const start = offsets[from] ?? (from > 0 ? (offsets[from - 1] ?? nodeEnd) + 1 : nodeEnd);
      const last = offsets[to - 1];
      return { start, end: to > from && last !== undefined ? last + 1 : start };
    },
  };
}

/** The text a node has of its own; null where its text, if any, is its children's. */
function ownText(node: Nodes): string | null {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'html') return comment.test(node.value) ? '' : node.value;
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
