import type { Heading } from 'mdast';
import type { Edition } from '../edition/types.ts';
import { titleOf } from '../plan/attachment-title.ts';
import { type HeadingWords, wordsOf } from '../plan/heading-words.ts';
import { createIds, fixedIds, goalName } from '../plan/ids.ts';
import { fold } from '../plan/inline.ts';
import { isCouncilLevel } from '../plan/levels.ts';
import type { Block, Chapter, Goal, Part, Plan, Section } from '../plan/model.ts';
import { chapterKind } from '../plan/section-name.ts';
import { letters } from '../source/words.ts';
import { texts } from './texts.ts';
import type { ContentsEntry, DocumentHeading, HeadingLevel } from './types.ts';

/** What has a heading in the finished document. */
export type Headed = Chapter | Goal | Section | Heading;

export interface PlacedHeading {
  id: string;
  level: HeadingLevel;
  /** Depth in the tree where it is more than the six that HTML has; else null. */
  ariaLevel: number | null;
  text: string;
  /** With the texts of its pictures. */
  spoken: string;
}

/** How an entry of the contents is set (layout, "Innehållsförteckning"). */
export type EntryStyle = 'chapter' | 'inriktningsmål' | 'kf-mål' | 'subheading';

export interface OutlineEntry extends ContentsEntry {
  style: EntryStyle;
}

export interface Outline {
  /** In document order; the heading of the notes comes last and is added when there are notes. */
  headings: DocumentHeading[];
  contents: OutlineEntry[];
  /** Titles of the attachments, less those that stand in the plan as a chapter, which the contents list with its page. */
  attachments: string[];
  /** Whether there is anything to list: headings or attachments. */
  hasContents: boolean;
  /** undefined for headings that print nothing: those without text, and those inside lists and quotes. */
  of(headed: Headed): PlacedHeading | undefined;
  /** Whether an id belongs to a heading of the document. */
  has(id: string): boolean;
}

interface Builder {
  edition: Edition;
  newId: (text: string) => string;
  headings: DocumentHeading[];
  contents: OutlineEntry[];
  placed: Map<Headed, PlacedHeading>;
}

/**
 * Levels, ids and contents of the whole document. Levels follow the tree, never the source, and
 * never skip (format section 3); the title on the cover is the only h1.
 */
export function buildOutline(plan: Plan, edition: Edition): Outline {
  const builder: Builder = {
    edition,
    newId: createIds(),
    headings: [],
    contents: [],
    placed: new Map(),
  };
  for (const part of plan.parts) addPart(builder, part);
  const attachments = attachmentsElsewhere(plan);
  const hasContents = builder.contents.length > 0 || attachments.length > 0;
  const headings = [...frontHeadings(plan, hasContents, attachments.length > 0), ...builder.headings];
  const ids = new Set(headings.map((heading) => heading.id));
  return {
    headings,
    contents: builder.contents,
    attachments,
    hasContents,
    of: (headed) => builder.placed.get(headed),
    has: (id) => ids.has(id),
  };
}

/** The heading's text as printed: `1. Inledning`; '' for text before any heading. */
function chapterWords({ heading, number, title }: Chapter): HeadingWords {
  const words = wordsOf({ type: 'heading', depth: 1, children: heading });
  const text = words.text || fold(`${number ?? ''} ${title}`);
  return { text, spoken: words.spoken || text };
}

/** Number and wording as printed: `1.4 Stockholm ska vara …`. */
export function goalText(goal: Goal): string {
  return fold(`${goal.numberText ?? ''} ${goal.title}`);
}

function attachmentsElsewhere({ meta, parts }: Plan): string[] {
  const bare = (title: string): string => letters(titleOf(title));
  const chapters = parts.flatMap((part) => (part.kind === 'chapter' ? [bare(part.title)] : []));
  return meta.attachments.map(({ title }) => title).filter((title) => !chapters.includes(bare(title)));
}

