import type { Definition, FootnoteDefinition, Heading, Nodes, Root, Table } from 'mdast';
import type { Edition } from '../edition/types.ts';
import { spanOf } from '../source/span.ts';
import { readBudgetTable } from './budget-table.ts';
import { readDataTable } from './data-tables.ts';
import { type GoalHeading, goalLevels, parseGoalHeading } from './goal-heading.ts';
import { fold, placedText, plainText } from './inline.ts';
import { markersOf, resultsOf } from './markers.ts';
import type { Block, BudgetTable, Chapter, DataTable, Goal, Meta, Part, Plan, Section } from './model.ts';
import { chapterKind, parseSectionName, type SectionHeading } from './section-name.ts';

/** Fills in the wording of a council goal that gives only its number; null where it is not known. */
export type FillTitle = (heading: GoalHeading) => string | null;

export interface BuildOptions {
  meta: Meta;
  /** null where the year has none; then labels are printed as written and nothing is filled in. */
  edition: Edition | null;
  fillTitle: FillTitle;
}

/** What is open while the document is read from top to bottom. */
interface Cursor {
  parts: Part[];
  chapter: Chapter | null;
  chapterDepth: number;
  goals: Goal[];
  section: Section | null;
  tables: Map<Table, DataTable>;
}

/** Turns a Markdown tree into a plan (format sections 3–5). Never fails: what is odd is kept and judged by the rules. */
export function buildPlan(text: string, tree: Root, options: BuildOptions): Plan {
  const cursor: Cursor = {
    parts: [],
    chapter: null,
    chapterDepth: 1,
    goals: [],
    section: null,
    tables: new Map(),
  };
  for (const node of tree.children) {
    if (node.type === 'yaml' || node.type === 'definition' || node.type === 'footnoteDefinition') continue;
    if (node.type === 'heading') openHeading(cursor, node, options);
    else addBlock(cursor, node);
  }
  finish(cursor.parts, text);
  return {
    meta: options.meta,
    edition: options.edition?.id ?? '',
    parts: cursor.parts,
    tables: cursor.tables,
    definitions: collect(tree, 'definition') as Definition[],
    footnotes: collect(tree, 'footnoteDefinition') as FootnoteDefinition[],
  };
}

/** Decides what a heading opens: a goal, a chapter, a section, or nothing but a subheading. */
function openHeading(cursor: Cursor, node: Heading, options: BuildOptions): void {
  const placed = placedText(node);
  const goal = parseGoalHeading(placed);
  const title = fold(placed.text);
  const section = cursor.goals.length > 0 ? parseSectionName(title) : null;
  if (goal) openGoal(cursor, node, goal, options);
  else if (opensChapter(cursor, node.depth, title)) openChapter(cursor, node, title);
  else if (section) openSection(cursor, node, section, title);
  else addBlock(cursor, node);
}

function openSection(cursor: Cursor, node: Heading, { kind, name }: SectionHeading, written: string): void {
  const section: Section = {
    name,
    kind,
    written,
    span: spanOf(node),
    depth: node.depth,
    blocks: [],
    markdown: '',
    markers: [],
  };
  cursor.goals.at(-1)?.sections.push(section);
  cursor.section = section;
}

/**
 * A depth-1 heading without a label is a chapter and closes all goals (format section 3). Where a
 * writer begins chapters or goals further in, headings as shallow as those count likewise.
 */
function opensChapter(cursor: Cursor, depth: number, title: string): boolean {
  if (depth === 1) return true;
  const [outermost] = cursor.goals;
  if (outermost) return depth <= outermost.depth && chapterKind(title) !== 'free';
  return !cursor.chapter || cursor.chapter.title === '' || depth <= cursor.chapterDepth;
}

function openChapter(cursor: Cursor, node: Heading, title: string): void {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.\s+/.exec(title);
  const chapter: Chapter = {
    kind: 'chapter',
    title: number ? title.slice(number[0].length) : title,
    number: number?.[1] ?? null,
    heading: node.children,
    span: spanOf(node),
    blocks: [],
    budgets: [],
  };
  cursor.parts.push(chapter);
  cursor.chapter = chapter;
  cursor.chapterDepth = node.depth;
  cursor.goals = [];
  cursor.section = null;
}

