import type { Nodes, Paragraph, Root } from 'mdast';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';
import { bulletSigns, type PointLine, pointLines } from './point-lines.ts';

/**
 * Lines that are meant as points but lack the common space behind their sign, or have a sign that is none to Markdown
 * (CommonMark 0.31.2, 5.2): they run on as text, also behind the point of a list above them.
 */
export const pointsAsText: Rule = ({ source }) =>
  // Most plans have no such line at all.
  mayBePoint.test(source.text)
    ? flatMap(paragraphsIn(source.tree), (paragraph) => points(paragraph, source))
    : [];

const mayBePoint = new RegExp(
  latin`^[ \t]*(?:[${bulletSigns}☐☑☒✓✔–—→]|[o§]\t|(?:[a-z]|I)\.[ \t]|[-+*][\u00A0\u202F\u2007]|[-+]\p{Lu}|\d{1,2}[.)](?:[\u00A0\u202F\u2007]|\p{Lu}))`,
  'm',
);

/** A paragraph, and of which kind of list it is a point. */
interface Placed {
  node: Paragraph;
  list: 'bullets' | 'numbers' | null;
}

/** Of the document and its lists. In a quotation or a table the signs are more often meant as they stand. */
function paragraphsIn(node: Root | Nodes, list: Placed['list'] = null, found: Placed[] = []): Placed[] {
  if (node.type === 'paragraph') found.push({ node, list });
  else if (node.type === 'list')
    for (const item of node.children) paragraphsIn(item, node.ordered ? 'numbers' : 'bullets', found);
  else if (node.type === 'root' || node.type === 'listItem')
    for (const child of node.children) paragraphsIn(child, list, found);
  return found;
}

/** The first of the lines, with a fix of all of them or none. */
function points({ node, list }: Placed, source: Source): Problem[] {
  const { start, end } = spanOf(node);
  const [first, ...others] = pointLines(source.text.slice(start, end), list !== null);
  if (!first) return [];
  const lines = [first, ...others];
  const indentOf = indents(lines, list, indentAt(start, source));
  const fixes = lines.map((line): Fix => {
    const indent = indentOf(line);
    const from = indent === null ? line.index : line.begin;
    return {
      span: { start: start + from, end: start + line.end },
      text: `${indent ?? ''}${wantedFor(line, list)}${line.sign.kept ? line.mark : ''}`,
    };
  });
  const span = { start: start + first.index, end: start + first.end };
  const values = { wanted: wantedFor(first, list).trim() };
  // Only a list from 1 may follow on a line of text (CommonMark 0.31.2, 5.3).
  const isParted = first.index > 0 && /^(?!1[.)])\d/.test(first.mark);
  const [own, ...also] = fixes;
  if (isParted || !own) return [{ code: 'VP532', values, span }];
  const fix = also.length > 0 ? { ...own, also } : own;
  const unsure = lines.some(({ sign }) => sign.unsure);
  return [{ code: 'VP532', values, span, fix: unsure ? { ...fix, unsure } : fix }];
}

/** A letter is a marker of its own in the document (format section 5), but not in a point. */
function wantedFor({ sign, mark }: PointLine, list: Placed['list']): string {
  return list && sign.kind === 'letter' ? '- ' : sign.wanted(mark);
}

/** The column where a paragraph begins, behind the signs of the point that it stands in. */
function indentAt(start: number, { text }: Source): number {
  let column = 0;
  for (const sign of text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
    column += sign === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/**
 * The indent that makes a line a point of the one above it; null for one of the outermost, whose own indent stays. A sign that
 * has not been met belongs below the last, one that has been met where it was: `•`, `–`, `–`, `•`.
 */
function indents(
  lines: readonly PointLine[],
  list: Placed['list'],
  column: number,
): (line: PointLine) => string | null {
  const isMixed = new Set(lines.map(({ sign, mark }) => levelSign(sign.kind, mark))).size > 1;
  if (!list && !isMixed) return () => null;
  const open: string[] = [];
  const depths = new Map<PointLine, number>();
  for (const line of lines) {
    const sign = levelSign(line.sign.kind, line.mark);
    const isOuter = list === 'bullets' && /[•●·\uF0B7]/.test(sign);
    const at = open.indexOf(sign);
    if (isOuter) open.length = 0;
    else if (at < 0) open.push(sign);
    else open.length = at + 1;
    depths.set(line, isOuter ? -1 : open.length - 1);
  }
  return (line) => {
    const depth = depths.get(line) ?? 0;
    const isOutermost = depth < 0 || (!list && depth === 0);
    return isOutermost ? null : ' '.repeat(column + 2 * depth);
  };
}

/** Numbers and letters are one sign each, whatever their place; and so are the dashes. */
function levelSign(kind: PointLine['sign']['kind'], mark: string): string {
  return kind === 'bullet' ? mark : kind;
}