function frontHeadings(plan: Plan, hasContents: boolean, hasAttachments: boolean): DocumentHeading[] {
  const headings: DocumentHeading[] = [ownHeading(fixedIds.title, 1, fold(plan.meta.title))];
  if (hasContents) {
    headings.push(ownHeading(fixedIds.contents, 2, texts.contents));
  }
  if (hasAttachments) {
    headings.push(ownHeading(fixedIds.attachments, 3, texts.attachments));
  }
  return headings;
}

/** A heading of the program's own words, which the bookmarks leave out. */
export function ownHeading(id: string, level: HeadingLevel, text: string): DocumentHeading {
  return { id, level, text, spoken: text, bookmark: false };
}

function addPart(builder: Builder, part: Part): void {
  if (part.kind === 'chapter') addChapter(builder, part);
  else addGoal(builder, part, 2);
}

function addChapter(builder: Builder, chapter: Chapter): void {
  const words = chapterWords(chapter);
  const { text } = words;
  if (text !== '') {
    const { id } = place(builder, chapter, { ...words, depth: 2, bookmark: true });
    builder.contents.push({ id, level: 1, text, style: 'chapter' });
  }
  addSubheadings(
    builder,
    chapter.blocks,
    text === '' ? 2 : 3,
    listsSubheadings(builder.edition, chapter.title),
  );
}

function addGoal(builder: Builder, goal: Goal, depth: number): void {
  const bare = goalText(goal);
  const labelled = fold(`${goal.label}: ${bare}`);
  const { id } = place(builder, goal, { text: labelled, slugFrom: goalName(goal), depth, bookmark: true });
  if (isCouncilLevel(goal.level)) {
    const text = builder.edition.contents.goalLabels || bare === '' ? labelled : bare;
    builder.contents.push({ id, level: goal.level === 'kf-mål' ? 2 : 1, text, style: goal.level });
  }
  addSubheadings(builder, goal.intro, depth + 1, false);
  for (const section of goal.sections) {
    const text = fold(section.written);
    place(builder, section, { text, slugFrom: `${text} ${bare}`, depth: depth + 1, bookmark: false });
    addSubheadings(builder, section.blocks, depth + 2, false);
  }
  for (const child of goal.goals) addGoal(builder, child, depth + 1);
}

/**
 * Headings inside running text. Their source depths only say which stands under which: a stack
 * turns `##`, `####`, `###` into one level and two siblings below it.
 */
function addSubheadings(builder: Builder, blocks: Block[], depth: number, listed: boolean): void {
  const open: number[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const words = wordsOf(block);
    const { text } = words;
    if (text === '') continue;
    while (open.length > 0 && (open.at(-1) ?? 0) >= block.depth) open.pop();
    const isListed = listed && open.length === 0;
    const { id } = place(builder, block, { ...words, depth: depth + open.length, bookmark: isListed });
    if (isListed) builder.contents.push({ id, level: 2, text, style: 'subheading' });
    open.push(block.depth);
  }
}

/** Whether the edition's contents list what stands under this chapter. */
function listsSubheadings(edition: Edition, title: string): boolean {
  const { subheadings } = edition.contents;
  const kind = chapterKind(title);
  if (kind === 'economy' || title === edition.economyChapter) return subheadings.includes('economy');
  if (kind === 'closing' || title === edition.closingChapter) return subheadings.includes('closing');
  return false;
}

interface NewHeading {
  text: string;
  /** Where it is not the text. */
  spoken?: string;
  /** What the id is made from where it is not the text. */
  slugFrom?: string;
  /** Depth in the tree, from 1; may be more than 6. */
  depth: number;
  bookmark: boolean;
}

function place(builder: Builder, headed: Headed, heading: NewHeading): PlacedHeading {
  const { text, spoken = text, depth, bookmark } = heading;
  const level = Math.min(depth, 6) as HeadingLevel;
  const id = builder.newId(heading.slugFrom ?? text);
  const placed = { id, level, ariaLevel: depth > 6 ? depth : null, text, spoken };
  builder.placed.set(headed, placed);
  builder.headings.push({ id, level: depth, text, spoken, bookmark });
  return placed;
}
