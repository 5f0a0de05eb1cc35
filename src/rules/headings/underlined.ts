import type { Heading } from 'mdast';
import { parseGoalHeading } from '../../plan/goal-heading.ts';
import { placedText } from '../../plan/inline.ts';
import { chapterKind, parseSectionName } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Text that the line below it makes a heading. */
export const underlined: Rule = ({ source }) => underlinedText(source).map(problemOf);

/**
 * Text that the line below it makes a heading (CommonMark 0.31.2, 4.3), though there is a sentence in it; and the only heading of
 * the kind, where all others have number signs and it has none of their names.
 */
export function underlinedText(source: Source): Underlined[] {
  const found = flatMap(source.tree.children, (node) =>
    node.type === 'heading' ? (readUnderlined(node, source) ?? []) : [],
  );
  const sentences = found.filter(isText);
  const [only, ...more] = found.filter((each) => !isText(each));
  const alone = only && more.length === 0 && !isNamed(only.heading) ? [only] : [];
  return [...sentences, ...alone];
}

interface Underlined {
  heading: Heading;
  lines: string[];
  /** The line below them. */
  signs: string;
}

function readUnderlined(heading: Heading, { text }: Source): Underlined | null {
  const { start, end } = spanOf(heading);
  if (text.charAt(start) === '#') return null;
  const written = text.slice(start, end);
  const match = /\n[ \t]*(=+|-+)[ \t]*$/.exec(written);
  if (!match) return null;
  return { heading, lines: written.slice(0, match.index).split('\n'), signs: match[1] ?? '' };
}

const isSentence = (line: string): boolean => /\p{L}\p{L}[.!?]\s*$/u.test(line);

const isText = ({ lines }: Underlined): boolean => lines.some(isSentence);

function isNamed(heading: Heading): boolean {
  const placed = placedText(heading);
  return (
    parseGoalHeading(placed) !== null ||
    parseSectionName(placed.text) !== null ||
    chapterKind(placed.text) !== 'free'
  );
}

function problemOf({ heading, lines, signs }: Underlined): Problem {
  const isRule = signs.startsWith('-');
  const isSure = isRule && lines.length > 1 && lines.every(isSentence);
  const span = spanOf(heading);
  // A row of equal signs says nothing by itself.
  const fix: Fix = { span, text: isRule ? [...lines, '', signs].join('\n') : lines.join('\n') };
  const values = { signs: signs.slice(0, 10) };
  return { code: 'VP538', values, span, fix: isSure ? fix : { ...fix, unsure: true } };
}
