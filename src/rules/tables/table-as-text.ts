import type { Code, Nodes, Paragraph, Root } from 'mdast';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/**
 * Tables that Markdown reads as text or as code, and text that an indent makes code (CommonMark 0.31.2, 4.4; GFM 4.10): a row of
 * hyphens that is not there or too short, a blank line between two rows, cells with tabs between as pasted from a spreadsheet.
 */
export const tableAsText: Rule = ({ source }) =>
  flatMap(blocksIn(source.tree), (node) =>
    node.type === 'code' ? indentedCode(node, source) : textOfTable(node, source),
  );

/** Of the whole document, lists and quotations included. */
function blocksIn(node: Root | Nodes, found: (Paragraph | Code)[] = []): (Paragraph | Code)[] {
  if (node.type === 'paragraph' || node.type === 'code') found.push(node);
  else if ('children' in node && node.type !== 'table')
    for (const child of node.children) blocksIn(child, found);
  return found;
}

/** `| a | b`: begins with a bar and has another. */
const row = /^\s*\|[^|\n]*\|/m;
/** `--- | ---` on a line of its own. */
const hyphens = /^[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$/m;
/** Two lines with tabs between words, and not behind the sign of a point. */
const tabbed = /^(?!\S{1,3}\t).*\S\t+\S.*\n(?!\S{1,3}\t).*\S\t+\S/m;

function textOfTable(node: Paragraph, { text }: Source): Problem[] {
  const span = spanOf(node);
  const isOneLine = node.position?.start.line === node.position?.end.line;
  if (isOneLine && !text.startsWith('|', span.start)) return [];
  const written = text.slice(span.start, span.end);
  const isTable =
    (row.test(written) && !written.includes('](')) || hyphens.test(written) || tabbed.test(written);
  return isTable ? [{ code: 'VP341', span }] : [];
}

/** Code between rows of backticks is meant as such. */
function indentedCode(node: Code, { text }: Source): Problem[] {
  const span = spanOf(node);
  if (/^\s*(?:```|~~~)/.test(text.slice(span.start, span.end))) return [];
  if (row.test(node.value)) return [{ code: 'VP341', span }];
  return [{ code: 'VP533', span, fix: { span, text: node.value.replace(/^[ \t]+/gm, ''), unsure: true } }];
}
