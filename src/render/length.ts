import type { Element, ElementContent } from 'hast';
import { element, textOf } from './hast.ts';

/** Letters in the fullest line of running text. */
const lettersInLine = 80;
/** Lines of the longest text that cannot be parted with two lines on either side. */
const mostWhole = 3;

/**
 * How long a text is in print: `long` where it can be parted at the end of a page, `lines` where it has more
 * than one line, null where it may have one. Chromium keeps two lines before a break and, of a text of three,
 * leaves the third alone after it: what is not long is kept whole. An estimate that errs towards the shorter.
 */
export function lengthOf(content: readonly ElementContent[]): 'long' | 'lines' | null {
  const lines = atBreaks(content).reduce(
    (count, line) => count + Math.max(1, Math.ceil(textOf(line).trim().length / lettersInLine)),
    0,
  );
  if (lines > mostWhole) return 'long';
  return lines > 1 ? 'lines' : null;
}

/** The item of a list with its length as a class; one that holds more than text is long. */
export function withLength(item: Element): Element {
  const blocks = item.children.filter(isBlock);
  const [only] = blocks;
  const text = only?.type === 'element' && only.tagName === 'p' ? only.children : item.children;
  const length = blocks.length > 1 || (only && text === item.children) ? 'long' : lengthOf(text);
  return length ? element('li', { ...item.properties, className: [length] }, withLead(item.children)) : item;
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && /^(?:p|ul|ol|div|pre|blockquote|figure)$/.test(node.tagName);
}

/** The text of an item that leads to more, as a block of its own: only what is one can be kept whole, and by what follows. */
function withLead(children: ElementContent[]): ElementContent[] {
  const end = children.findIndex(isBlock);
  const text = children.slice(0, Math.max(0, end));
  if (textOf(text).trim() === '' || lengthOf(text) === 'long') return children;
  return [element('div', { className: ['lead'] }, text), ...children.slice(end)];
}

function atBreaks(content: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}
