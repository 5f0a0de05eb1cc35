import type { Nodes, Paragraph } from 'mdast';
import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import data from '../../../schemas/words/headings.json' with { type: 'json' };
import { readBudgetTable } from '../../plan/budget-table.ts';
import { fold, placedText } from '../../plan/inline.ts';
import { chapterKind, parseSectionName, splitNumber } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { letters } from '../../source/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * A line that stands for itself as a heading does and is none: a chapter's name, or in bold or a chapter a number as headings
 * have; and the budget's name above its table, where no heading makes that table a budget.
 */
export const chapterAsText: Rule = (context) => {
  const { source } = context;
  if (!mayBe.test(source.text)) return [];
  const blocks = source.tree.children;
  const lines = blocks.map((node) => (node.type === 'paragraph' ? chapterLine(node, source) : null));
  const chapters = context.plan.parts.filter((part) => part.kind === 'chapter');
  const inChapters = new Set<Nodes>(flatMap(chapters, (chapter) => chapter.blocks));
  const economy = lines.findIndex((line) => line && isEconomy(splitNumber(line.written).title));
  const inEconomy = new Set<Nodes>(
    flatMap(chapters, ({ title, blocks: own }) => (isEconomy(title) ? own : [])),
  );
  return flatMap(lines, (line, index): Problem[] => {
    const block = blocks[index];
    if (!line || !block || (line.isPlain && isListed(lines, index))) return [];
    if (line.needsChapter && !inChapters.has(block)) return [];
    if (line.isBudget && !isAboveTable(blocks.slice(index + 1, index + 3), context)) return [];
    const isOwnChapter = line.isBudget && !inEconomy.has(block) && (economy < 0 || economy > index);
    const { written, wanted, fix } = isOwnChapter ? asChapter(line) : line;
    return [{ code: 'VP256', values: { written, wanted }, span: spanOf(block), ...(fix && { fix }) }];
  });
};

const isEconomy = (title: string): boolean => chapterKind(title) === 'economy';

const someNames = [...Object.values(vocabulary.chapters).flat(), ...data.chapterNames, ...data.partNames];
const names = new Set(someNames.map(letters));
/** What stands below a chapter's heading. */
const partNames = new Set(data.partNames.map(letters));

/** A line that is in bold from its beginning, in capitals, or numbered; or a chapter's name. */
const mayBe = new RegExp(
  latin`^(?:\*\*|__|(?:\d[\d.]*\s+)?\p{Lu}{4,20}(?:\s\p{Lu}{2,20}){0,3}\s*$|\d{1,2}\.\d[\d.]*\s+\p{Lu}|(?:\d[\d.]*\s+)?(?:Budget|${someNames.join('|')})(?:\s\d{4})?\s*$)`,
  'mu',
);

/** Longer lines say something of their own. */
const longest = 60;

const numbered = new RegExp(latin`^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\p{Lu})`, 'u');
const anyNumber = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+/;
const capital = new RegExp(latin`^\p{Lu}`, 'u');

interface ChapterLine {
  written: string;
  wanted: string;
  fix: Fix | undefined;
  /** Without emphasis a number alone says it only where no goal may have numbered results. */
  needsChapter: boolean;
  /** Without a number it may be a table's caption. */
  isBudget: boolean;
  /** Neither in bold nor in capitals. */
  isPlain: boolean;
}

/** Reads a paragraph of one line as a heading without its signs; null for most. */
export function chapterLine(paragraph: Paragraph, source: Source): ChapterLine | null {
  const [only, ...others] = paragraph.children;
  if (others.length > 0 || !(only?.type === 'strong' || only?.type === 'text')) return null;
  const span = spanOf(paragraph);
  if (span.end - span.start > longest) return null;
  const text = placedText(only).text.trim();
  if (/\n|[.,:;!?]$/.test(text)) return null;
  const isBold = only.type === 'strong';
  const said = readLine(text, isBold);
  if (!said) return null;
  const { fix } =
    isBold && plainFix(source, placedText(only).span(0, text.length), '').fix
      ? { fix: { span, text: said.wanted, unsure: true } }
      : plainFix(source, span, said.wanted, true);
  return { ...said, fix };
}

function readLine(text: string, isBold: boolean): Omit<ChapterLine, 'fix'> | null {
  const name = text.replace(anyNumber, '');
  const hasCapital = capital.test(name);
  const isNamed = names.has(letters(name)) && hasCapital;
  const isBudget = !isBold && hasCapital && parseSectionName(name)?.kind === 'Budget';
  const number = numbered.exec(text)?.[1];
  if (!isNamed && !isBudget && number === undefined) return null;
  const written = fold(text);
  const isShouted = text === text.toUpperCase();
  const parts = number ?? (isBudget || partNames.has(letters(name)) ? '1.1' : '1');
  const signs = '#'.repeat(Math.min(parts.split('.').length, 6));
  return {
    written,
    wanted: `${signs} ${isShouted ? name.charAt(0) + name.slice(1).toLowerCase() : written}`,
    needsChapter: !isBold && !isNamed && !isBudget,
    isBudget: isBudget && number === undefined,
    isPlain: !isBold && !isShouted,
  };
}

/** Fewest such lines after each other that are a list of contents, told elsewhere, or of something else. */
const fewestListed = 3;

function isListed(lines: (ChapterLine | null)[], index: number): boolean {
  let first = index;
  while (index - first < fewestListed && lines[first - 1]) first -= 1;
  let last = index;
  while (last - first < fewestListed && lines[last + 1]) last += 1;
  return last - first + 1 >= fewestListed;
}

/** The budget where no chapter of the economy is: a chapter of its own, which ends the goal above. */
function asChapter(line: ChapterLine): ChapterLine {
  const wanted = line.wanted.replace(/^#+/, '#');
  return { ...line, wanted, fix: line.fix && { ...line.fix, text: wanted } };
}

/** `Budget 2026` above a table, or `Belopp i tkr` and a table, that no heading makes a budget; where one does it is a caption. */
function isAboveTable(after: Nodes[], { plan }: RuleContext): boolean {
  const isUnread = (node: Nodes): boolean =>
    node.type === 'table' && !plan.tables.has(node) && readBudgetTable(node, '', '') !== null;
  const [first, second] = after;
  return (
    first !== undefined && (isUnread(first) || (first.type === 'paragraph' && isUnread(second ?? first)))
  );
}
