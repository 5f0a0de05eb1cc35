import type { Code, Nodes, Paragraph, Root } from 'mdast';
import type { Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';
import { isPointLine } from '../text/point-lines.ts';
import { asTable } from './as-table.ts';
import { isContents } from './pasted-contents.ts';
import { firstTableLine, isTabbed } from './table-lines.ts';

/**
 * Tables that Markdown reads as text or as code, and text that an indent makes code (CommonMark 0.31.2, 4.4; GFM 4.10): a row of
 * hyphens that is not there or too short, a blank line between two rows, cells with tabs, runs of spaces or semicolons between
 * as pasted from a spreadsheet.
 */
export const tableAsText: Rule = ({ source }) =>
  flatMap(blocksIn(source.tree), ({ node, next, isBelowTable }) =>
    node.type === 'code' ? indentedCode(node, next, source) : textOfTable(node, isBelowTable, source),
  );

/** A paragraph or code, and where the line after it is a paragraph, that. */
interface Placed {
  node: Paragraph | Code;
  next: Paragraph | null;
  /** Whether a table stands right above, of which a blank line has cut it off. */
  isBelowTable: boolean;
}

/** Of the whole document, lists and quotations included. */
function blocksIn(node: Root | Nodes, found: Placed[] = []): Placed[] {
  if (!('children' in node) || node.type === 'table' || node.type === 'paragraph') return found;
  for (const [index, child] of node.children.entries()) {
    const isBelowTable = node.children[index - 1]?.type === 'table';
    if (child.type === 'code')
      found.push({ node: child, next: paragraphBelow(child, node.children[index + 1]), isBelowTable });
    else if (child.type !== 'paragraph') blocksIn(child, found);
    else if (!isToldAbove(child, node.children[index - 1]))
      found.push({ node: child, next: null, isBelowTable });
  }
  return found;
}

function paragraphBelow(above: Nodes, next: Nodes | undefined): Paragraph | null {
  const isNext = next?.position?.start.line === (above.position?.end.line ?? 0) + 1;
  return isNext && next?.type === 'paragraph' ? next : null;
}

/** A table whose first row is indented is told there. */
const isToldAbove = (node: Paragraph, above: Nodes | undefined): boolean =>
  above?.type === 'code' && isTabbed(lastLine(above.value)) && paragraphBelow(above, node) !== null;

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

function textOfTable(node: Paragraph, isBelowTable: boolean, { text }: Source): Problem[] {
  const { start, end } = spanOf(node);
  const isOneLine = node.position?.start.line === node.position?.end.line;
  if (isOneLine && !text.startsWith('|', start)) return [];
  const written = text.slice(start, end);
  const at = isContents(written) ? -1 : firstTableLine(written);
  return at < 0 ? [] : [asTableProblem({ start: start + at, end }, isBelowTable, text)];
}

/** The rows as a table, where their cells are known; rows of the table above need no more than to follow it. */
function asTableProblem(span: Span, isBelowTable: boolean, text: string): Problem {
  const isOwnLine = span.start === 0 || text.charAt(span.start - 1) === '\n';
  const table = isOwnLine && !isBelowTable ? asTable(text.slice(span.start, span.end)) : null;
  if (!table) return { code: 'VP341', span };
  // Text right above would go on into it.
  const isBelowText = span.start > 1 && text.charAt(span.start - 2) !== '\n';
  const fix = {
    span,
    text: `${isBelowText ? '\n' : ''}${table.text}`,
    ...(!table.isKnown && { unsure: true }),
  };
  return { code: 'VP341', span, fix };
}

/** Code between rows of backticks is meant as such. */
function indentedCode(node: Code, next: Paragraph | null, { text }: Source): Problem[] {
  const span = spanOf(node);
  if (/^\s*(?:```|~~~)/.test(text.slice(span.start, span.end))) return [];
  const isOneRow = isTabbed(lastLine(node.value)) && next !== null;
  if (isOneRow || firstTableLine(node.value) >= 0 || /\S\t+\S.*\t\S/.test(node.value)) {
    const whole = isOneRow ? { start: span.start, end: spanOf(next).end } : span;
    return [asTableProblem(whole, false, text)];
  }
  const wanted = node.value.replace(/^[ \t]+/gm, '');
  return [{ code: 'VP533', span, fix: { span, text: asPoints(wanted), unsure: true } }];
}

/** Points stay points, each on its line. */
function asPoints(text: string): string {
  const lines = text.split('\n');
  const isList = lines.filter((line) => line !== '').every(isPointLine);
  return isList ? lines.map((line) => line.replace(/^[^\s\p{L}\d]\s*|^o\t+/u, '- ')).join('\n') : text;
}
