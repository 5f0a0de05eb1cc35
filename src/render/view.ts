import type { PhrasingContent } from 'mdast';
import type { Edition } from '../edition/types.ts';
import { fixedIds } from '../plan/ids.ts';
import { fold } from '../plan/inline.ts';
import type { Chapter, Goal, GoalLevel, HeadingNote, Part, Plan, Section } from '../plan/model.ts';
import { attachmentLine, type ContentsView, contentsView } from './contents.ts';
import { type CoverView, coverView, type LogotypeView } from './cover.ts';
import type { MarkdownRenderer, NoteView } from './markdown.ts';
import { type Metadata, metadataOf, ownerOf } from './metadata.ts';
import { goalText, type Headed, type Outline, type PlacedHeading } from './outline.ts';
import { runsOf } from './runs.ts';
import { type SafeHtml, safeHtml } from './safe-html.ts';
import { texts } from './texts.ts';

/**
 * All that a template prints, in the order it prints it. Text is plain and is escaped by the
 * template; only `SafeHtml` is printed as it is. Absent things are null or empty, never missing:
 * the templates are strict.
 */
export interface DocumentView extends Metadata {
  ids: typeof fixedIds;
  /** Headings of the document's own. */
  texts: Record<'contents' | 'attachments' | 'notes', string>;
  owner: string;
  committee: string;
  style: SafeHtml;
  cover: CoverView;
  /** False where nothing is listed: there is no heading and no attachment. */
  hasContents: boolean;
  contents: ContentsView[];
  attachments: SafeHtml[];
  parts: PartView[];
  notes: NoteView[];
}

export interface PartView {
  chapter: ChapterView | null;
  goal: GoalView | null;
}

export interface ChapterView {
  /** The run of pages that it stands in. */
  run: number;
  /** null for text before any heading. */
  heading: (PlacedHeading & { html: SafeHtml }) | null;
  body: SafeHtml;
}

export interface GoalView extends PlacedHeading {
  /** The run of pages that it stands in; null for a goal inside another. */
  run: number | null;
  /** `kf-mal`: the level in ASCII. */
  className: string;
  /** `KF:s mål för verksamhetsområdet`, without the colon. */
  label: string;
  /** The number and the wording's first word, which stand on one line. */
  start: SafeHtml;
  /** The rest of the wording, with the space before it, and the footnote marks. */
  rest: SafeHtml;
  /** The label on a line of its own above the wording. */
  above: boolean;
  intro: SafeHtml;
  sections: SectionView[];
  goals: GoalView[];
}

export interface SectionView extends PlacedHeading {
  html: SafeHtml;
  body: SafeHtml;
}

interface Sources {
  plan: Plan;
  edition: Edition;
  outline: Outline;
  markdown: MarkdownRenderer;
  style: SafeHtml;
  logotype: LogotypeView | null;
}

/** Builds the view in document order, so that notes are numbered as a reader meets them. */
export function documentView(sources: Sources): DocumentView {
  const { plan, edition, outline, markdown, style, logotype } = sources;
  const { meta } = plan;
  const runs = runsOf(plan.parts);
  const parts = plan.parts.map((part, index) => partView(sources, part, runs[index] ?? 1));
  return {
    ...metadataOf(meta),
    ids: fixedIds,
    texts: { contents: texts.contents, attachments: texts.attachments, notes: texts.notes },
    owner: ownerOf(meta),
    committee: meta.committee,
    style,
    cover: coverView(meta, logotype, markdown),
    hasContents: outline.hasContents,
    contents: contentsView(outline.contents, edition),
    attachments: outline.attachments.map(attachmentLine),
    parts,
    notes: markdown.notes(),
  };
}

function partView(sources: Sources, part: Part, run: number): PartView {
  return part.kind === 'chapter'
    ? { chapter: chapterView(sources, part, run), goal: null }
    : { chapter: null, goal: goalView(sources, part, run) };
}

function chapterView({ outline, markdown }: Sources, chapter: Chapter, run: number): ChapterView {
  const placed = outline.of(chapter);
  const heading = placed ? { ...placed, html: chapterHeading(markdown, chapter, placed) } : null;
  return { run, heading, body: markdown.blocks(chapter.blocks, 'chapter') };
}

function chapterHeading(markdown: MarkdownRenderer, chapter: Chapter, placed: PlacedHeading): SafeHtml {
  const content: Chapter['heading'] =
    chapter.heading.length > 0 ? chapter.heading : [{ type: 'text', value: placed.text }];
  return markdown.heading(content);
}

const classNames: Record<GoalLevel, string> = {
  inriktningsmål: 'inriktningsmal',
  'kf-mål': 'kf-mal',
  nämndmål: 'namndmal',
  avdelningsmål: 'avdelningsmal',
  enhetsmål: 'enhetsmal',
};

function goalView(sources: Sources, goal: Goal, run: number | null): GoalView {
  const { edition, outline, markdown } = sources;
  const wording = goalText(goal);
  const number = wording.length - goal.title.length;
  const notes = goal.headingNotes.map((note) => ({ ...note, offset: number + note.offset }));
  const start = goal.numberText === null ? '' : (/^\S+ \S+/.exec(wording)?.[0] ?? wording);
  return {
    run,
    ...placedOrThrow(outline, goal),
    className: classNames[goal.level],
    label: fold(goal.label),
    start: markdown.heading(phrasing(wording, notes, 0, start.length)),
    rest: markdown.heading(phrasing(wording, notes, start.length, wording.length + 1)),
    above: edition.goalHeading === 'above',
    ...bodyView(sources, goal),
    goals: goal.goals.map((child) => goalView(sources, child, null)),
  };
}

/** Inherited tables of indicators stand below the goal's own text, those of activities below all its sections. */
function bodyView(
  sources: Sources,
  { intro, sections, inherited }: Goal,
): Pick<GoalView, 'intro' | 'sections'> {
  const { markdown } = sources;
  const own = markdown.blocks(intro, 'goal');
  const tables = (kind: 'indicators' | 'activities'): SafeHtml =>
    joined(...inherited.map((each) => markdown.blocks(each[kind], 'goal', each.from)));
  const above = joined(own, tables('indicators'));
  const views = sections.map((section) => sectionView(sources, section));
  const below = tables('activities');
  const last = views.pop();
  return last
    ? { intro: above, sections: [...views, { ...last, body: joined(last.body, below) }] }
    : { intro: joined(above, below), sections: [] };
}

const joined = (...parts: SafeHtml[]): SafeHtml => safeHtml(parts.join(''));

function sectionView({ outline, markdown }: Sources, section: Section): SectionView {
  const { headingNotes, blocks, from } = section;
  const placed = placedOrThrow(outline, section);
  const { text } = placed;
  return {
    ...placed,
    html: markdown.heading(phrasing(text, headingNotes, 0, text.length + 1)),
    body: markdown.blocks(blocks, 'goal', from),
  };
}

/** A heading's text from one place up to another, with the footnote marks that stand there. */
function phrasing(text: string, notes: readonly HeadingNote[], from: number, to: number): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let done = from;
  for (const { reference, offset } of notes) {
    if (offset < from || offset >= to) continue;
    content.push({ type: 'text', value: text.slice(done, offset) }, reference);
    done = offset;
  }
  return [...content, { type: 'text', value: text.slice(done, to) }];
}

/** Goals and sections always have a heading; the outline of another plan would be our own mistake. */
function placedOrThrow(outline: Outline, headed: Headed): PlacedHeading {
  const placed = outline.of(headed);
  if (!placed) throw new Error('The outline belongs to another plan');
  return placed;
}
