import type { Nodes, Paragraph } from 'mdast';
import type { Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { firstTableLine } from '../tables/table-lines.ts';
import { pointLines } from './point-lines.ts';

/**
 * Paragraphs of a word processor, which end where the line does, run on as one (CommonMark 0.31.2, 4.8 and 6.8). Most plans are
 * wrapped at a width: only lines that have not been broken for want of room are told.
 */
export const mergedLines: Rule = (context) => {
  const { source } = context;
  const all = readParagraphs(source);
  const widthAround = widths(all);
  const results = resultParagraphs(context);
  return flatMap(all, (paragraph): Problem[] => {
    const { node, lines, isOwn } = paragraph;
    if (!isOwn || lines.length < 2 || node.children.some(({ type }) => type === 'break')) return [];
    const isWrapped = !isBrokenByChoice(lines, widthAround(paragraph));
    const code = results.has(node) ? asResults(lines, isWrapped) : asParagraphs(lines, isWrapped);
    return code && !isOther(lines.join('\n')) ? [problemOf(code, paragraph)] : [];
  });
};

interface Read {
  node: Paragraph;
  span: Span;
  lines: string[];
  longest: number;
  /** False in a list or a quotation. */
  isOwn: boolean;
}

function readParagraphs({ tree, text }: Source): Read[] {
  const found: Read[] = [];
  const visit = (node: Nodes, isOwn: boolean): void => {
    if (node.type === 'paragraph') {
      const span = spanOf(node);
      const isOne = node.position?.start.line === node.position?.end.line;
      // Most paragraphs are one line, which nothing is asked of but how long it is.
      const lines = isOne ? oneLine : text.slice(span.start, span.end).split('\n');
      const longest = isOne
        ? span.end - span.start
        : lines.reduce((most, line) => Math.max(most, line.length), 0);
      found.push({ node, span, lines, longest, isOwn });
    } else if (holdsParagraphs.has(node.type) && 'children' in node) {
      for (const child of node.children) visit(child, node.type === 'root');
    }
  };
  visit(tree, true);
  return found;
}

const oneLine = [''];
const holdsParagraphs = new Set(['root', 'list', 'listItem', 'blockquote']);

/** Where no other paragraph has more lines, nobody knows the width that the writer uses. */
const usualWidth = 72;

/** The width of the text around a paragraph: its longest line. */
function widths(all: readonly Read[]): (paragraph: Read) => number {
  const [first = 0, second = 0] = all.map(({ longest }) => longest).sort((a, b) => b - a);
  const many = all.filter(({ lines }) => lines.length > 1).length;
  return ({ longest }) => {
    const around = longest === first ? second : first;
    return many > 1 ? around : Math.max(around, usualWidth);
  };
}

/** Whether the first word of each line had had room on the line above. */
const isBrokenByChoice = (lines: readonly string[], width: number): boolean =>
  lines.every((line, index) => {
    const next = lines[index + 1];
    return next === undefined || line.length + 1 + (/^\s*(\S*)/.exec(next)?.[1]?.length ?? 0) < width;
  });

const sentence = new RegExp(latin`^\s*[^\p{L}\d\s]?\p{Lu}.*[.!?][”"»)]?\s*$`, 'u');
const begins = new RegExp(latin`^\s*[^\p{L}\s]{0,2}[\p{Lu}\d]`, 'u');
const manySentences = new RegExp(latin`\p{Ll}[.!?]\s+\p{Lu}`);

const isSentence = (line: string): boolean => sentence.test(line);

const labelled = new RegExp(latin`^\s*(?:(\p{Lu}\p{Ll}+) )?(\d{1,2})(?:[–-](\d{1,2}))?(?:[.):]\s|$)`);

/** `Bilaga 1: …`, `Bilaga 2: …`, or `1–2. …`, `3. …`: each line goes on where the one above it ends. */
function areNumbered(lines: readonly string[]): boolean {
  const labels = lines.map((line) => labelled.exec(line));
  return labels.every((label, index) => {
    const before = labels[index - 1];
    if (index === 0) return label !== null;
    return (
      label && before && label[1] === before[1] && Number(label[2]) === Number(before[3] ?? before[2]) + 1
    );
  });
}

/** `Att enheten …`, `Att den …`. */
const areAims = (lines: readonly string[]): boolean => lines.every((line) => /^\s*Att\s/.test(line));

/** A paragraph is one result. Three lines that are all sentences are so by no chance. */
function asResults(lines: readonly string[], isWrapped: boolean): 'VP539' | null {
  if (areAims(lines) || areNumbered(lines)) return 'VP539';
  return lines.every(isSentence) && (lines.length > 2 || !isWrapped) ? 'VP539' : null;
}

const shortest = 3;
const shortLine = 60;
const unevenBy = 30;

/** Lines that are all short, or paragraphs of more sentences than one; who sets each sentence on a line of its own means no more. */
function asParagraphs(lines: readonly string[], isWrapped: boolean): 'VP541' | null {
  if (areNumbered(lines) || (areAims(lines) && !isWrapped)) return 'VP541';
  if (lines.length < shortest || isWrapped || !lines.every((line) => begins.test(line))) return null;
  if (lines.every((line) => line.length < shortLine)) return 'VP541';
  const lengths = lines.map(({ length }) => length);
  const isUneven = Math.max(...lengths) - Math.min(...lengths) > unevenBy;
  const areParagraphs = lines.every(isSentence) && lines.some((line) => manySentences.test(line));
  return areParagraphs && isUneven ? 'VP541' : null;
}

/** Points and tables are told as such. */
const isOther = (text: string): boolean => firstTableLine(text) >= 0 || pointLines(text, false).length > 0;

/** The paragraphs that are results each (format section 5). */
function resultParagraphs({ goals }: RuleContext): Set<Nodes> {
  const sections = flatMap(goals, ({ goal }) => goal.sections).filter(
    ({ kind, markers, blocks }) =>
      kind === 'Förväntat resultat' && markers.length === 0 && !blocks.some(({ type }) => type === 'list'),
  );
  return new Set<Nodes>(flatMap(sections, ({ blocks }) => blocks));
}

function problemOf(code: 'VP539' | 'VP541', { span, lines }: Read): Problem {
  const values = { count: lines.length };
  if (code === 'VP541') return { code, values, span };
  return { code, values, span, fix: { span, text: lines.join('\n\n'), unsure: true } };
}
