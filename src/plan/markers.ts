import type { List, ListItem, Nodes, Paragraph } from 'mdast';
import { flatMap } from '../source/flat-map.ts';
import { latin } from '../source/latin.ts';
import { spanOf } from '../source/span.ts';
import { isContainer } from './flow.ts';
import { fold, placedText, plainText } from './inline.ts';
import type { Block, Marker, Result, Span } from './model.ts';

/** `a)` or `1)` at the start of a text, a marker of which Markdown knows nothing; `a.` is none, since Swedish sentences can begin so. */
export const lettered = new RegExp(latin`^\s*(\p{L}|\d{1,2})\)(?=\s|$)`);

/** `a)` on a line of its own below an introduction: `Vi ska:`. */
const beginsBelow = /\n\s*a\)(?=\s|$)/i;

/** Whether a paragraph is cut at each of its lines that begins with a marker. */
export const isMarkedText = (text: string): boolean => lettered.test(text) || beginsBelow.test(text);

/** Whether a line or a paragraph begins with a marker. */
export const beginsWithMarker = (text: string): boolean => lettered.test(text);

/** A piece of a section that stands for itself: a list item, a marked paragraph, or a plain one. */
export interface Item {
  marker: Marker | null;
  texts: string[];
  span: Span;
  from: 'list' | 'paragraph';
}

/** The markers of a section's items, in order (format section 5). */
export function markersOf(items: Item[]): Marker[] {
  return flatMap(items, ({ marker }) => marker ?? []);
}

/**
 * The expected results of a section: its marked pieces and list items; where it has neither, each
 * paragraph, or each line of a paragraph with hard breaks (format section 5).
 */
export function resultsOf(items: Item[]): Result[] {
  const listed = items.filter((item) => item.from === 'list' || item.marker);
  return (listed.length > 0 ? listed : items)
    .map(({ marker, texts, span }) => ({ marker: marker?.text ?? null, text: fold(texts.join(' ')), span }))
    .filter(({ text, marker }) => text !== '' || marker);
}

/** The items of a section at its outermost level. */
export function itemsOf(blocks: Block[], source: string): Item[] {
  const items: Item[] = [];
  let open: Item | null = null;
  for (const block of blocks) {
    const own = ownItems(block, source);
    const isMarked = block.type === 'paragraph' && own.some(({ marker }) => marker);
    if (open && !isMarked && block.type !== 'heading') {
      // `a)` holds what follows until the next marker.
      const text = textBesideTables(block);
      open.texts.push(text);
      if (text !== '') open.span = { start: open.span.start, end: spanOf(block).end };
      continue;
    }
    for (const item of own) items.push(item);
    open = isMarked ? (own.findLast(({ marker }) => marker) ?? null) : null;
  }
  return items;
}

function ownItems(block: Block, source: string): Item[] {
  if (block.type === 'list') return listItems(block, source);
  return block.type === 'paragraph' ? paragraphItems(block) : [];
}

/** The text of a block but not of the tables in it, which speak for themselves. */
function textBesideTables(node: Nodes): string {
  if (node.type === 'table') return '';
  return isContainer(node) ? fold(node.children.map(textBesideTables).join(' ')) : plainText(node);
}

function listItems(list: List, source: string): Item[] {
  return list.children.map((item, index): Item => {
    const ordered = list.ordered ? itemNumber(item, (list.start ?? 1) + index, source) : null;
    const first = item.children[0];
    const written = first?.type === 'paragraph' ? letteredMarker(first) : null;
    const text = textBesideTables(item);
    return {
      marker: written?.marker ?? ordered,
      texts: [written ? text.replace(lettered, '') : text],
      span: spanOf(item),
      from: 'list',
    };
  });
}

/** The number of an ordered item as it is printed, which is not always as it is written. */
function itemNumber(item: ListItem, number: number, source: string): Marker {
  const { start } = spanOf(item);
  const written = /^\d{1,9}[.)]/.exec(source.slice(start, start + 10))?.[0] ?? '';
  return { text: String(number), span: { start, end: start + written.length } };
}

const beforeMarker = new RegExp(latin`\n(?=\s*(?:\p{L}|\d{1,2})\)(?:\s|$))`);

/**
 * A paragraph with a marker is cut at each line that begins with one; what stands above them is an item too;
 * a plain paragraph is one item, or one for each line between hard breaks.
 */
function paragraphItems(paragraph: Paragraph): Item[] {
  const placed = placedText(paragraph);
  const marked = isMarkedText(placed.text);
  const hard = paragraph.children.some((child) => child.type === 'break');
  const lines = marked ? placed.text.split(beforeMarker) : hard ? placed.text.split('\n') : [placed.text];
  let from = 0;
  return lines.map((line): Item => {
    const span = placed.span(from, from + line.length);
    const match = lettered.exec(line);
    const at = match ? from + match[0].length : from;
    const marker = match?.[1]
      ? { text: match[1].toLowerCase(), span: placed.span(at - match[1].length - 1, at) }
      : null;
    from += line.length + 1;
    return { marker, texts: [match ? line.slice(match[0].length) : line], span, from: 'paragraph' };
  });
}

function letteredMarker(paragraph: Paragraph): { marker: Marker } | null {
  const placed = placedText(paragraph);
  const match = lettered.exec(placed.text);
  if (!match?.[1]) return null;
  const end = match[0].length;
  return { marker: { text: match[1].toLowerCase(), span: placed.span(end - match[1].length - 1, end) } };
}
