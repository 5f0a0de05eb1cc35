import { parseGoalHeading } from '../../plan/goal-heading.ts';
import { chapterKind } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { plainFixes } from '../reading/plain-source.ts';
import type { Rule } from '../rule.ts';

/**
 * Lines that are meant as headings or points but lack the common space behind their sign, or have a sign that is none to Markdown
 * (CommonMark 0.31.2, 4.2 and 5.2): they run on as text.
 */
export const missingSpace: Rule = ({ source }) =>
  // Most plans have no such line at all.
  mayLack.test(source.text)
    ? flatMap(source.tree.children, (node) => {
        // In a point, a quotation or a table the signs are more often meant as they stand.
        if (node.type !== 'paragraph') return [];
        const { start, end } = spanOf(node);
        const text = source.text.slice(start, end);
        return [...headings(text, start), ...points(text, start, source)];
      })
    : [];

const hard = '[\\u00A0\\u202F\\u2007]';

/** A line that begins with a sign of any kind without its space, or with one that is none to Markdown. */
const mayLack = new RegExp(
  latin`^[ \t]*(?:#{1,6}(?:${hard}|[\p{L}\d])|[•·▪◦●○‣\uF0B7–—]|o\t|[-+*]${hard}|[-+]\p{Lu}|\d{1,2}[.)](?:${hard}|\p{Lu}))`,
  'm',
);

/** A single sign may also begin a word to look for (`#Solgården`): before what is no known heading it is left alone. */
const heading = new RegExp(
  latin`^(?:(#{2,6})(?=[\p{L}\d])|(#)(?=(\p{Lu}.*)$)|(#{1,6})${hard}+(?=\S))`,
  'gmu',
);

function isKnown(text: string): boolean {
  const span = (start: number, end: number) => ({ start, end });
  return parseGoalHeading({ text, span }) !== null || chapterKind(text) !== 'free';
}

function headings(text: string, offset: number): Problem[] {
  return flatMap(
    matchesIn(text, heading),
    ({ 0: found, 1: many, 2: one, 3: said, 4: other, index }): Problem[] => {
      if (one && !isKnown(said ?? '')) return [];
      const span = { start: offset + index, end: offset + index + found.length };
      const signs = many ?? one ?? other ?? '';
      return [{ code: 'VP255', values: { signs }, span, fix: { span, text: `${signs} ` } }];
    },
  );
}

interface Sign {
  pattern: RegExp;
  /** What stands in place of the sign. */
  wanted(sign: string): string;
  /** Fewer lines in a paragraph may be something else. */
  fewest: number;
  /** Whether it may be something else all the same, as dashes before what is said. */
  unsure?: true;
}

const signs: Sign[] = [
  { pattern: /^[ \t]*([•·▪◦●○‣\uF0B7])[ \t\u00A0]*(?=\S)/gm, wanted: () => '- ', fewest: 1 },
  { pattern: /^[ \t]*(o)\t+(?=\S)/gm, wanted: () => '- ', fewest: 2 },
  { pattern: /^[ \t]*([–—])[ \t\u00A0]+(?=\S)/gm, wanted: () => '- ', fewest: 2, unsure: true },
  // With a hard space, as pasted from a word processor, even one line is a point.
  {
    pattern: new RegExp(latin`^[ \t]*([-+*]|\d{1,2}[.)])${hard}+(?=\S)`, 'gmu'),
    wanted: (sign) => `${sign} `,
    fewest: 1,
  },
  {
    pattern: new RegExp(latin`^[ \t]*([-+]|\d{1,2}[.)])(?=\p{Lu})`, 'gmu'),
    wanted: (sign) => `${sign} `,
    fewest: 2,
  },
];

/** The first of the lines, with a fix of all. */
function points(text: string, offset: number, source: Source): Problem[] {
  for (const { pattern, wanted, fewest, unsure } of signs) {
    const found = matchesIn(text, pattern);
    const [first] = found;
    if (!first || found.length < fewest) continue;
    const fixes = found.map(({ 0: whole, 1: sign = '', index }): Fix => {
      const begin = offset + index + whole.indexOf(sign);
      return { span: { start: begin, end: offset + index + whole.length }, text: wanted(sign) };
    });
    const [{ span, text: replacement } = { span: { start: offset, end: offset }, text: '' }] = fixes;
    const values = { wanted: replacement.trim() };
    // Only a list from 1 may follow on a line of text (CommonMark 0.31.2, 5.3).
    const isParted = first.index > 0 && /^(?!1[.)])\d/.test(first[1] ?? '');
    const { fix } = isParted ? {} : plainFixes(source, fixes);
    return [{ code: 'VP532', values, span, ...(fix && { fix: unsure ? { ...fix, unsure } : fix }) }];
  }
  return [];
}
