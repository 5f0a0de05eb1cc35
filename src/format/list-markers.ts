import type { List, Nodes } from 'mdast';
import type { Edit } from '../source/edits.ts';
import { spanOf } from '../source/span.ts';
import type { Step } from './reading.ts';

/**
 * Bulleted lists have `-`. A list that follows directly on another has `*`, for with the same sign the two would be
 * one (CommonMark 5.3). Numbered and lettered lists keep their numbers.
 */
export const listMarkers: Step = ({ source: { tree, text } }) => {
  const edits: Edit[] = [];
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    let before: string | null = null;
    for (const child of node.children) {
      before =
        child.type === 'list' && !child.ordered ? mark(child, before === '-' ? '*' : '-', text, edits) : null;
      visit(child);
    }
  };
  visit(tree);
  return edits;
};

/** Changes the sign of a list, and gives back the one that it then has. */
function mark(list: List, sign: string, text: string, edits: Edit[]): string {
  const starts = list.children.map((item) => spanOf(item).start);
  const written = text.charAt(starts[0] ?? 0);
  if (written === sign) return sign;
  if (starts.some((start) => becomesRule(start, sign, text))) return written;
  for (const start of starts) edits.push({ span: { start, end: start + 1 }, text: sign });
  return sign;
}

/** `* - -` is a list, `- - -` a line across the page (CommonMark 4.1). */
function becomesRule(start: number, sign: string, text: string): boolean {
  const end = text.indexOf('\n', start);
  const rest = text.slice(start + 1, end < 0 ? text.length : end).replace(/[ \t]/g, '');
  return rest.length >= 2 && rest === sign.repeat(rest.length);
}
