import type { Nodes } from 'mdast';
import type { Span } from '../plan/model.ts';
import { spanOf } from './span.ts';

/** Deepest nesting of lists, quotes, brackets or YAML that is read; people stop at five. */
export const maxDepth = 100;

const containers = /^(?:[ \t]{0,3}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?)+/;
const oneContainer = />|[-+*](?=[ \t])|\d{1,9}[.)]/g;

/**
 * The first place where a text nests deeper than `maxDepth`, seen from its lines alone: parsers spend
 * quadratic time and deep stacks on such text, so it is refused before any of them meets it.
 * Counts quote and list markers at the beginning of a line, and open brackets within a paragraph.
 */
export function tooDeepText(text: string): Span | null {
  let offset = 0;
  let open = 0;
  for (const line of text.split('\n')) {
    const prefix = containers.exec(line)?.[0] ?? '';
    if (prefix.length > maxDepth && (prefix.match(oneContainer)?.length ?? 0) > maxDepth) {
      return { start: offset, end: offset + prefix.length };
    }
    if (line.trim() === '') open = 0;
    const deep = deepBracket(line, open);
    if (deep.at !== null) return { start: offset + deep.at, end: offset + deep.at + 1 };
    open = deep.open;
    offset += line.length + 1;
  }
  return null;
}

function deepBracket(line: string, before: number): { open: number; at: number | null } {
  let open = before;
  for (const bracket of line.matchAll(/[[\]{}]/g)) {
    open = bracket[0] === '[' || bracket[0] === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > maxDepth) return { open, at: bracket.index };
  }
  return { open, at: null };
}

/** The first node that lies deeper than `maxDepth` in a Markdown tree. Walks without recursion. */
export function tooDeepTree(root: Nodes): Span | null {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return spanOf(level[0]);
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return null;
}
