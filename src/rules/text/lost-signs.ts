import type { Blockquote, Emphasis, Nodes, Strong, Text } from 'mdast';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/**
 * Signs that are meant as they stand, but that Markdown takes for its own and leaves out: `*` between figures (CommonMark 0.31.2, 6.2),
 * a path's backslash before a sign (2.4), `>` before a figure at the beginning of a line (5.1).
 */
export const lostSigns: Rule = ({ source }) => (mayLose.test(source.text) ? lostIn(source.tree, source) : []);

/** Most plans have nothing of the kind. */
const mayLose = /\d\*{1,2}\d|[A-Za-z]:\\|\\\\|^[ \t]*>[ \t]*\d/m;

function lostIn(node: Nodes, source: Source): Problem[] {
  if (node.type === 'emphasis' || node.type === 'strong')
    return [...stars(node, source), ...flatMap(node.children, (child) => lostIn(child, source))];
  if (node.type === 'blockquote') return comparison(node, source);
  if (node.type === 'text') return backslashes(node, source);
  return 'children' in node ? flatMap<Nodes, Problem>(node.children, (child) => lostIn(child, source)) : [];
}

const isFigure = (sign: string): boolean => /\d/.test(sign);

/** `3*4*5`: a sign of multiplication on either side of what would be emphasised. */
function stars(node: Emphasis | Strong, { text }: Source): Problem[] {
  const { start, end } = spanOf(node);
  const length = node.type === 'strong' ? 2 : 1;
  const fixes = [start, end - length].flatMap((at): Fix[] => {
    const isBetween = isFigure(text.charAt(at - 1)) && isFigure(text.charAt(at + length));
    const span = { start: at, end: at + length };
    return isBetween && text.charAt(at) === '*' ? [{ span, text: '\\*'.repeat(length) }] : [];
  });
  const [first, ...also] = fixes;
  if (!first) return [];
  const values = { stars: '*'.repeat(length), next: '', quote: '', wanted: first.text };
  return [{ code: 'VP536', values, span: first.span, fix: also.length > 0 ? { ...first, also } : first }];
}

/** `G:\*.docx`, `\\server\mapp`. What has two backslashes in each place is written for Markdown. */
const path = new RegExp(
  latin`(?<![\p{L}\p{N}\\])(?:[A-Za-z]:(?=\\)|\\\\(?=[\p{L}\d][^\s\\]*\\(?!\\)))\S*`,
  'g',
);
/** At the beginning of a server's name both of them are; a second one is written for Markdown. */
const beforeSign = /(?:^\\(?=\\[^\\])|(?<!\\)\\(?!\\))([!-/:-@[-`{-~])/g;

function backslashes(node: Text, { text }: Source): Problem[] {
  const { start, end } = spanOf(node);
  const raw = text.slice(start, end);
  if (!raw.includes('\\')) return [];
  return flatMap(matchesIn(raw, path), ({ 0: found, index: from }): Problem[] => {
    const lost = matchesIn(found, beforeSign).map(({ 1: next = '', index }) => ({
      next,
      at: start + from + index,
    }));
    const [first, ...also] = lost.map(({ next, at }): Fix => {
      const span = { start: at, end: at + 1 };
      // A backslash, and where Markdown knows the sign behind it one for that.
      return { span, text: /[*_[\]<`~\\]/.test(next) ? '\\\\\\' : '\\\\' };
    });
    const next = lost[0]?.next ?? '';
    if (!first) return [];
    const span = { start: first.span.start, end: first.span.start + 2 };
    const values = { stars: '', next, quote: '', wanted: `${first.text}${next}` };
    return [{ code: 'VP536', values, span, fix: also.length > 0 ? { ...first, also } : first }];
  });
}

/** `> 75 procent`: more than, where no other line is quoted. */
function comparison(node: Blockquote, { text }: Source): Problem[] {
  const { start, end } = spanOf(node);
  const written = text.slice(start, end);
  if (!/^>[ \t]*\d/.test(written) || /\n[ \t]*>/.test(written)) return [];
  if (node.children[0]?.type !== 'paragraph') return [];
  const span = { start, end: start + 1 };
  const values = { stars: '', next: '', quote: '>', wanted: '\\>' };
  return [{ code: 'VP536', values, span, fix: { span, text: '\\>', unsure: true } }];
}
