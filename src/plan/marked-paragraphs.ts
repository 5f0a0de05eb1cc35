import type { Paragraph, PhrasingContent } from 'mdast';
import { flatMap } from '../source/flat-map.ts';
import { placedText, plainText } from './inline.ts';
import { beginsWithMarker, isMarkedText } from './markers.ts';

/**
 * A paragraph cut at its lines that begin with a marker (`a)`), one paragraph to each, as its items are read (format section 5);
 * itself where it has none.
 */
export function markedParagraphs(paragraph: Paragraph): Paragraph[] {
  const { text } = placedText(paragraph);
  if (!text.includes('\n') || !isMarkedText(text)) return [paragraph];
  const parts: PhrasingContent[][] = [];
  for (const { before, content } of linesOf(paragraph.children)) {
    const last = parts.at(-1);
    if (!last || beginsWithMarker(plainText({ type: 'paragraph', children: content }))) parts.push(content);
    else for (const node of [...before, ...content]) last.push(node);
  }
  return parts.map((children) => ({ ...paragraph, children }));
}

/** A line, and what parts it from the one above it. */
interface Line {
  before: PhrasingContent[];
  content: PhrasingContent[];
}

/** The lines of inline content, as far as the ends of lines lie in no emphasis and no link. */
function linesOf(children: readonly PhrasingContent[]): Line[] {
  let content: PhrasingContent[] = [];
  const lines: Line[] = [{ before: [], content }];
  for (const node of flatMap(children, pieces)) {
    if (node.type === 'break' || (node.type === 'text' && node.value === '\n')) {
      content = [];
      lines.push({ before: [node], content });
    } else content.push(node);
  }
  return lines;
}

/** A text with the ends of its lines by themselves. */
function pieces(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text' || !node.value.includes('\n')) return [node];
  return flatMap(node.value.split(/(\n)/), (value) => (value === '' ? [] : { type: 'text' as const, value }));
}