function openGoal(cursor: Cursor, node: Heading, heading: GoalHeading, options: BuildOptions): void {
  const rank = goalLevels.indexOf(heading.level);
  while (cursor.goals.length > 0 && goalLevels.indexOf(cursor.goals.at(-1)?.level ?? 'enhetsmål') >= rank) {
    cursor.goals.pop();
  }
  const parent = cursor.goals.at(-1);
  const filled = heading.title === '' ? options.fillTitle(heading) : null;
  const goal: Goal = {
    kind: 'goal',
    level: heading.level,
    label: printedLabel(heading, options.edition),
    number: heading.number,
    numberText: heading.numberText,
    title: filled ?? heading.title,
    titleFilledIn: filled !== null,
    span: spanOf(node),
    labelSpan: heading.labelSpan,
    numberSpan: heading.numberSpan,
    titleSpan: heading.titleSpan,
    depth: node.depth,
    intro: [],
    sections: [],
    results: [],
    indicators: [],
    activities: [],
    budgets: [],
    goals: [],
  };
  (parent?.goals ?? cursor.parts).push(goal);
  cursor.goals.push(goal);
  cursor.section = null;
  cursor.chapter = null;
}

/** The short `KF:s mål` is printed in full; a unit goal keeps the name it was given. */
function printedLabel(heading: GoalHeading, edition: Edition | null): string {
  return heading.level === 'enhetsmål' ? heading.label : (edition?.labels[heading.level] ?? heading.label);
}

function addBlock(cursor: Cursor, block: Block): void {
  const goal = cursor.goals.at(-1);
  if (goal) {
    (cursor.section?.blocks ?? goal.intro).push(block);
    if (block.type === 'table') addGoalTable(cursor, goal, block);
    return;
  }
  if (!cursor.chapter) openChapterWithoutHeading(cursor, block);
  const chapter = cursor.chapter;
  if (!chapter) return;
  if (block.type === 'table') {
    const title = chapterBudgetTitle(chapter);
    const budget = title === null ? null : readBudgetTable(block, title, lineAbove(chapter.blocks));
    addTable(cursor, block, budget, chapter.budgets);
  }
  chapter.blocks.push(block);
}

/** Text before the first heading is kept in a chapter without a title. */
function openChapterWithoutHeading(cursor: Cursor, block: Block): void {
  const { start } = spanOf(block);
  const chapter: Chapter = {
    kind: 'chapter',
    title: '',
    number: null,
    heading: [],
    span: { start, end: start },
    blocks: [],
    budgets: [],
  };
  cursor.chapter = chapter;
  cursor.parts.push(chapter);
}

function addGoalTable(cursor: Cursor, goal: Goal, table: Table): void {
  const { section } = cursor;
  const data = readDataTable(table);
  if (data?.kind === 'indicators') goal.indicators.push(...data.rows);
  if (data?.kind === 'activities') goal.activities.push(...data.rows);
  if (data) cursor.tables.set(table, data);
  else if (section && (section.kind === 'Budget' || section.kind === 'Resursanvändning')) {
    const budget = readBudgetTable(table, section.name, lineAbove(section.blocks.slice(0, -1)));
    addTable(cursor, table, budget, goal.budgets);
  }
}

function addTable(cursor: Cursor, table: Table, budget: BudgetTable | null, budgets: BudgetTable[]): void {
  if (!budget) return;
  budgets.push(budget);
  cursor.tables.set(table, { kind: 'budget', budget });
}

/** The heading a chapter's table stands under, where that names a budget or resources; else null. */
function chapterBudgetTitle(chapter: Chapter): string | null {
  const headings = chapter.blocks.filter((block) => block.type === 'heading').map(plainText);
  const named = [chapter.title, ...headings].findLast((title) => {
    const kind = parseSectionName(title)?.kind;
    return kind === 'Budget' || kind === 'Resursanvändning' || /^budget\b/i.test(title);
  });
  const current = headings.at(-1) ?? chapter.title;
  // A free subheading below `Budget 2025` still belongs to the budget.
  return named && (named === current || parseSectionName(current) === null) ? named : null;
}

function lineAbove(blocks: Block[]): string {
  const before = blocks.at(-1);
  return before?.type === 'paragraph' ? plainText(before) : '';
}

/** Reads what needs a section's whole content: its Markdown, its markers, and a goal's results. */
function finish(parts: Part[], text: string): void {
  for (const part of parts) {
    if (part.kind === 'chapter') continue;
    for (const section of part.sections) {
      section.markdown = markdownOf(section.blocks, text);
      section.markers = markersOf(section.blocks);
    }
    part.results = part.sections
      .filter((section) => section.kind === 'Förväntat resultat')
      .flatMap((section) => resultsOf(section.blocks));
    finish(part.goals, text);
  }
}

/** The source between the first and the last of some blocks. */
export function markdownOf(blocks: Block[], text: string): string {
  const [first] = blocks;
  const last = blocks.at(-1);
  return first && last ? text.slice(spanOf(first).start, spanOf(last).end) : '';
}

function collect(tree: Nodes, type: 'definition' | 'footnoteDefinition'): Nodes[] {
  if (tree.type === type) return [tree];
  return 'children' in tree ? tree.children.flatMap((child) => collect(child, type)) : [];
}
