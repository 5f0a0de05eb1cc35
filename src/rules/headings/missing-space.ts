import { parseGoalHeading } from '../../plan/goal-heading.ts';
import { chapterKind } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Lines that are meant as headings but lack the common space behind their signs (CommonMark 0.31.2, 4.2): they run on as text. */
export const missingSpace: Rule = ({ source }) =>
  // Most plans have no such line at all.
  mayLack.test(source.text)
    ? flatMap(source.tree.children, (node) => {
        // In a point, a quotation or a table the signs are more often meant as they stand.
        if (node.type !== 'paragraph') return [];
        const { start, end } = spanOf(node);
        return headings(source.text.slice(start, end), start);
      })
    : [];

const hard = '[\\u00A0\\u202F\\u2007]';

const mayLack = new RegExp(latin`^[ \t]*#{1,6}(?:${hard}|[\p{L}\d])`, 'm');

/** A single sign may also begin a word to look for (`#Solgården`): before what is no known heading it is left alone. */
const heading = new RegExp(latin`^(?:(#{2,6})(?=[\p{L}\d])|(#)(?=(\p{Lu}.*)$)|(#{1,6})${hard}+(?=\S))`, 'gm');

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
