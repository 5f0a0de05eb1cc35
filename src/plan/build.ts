import type { Definition, FootnoteDefinition, Heading, Nodes, Root, Table } from 'mdast';
import { spanOf } from '../source/span.ts';
import { readBudgetTable } from './budget-table.ts';
import { readDataTable } from './data-tables.ts';
import { flowTablesIn, lastLine } from './flow.ts';
import { type GoalHeading, goalHeadingOf, goalLevels } from './goal-heading.ts';
import { headingNotes } from './heading-notes.ts';
import { fold, placedText, plainText } from './inline.ts';
import { itemsOf, markersOf, resultsOf } from './markers.ts';
import type {
  Block,
  BudgetTable,
  Chapter,
  DataTable,
  Goal,
  GoalLevel,
  Meta,
  Part,
  Plan,
  Section,
} from './model.ts';
import { chapterKind, parseSectionName, type SectionHeading, splitNumber } from './section-name.ts';

/**
 * The wording of a council goal as the edition spells it: of one that gives only its number, and of one whose own
 * differs only in how it was typed. Null where it is not known.
 */
export type FillTitle = (heading: GoalHeading) => string | null;

/** What a plan takes from its edition. */
interface Named {
  id: string;
  labels: Record<GoalLevel, string>;
}

export interface BuildOptions {
  meta: Meta;
  /** null where the year has none; then labels are printed as written and nothing is filled in. */
  edition: Named | null;
  fillTitle: FillTitle;
}

/** What is open while the document is read from top to bottom. */
interface Cursor {
  /** The plan's. */
  year: number;
  parts: Part[];
  chapter: Chapter | null;
  chapterDepth: number;
  /** The heading in the chapter that makes tables below it budgets; null where none does. */
  budget: { title: string; depth: number } | null;
  goals: Goal[];
  section: Section | null;
  tables: Map<Table, DataTable>;
}

/** Turns a Markdown tree into a plan (format sections 3–5). Never fails: what is odd is kept and judged by the rules. */
export function buildPlan(text: string, tree: Root, options: BuildOptions): Plan {
  const cursor: Cursor = {
    year: options.meta.year,
    parts: [],
    chapter: null,
    chapterDepth: 1,
    budget: null,
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
    ...definitionsIn(tree, text),
  };
}

/** Decides what a heading opens: a goal, a chapter, a section, or nothing but a subheading. */
function openHeading(cursor: Cursor, node: Heading, options: BuildOptions): void {
  const placed = placedText(node);
  const goal = goalHeadingOf(node);
  const title = fold(placed.text);
  const section = cursor.goals.length > 0 ? parseSectionName(title) : null;
  if (goal) openGoal(cursor, node, goal, options);
  else if (!(section && standsFlat(cursor, section)) && opensChapter(cursor, node.depth, title))
    openChapter(cursor, node, title);
  else if (section) openSection(cursor, node, section, title);
  else addBlock(cursor, node);
}

function openSection(cursor: Cursor, node: Heading, { kind, name }: SectionHeading, written: string): void {
  const section: Section = {
    name,
    kind,
    written,
    headingNotes: headingNotes(node, fold(written)),
    span: spanOf(node),
    depth: node.depth,
    blocks: [],
    markdown: '',
    markers: [],
    from: null,
  };
  cursor.goals.at(-1)?.sections.push(section);
  cursor.section = section;
}

/**
 * A depth-1 heading without a label is a chapter and closes all goals (format section 3). So does one
 * with a chapter's name that is as shallow as the goal it follows; and where a writer begins the
 * chapters further in, headings as shallow as those count likewise.
 */
function opensChapter(cursor: Cursor, depth: number, title: string): boolean {
  if (depth === 1) return true;
  const goal = cursor.goals.at(-1);
  if (goal) return depth <= goal.depth && chapterKind(splitNumber(title).title) !== 'free';
  return !cursor.chapter || isUnnamed(cursor.chapter) || depth <= cursor.chapterDepth;
}

/**
 * Where every heading has a single `#`, as in text pasted from a word processor, a section's name below a goal that has no
 * more is the goal's section. `Budget` alone may as well be the economy's chapter.
 */
function standsFlat({ goals }: Cursor, { kind }: SectionHeading): boolean {
  const goal = goals.at(-1);
  return goal?.depth === 1 && goal.level !== 'inriktningsmål' && kind !== 'Budget';
}

/** Text before the first heading is kept in a chapter without one. */
function isUnnamed({ span }: Chapter): boolean {
  return span.start === span.end;
}

