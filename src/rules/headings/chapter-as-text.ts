import type { Nodes } from 'mdast';
import { readBudgetTable } from '../../plan/budget-table.ts';
import { chapterKind, splitNumber } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { type ChapterLine, chapterLine, mayHaveLine } from './chapter-line.ts';

/**
 * A line that stands for itself as a heading does and is none: a chapter's name, or in bold or a chapter a number as headings
 * have; and the budget's name above its table, where no heading makes that table a budget.
 */
export const chapterAsText: Rule = (context) => {
  const { source } = context;
  if (!mayHaveLine.test(source.text)) return [];
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
