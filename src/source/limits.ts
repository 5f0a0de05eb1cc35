import type { Nodes } from 'mdast';
import { hasMoreThan, matchesIn } from './matches.ts';
import { type Span, spanOf } from './span.ts';

/** Deepest nesting of lists, quotes, emphasis, brackets or YAML that is read; people stop at five. */
export const maxDepth = 100;

const containers = /^(?:[ \t]{0,3}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?)+/;
const oneContainer = />|[-+*](?=[ \t])|\d{1,9}[.)]/g;
const marks = /[[\]{}]|[*_]+/g;
const listItem = /^\s*(?:[-+*]|\d{1,9}[.)])(?=\s)/;

/** How deep the text stands at the line that is being read, as far as its lines tell. */
interface Nesting {
  /** Columns of the list markers that are open, outermost first. */
  lists: number[];
  /** Brackets and emphasis begun and not ended in this block of text. */
  open: number;
}

/**
 * The first place where a text nests deeper than `maxDepth`, seen from its lines alone: parsers spend
 * quadratic time and deep stacks on such text, so it is refused before any of them meets it.
 */
export function tooDeepText(text: string): Span | null {
  if (!begunFarIn.test(text) && !hasMoreThan(maxDepth, text, marks)) return null;
  const nesting: Nesting = { lists: [], open: 0 };
  let offset = 0;
  for (const line of text.split('\n')) {
    const span = deepContainers(line) ?? deepList(line, nesting) ?? deepInline(line, nesting);
    if (span) return { start: offset + span.start, end: offset + span.end };
    offset += line.length + 1;
  }
  return null;
}

/** A line so far in, or with so many markers before its text, that it may stand too deep. */
const begunFarIn = new RegExp(`^(?:[^\\S\\n]|[>*+\\d.)-]){${maxDepth}}`, 'm');

/** Quote and list markers side by side at the beginning of a line. */
function deepContainers(line: string): Span | null {
  if (line.length <= maxDepth) return null;
  const prefix = containers.exec(line)?.[0] ?? '';
  const deep = prefix.length > maxDepth && (prefix.match(oneContainer)?.length ?? 0) > maxDepth;
  return deep ? { start: 0, end: prefix.length } : null;
}

/** List items, each further in than the one it stands under. */
function deepList(line: string, { lists }: Nesting): Span | null {
  const column = line.search(/\S/);
  if (column === -1) return null;
  while ((lists.at(-1) ?? -1) >= column) lists.pop();
  if (listItem.test(line)) lists.push(column);
  return lists.length > maxDepth ? { start: column, end: column + 1 } : null;
}

/** Brackets and emphasis, which nest within a paragraph; a table row and a list item begin afresh. */
function deepInline(line: string, nesting: Nesting): Span | null {
  if (/^\s*(?:$|\|)/.test(line) || listItem.test(line)) nesting.open = 0;
  if (!/[[\]{}*_]/.test(line)) return null;
  for (const { 0: mark, index } of matchesIn(line, marks)) {
    const isEmphasis = mark.startsWith('*') || mark.startsWith('_');
    const opens = isEmphasis ? /^\s?$/.test(line.charAt(index - 1)) : mark === '[' || mark === '{';
    nesting.open = opens ? nesting.open + 1 : Math.max(0, nesting.open - 1);
    if (nesting.open > maxDepth) return { start: index, end: index + 1 };
  }
  return null;
}

const nests = new Set<Nodes['type']>([
  'blockquote',
  'delete',
  'emphasis',
  'footnoteDefinition',
  'link',
  'linkReference',
  'listItem',
  'strong',
]);

/** The first node that lies deeper than `maxDepth` in a Markdown tree. Walks without recursion. */
export function tooDeepTree(root: Nodes): Span | null {
  const nodes: Nodes[] = [root];
  const depths = [0];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const depth = (depths.pop() ?? 0) + (nests.has(node.type) ? 1 : 0);
    if (depth > maxDepth) return spanOf(node);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      nodes.push(node.children[index] as Nodes);
      depths.push(depth);
    }
  }
  return null;
}