function openChapter(cursor: Cursor, node: Heading, written: string): void {
  const chapter: Chapter = {
    kind: 'chapter',
    ...splitNumber(written),
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
  cursor.budget = null;
  followBudget(cursor, chapter.title, node.depth);
}

/** A subheading below `Budget 2025` still belongs to the budget, one beside it does not. */
function followBudget(cursor: Cursor, title: string, depth: number): void {
  const kind = parseSectionName(title)?.kind;
  if (kind === 'Budget' || kind === 'Resursanvändning' || /^budget\b/i.test(title)) {
    cursor.budget = { title, depth };
  } else if (kind || (cursor.budget && depth <= cursor.budget.depth)) cursor.budget = null;
}

function openGoal(cursor: Cursor, node: Heading, heading: GoalHeading, options: BuildOptions): void {
  const rank = goalLevels.indexOf(heading.level);
  while (cursor.goals.length > 0 && goalLevels.indexOf(cursor.goals.at(-1)?.level ?? 'enhetsmål') >= rank) {
    cursor.goals.pop();
  }
  const parent = cursor.goals.at(-1);
  const known = options.fillTitle(heading);
  const title = known ?? heading.title;
  const goal: Goal = {
    kind: 'goal',
    level: heading.level,
    label: printedLabel(heading, options.edition),
    earlierLabels: heading.earlierLabels,
    number: heading.number,
    numberText: heading.numberText,
    title,
    titleFilledIn: known !== null && heading.title === '',
    headingNotes: headingNotes(node, heading.title || title),
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
    inherited: [],
    goals: [],
  };
  (parent?.goals ?? cursor.parts).push(goal);
  cursor.goals.push(goal);
  cursor.section = null;
  cursor.chapter = null;
}

/** The short `KF:s mål` is printed in full; a unit goal keeps the name it was given. */
function printedLabel(heading: GoalHeading, edition: Named | null): string {
  return heading.level === 'enhetsmål' ? heading.label : (edition?.labels[heading.level] ?? heading.label);
}

function addBlock(cursor: Cursor, block: Block): void {
  const goal = cursor.goals.at(-1);
  if (goal) {
    const blocks = cursor.section?.blocks ?? goal.intro;
    for (const table of flowTablesIn(block)) addGoalTable(cursor, goal, table, lastLine(blocks));
    blocks.push(block);
    return;
  }
  const chapter = cursor.chapter ?? openChapterWithoutHeading(cursor, block);
  if (block.type === 'heading') followBudget(cursor, plainText(block), block.depth);
  const { budget } = cursor;
  for (const table of budget ? flowTablesIn(block) : []) {
    const read = readBudgetTable(table, budget?.title ?? '', lastLine(chapter.blocks));
    addTable(cursor, table, read, chapter.budgets);
  }
  chapter.blocks.push(block);
}

function openChapterWithoutHeading(cursor: Cursor, block: Block): Chapter {
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
  return chapter;
}

function addGoalTable(cursor: Cursor, goal: Goal, table: Table, above: string): void {
  const { section } = cursor;
  const data = readDataTable(table, cursor.year);
  if (data?.kind === 'indicators') for (const row of data.rows) goal.indicators.push(row);
  if (data?.kind === 'activities') for (const row of data.rows) goal.activities.push(row);
  if (data) cursor.tables.set(table, data);
  else if (section && (section.kind === 'Budget' || section.kind === 'Resursanvändning')) {
    addTable(cursor, table, readBudgetTable(table, section.name, above), goal.budgets);
  }
}

function addTable(cursor: Cursor, table: Table, budget: BudgetTable | null, budgets: BudgetTable[]): void {
  if (!budget) return;
  budgets.push(budget);
  cursor.tables.set(table, { kind: 'budget', budget });
}

/** Reads what needs a section's whole content: its Markdown, its markers, and a goal's results. */
function finish(parts: Part[], text: string): void {
  for (const part of parts) {
    if (part.kind === 'chapter') continue;
    for (const section of part.sections) {
      const items = itemsOf(section.blocks, text);
      section.markdown = markdownOf(section.blocks, text);
      section.markers = markersOf(items);
      if (section.kind === 'Förväntat resultat')
        for (const result of resultsOf(items)) part.results.push(result);
    }
    finish(part.goals, text);
  }
}

/** The source between the first and the last of some blocks. */
export function markdownOf(blocks: Block[], text: string): string {
  const [first] = blocks;
  const last = blocks.at(-1);
  return first && last ? text.slice(spanOf(first).start, spanOf(last).end) : '';
}

function definitionsIn(tree: Root, text: string): Pick<Plan, 'definitions' | 'footnotes'> {
  const definitions: Definition[] = [];
  const footnotes: FootnoteDefinition[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'footnoteDefinition') footnotes.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  // Few plans have any, and none without these signs.
  if (text.includes(']:')) visit(tree);
  return { definitions, footnotes };
}
