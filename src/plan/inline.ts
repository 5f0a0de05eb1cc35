import type { Nodes } from 'mdast';
import { shownHtml } from '../source/comment.ts';
import { countLeading } from '../source/count-leading.ts';
import { spanOf } from '../source/span.ts';
import type { TextPlaces } from '../source/text-places.ts';
import type { Cell, Span } from './model.ts';

/** Text as a reader sees it, and where in the source each of its characters stands. */
export interface PlacedText {
  text: string;
  /** Source span of `text.slice(from, to)`. */
  span(from: number, to: number): Span;
}

/** A piece of text that one node gives, and where in the whole it begins. */
export interface TextRun {
  node: Nodes;
  text: string;
  at: number;
}

/**
 * The text of inline content with emphasis dropped. Hard and soft line breaks are one `\n` each;
 * comments, pictures and footnote marks give nothing.
 */
export function placedText(node: Nodes): PlacedText {
  return joinRuns(node, textRuns(node, ownText));
}

/**
 * The runs of text in a node, in order.
 * @param own The text that a node has of its own; null where its text, if any, is its children's.
 */
export function textRuns(node: Nodes, own: (node: Nodes) => string | null): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  const visit = (child: Nodes): void => {
    const text = own(child);
    if (text === null) {
      if ('children' in child) for (const grandchild of child.children) visit(grandchild);
    } else if (text !== '') {
      runs.push({ node: child, text, at });
      at += text.length;
    }
  };
  visit(node);
  return runs;
}

/** Runs as one text. Places are looked up only when asked for: most text is read and never pointed at. */
export function joinRuns(node: Nodes, runs: TextRun[]): PlacedText {
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
  const nodeEnd = node.position?.end.offset ?? 0;
  return {
    text,
    span: (from, to) => {
      const start = edgeOf(runs, from, 'starts') ?? edgeOf(runs, from - 1, 'ends') ?? nodeEnd;
      return { start, end: to > from ? (edgeOf(runs, to - 1, 'ends') ?? start) : start };
    },
  };
}

/** Where in the source the character at an index begins or ends; undefined outside the text. */
function edgeOf(runs: TextRun[], index: number, edge: keyof TextPlaces): number | undefined {
  const run = runs[countLeading(runs.length, (each) => (runs[each]?.at ?? 0) <= index) - 1];
  const offset = run ? index - run.at : -1;
  if (!run || offset < 0 || offset >= run.text.length) return undefined;
  const written = placesOf(run.node)?.[edge][offset];
  return spanOf(run.node).start + (written ?? (edge === 'starts' ? offset : offset + 1));
}

function placesOf(node: Nodes): TextPlaces | undefined {
  if (node.type === 'text' || node.type === 'inlineCode') return node.data?.places;
  if (node.type === 'html') return undefined;
  const { start, end } = spanOf(node);
  // A hard break is one line end to us, a backslash or spaces as well in the source.
  return { starts: [0], ends: [end - start] };
}

/** The text a node has of its own; null where its text, if any, is its children's. */
function ownText(node: Nodes): string | null {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'html') return shownHtml(node.value);
  return node.type === 'break' ? '\n' : null;
}

const unfolded = /[^\S ]|\u00AD| {2}/;

/** Soft hyphens dropped and white space folded to single spaces. */
export function fold(text: string): string {
  // Most text is as it should be, and every heading, cell and item of a plan comes here.
  if (!text.startsWith(' ') && !text.endsWith(' ') && !unfolded.test(text)) return text;
  return text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}

/** Plain text of any content, white space folded. */
export function plainText(node: Nodes): string {
  if (isInlineParent(node)) return fold(placedText(node).text);
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
