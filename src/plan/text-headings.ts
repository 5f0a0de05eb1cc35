import type { Paragraph, PhrasingContent } from 'mdast';
import headingsWords from '../../schemas/words/headings.json' with { type: 'json' };
import { flatMap } from '../source/flat-map.ts';
import { latin } from '../source/latin.ts';
import { rememberingOn } from '../source/remember.ts';
import { spanOf } from '../source/span.ts';
import { beginsWithLabel, type GoalHeading, parseGoalHeading } from './goal-heading.ts';
import { blocksOf } from './goals.ts';
import { placedText } from './inline.ts';
import type { Block, Goal, GoalLevel, SectionName, Span } from './model.ts';
import { parseSectionName, type SectionHeading } from './section-name.ts';

/** A section's name that stands as text where a heading is meant: `**Uppföljning**` alone, or before its text. */
export interface TextSection {
  kind: SectionName;
  name: string;
  written: string;
  /** The name with its emphasis and colon. */
  span: Span;
  /** Whether text follows in the same paragraph. */
  runsOn: boolean;
}

/** A goal's label as text where a heading is meant: `**Enhetsmål:** …`, or `Nämndmål:` on a line of its own. */
export interface TextGoal {
  heading: GoalHeading;
  paragraph: Paragraph;
  /** Where it ends in the source: with its paragraph, or with the first line of it. */
  end: number;
  isFirstLine: boolean;
  /** Whether the wording stands on the line below the label. */
  isLabelAlone: boolean;
}

/** Longer text is no section's name and no label alone. */
const longest = 40;

/** A longer text after a label speaks of the goal and is not it. */
const longestTitle = 300;

/** The sections that goals of a level have. */
export const usualSections: Record<GoalLevel, string[]> = headingsWords.sectionsOf;

/**
 * Sections usual for its level that a goal has only as text; one that it has under a heading too is a part of
 * another.
 */
export const textSections = rememberingOn((goal: Goal): TextSection[] => {
  const names = textGoals(goal).length > 0 ? usualSections.enhetsmål : usualSections[goal.level];
  const headed = new Set(goal.sections.map(({ kind }) => kind));
  return flatMap(paragraphsIn(blocksOf(goal)), (paragraph) => {
    const found = textSection(paragraph);
    if (!found || headed.has(found.kind) || !names.includes(found.kind)) return [];
    headed.add(found.kind);
    return [found];
  });
});

/** Goals that stand as text within this one; what follows them is theirs, though it is read as this one's. */
export const textGoals = rememberingOn((goal: Goal): TextGoal[] =>
  flatMap([goal.intro, ...goal.sections.map(({ blocks }) => blocks)], (blocks, index) =>
    textGoalsIn(blocks, index < goal.sections.length),
  ),
);

/**
 * A label in bold with its wording, any label alone, or a first line that begins with a label spelt as it should be.
 * @param isBeforeSection whether the heading of a section follows the last block
 */
function textGoalsIn(blocks: Block[], isBeforeSection: boolean): TextGoal[] {
  return flatMap(blocks, (block, index) => {
    if (block.type !== 'paragraph') return [];
    const marked = markedGoal(block);
    if (marked) return [marked];
    const plain = plainGoal(block);
    const isFollowed = isBeforeSection && index === blocks.length - 1;
    return plain && (isFollowed || !isSentence(plain)) ? [plain] : [];
  });
}

/** A paragraph that begins in bold with a label, or holds nothing but one. */
function markedGoal(paragraph: Paragraph): TextGoal | null {
  const [first, ...others] = paragraph.children;
  const { start, end } = spanOf(paragraph);
  const isAlone = others.length === 0 && end - start <= longest;
  const heading = isEmphasis(first) || isAlone ? parseGoalHeading(placedText(paragraph)) : null;
  if (!heading || heading.title.length > longestTitle) return null;
  return isEmphasis(first) || heading.title === ''
    ? { heading, paragraph, end, isFirstLine: false, isLabelAlone: false }
    : null;
}

const labelBegins = /^\s*(?:\d|Mål|KF|Nämnd|Avdelning|Enhet|Åtagande)/;

/** `2.1 Enhetsmål: Beslut i tid` without any emphasis, as the first line of a paragraph or all of it; the wording may have a line of its own. */
function plainGoal(paragraph: Paragraph): TextGoal | null {
  const [first] = paragraph.children;
  if (first?.type !== 'text' || !labelBegins.test(first.value) || !beginsWithLabel(first.value)) return null;
  const { text, span } = placedText(paragraph);
  const [label = '', wording = ''] = text.split('\n', 2);
  const isLabelAlone = wording !== '' && label.trimEnd().endsWith(':');
  const line = isLabelAlone ? `${label} ${wording}` : label;
  const heading = parseGoalHeading({ text: line, span });
  if (!heading || heading.title === '' || heading.title.length > longestTitle) return null;
  const isFirstLine = line.length < text.length;
  const end = isFirstLine ? span(0, line.trimEnd().length).end : spanOf(paragraph).end;
  return { heading, paragraph, end, isFirstLine, isLabelAlone };
}

/** `Enhetsmål: Vi lyssnar är det som ledningen talar om.` may speak of the goal. */
const isSentence = ({ heading, isFirstLine }: TextGoal): boolean =>
  !isFirstLine && heading.title.endsWith('.');

/** Labels that stand by themselves; in a chapter a goal with its wording in bold may only be spoken of. */
export function labelsAlone(blocks: Block[]): TextGoal[] {
  return textGoalsIn(blocks, false).filter(({ heading }) => heading.title === '');
}

/**
 * Goals that stand as text in a chapter: a label by itself, or with its wording where what follows it is what a goal holds.
 */
export function chapterGoals(blocks: Block[]): TextGoal[] {
  const found = textGoalsIn(blocks, false);
  if (found.every(({ heading }) => heading.title === '')) return found;
  const holdsSections = blocks.some((block) => {
    const text = block.type === 'heading' || block.type === 'paragraph' ? placedText(block).text : '';
    return text.length <= longest && parseSectionName(text)?.exact === true;
  });
  return found.filter(({ heading }) => holdsSections || heading.title === '');
}

const paragraphsIn = (blocks: Block[]): Paragraph[] => blocks.filter((block) => block.type === 'paragraph');

const isEmphasis = (node: PhrasingContent | undefined): boolean =>
  node?.type === 'strong' || node?.type === 'emphasis';

function textSection(paragraph: Paragraph): TextSection | null {
  const [first, second] = paragraph.children;
  if (!first) return null;
  if (first.type === 'text') {
    const found = plainSection(paragraph, first.value);
    if (found) return found;
  }
  const alone = paragraph.children.length === 1;
  const written = placedText(first).text.trim();
  const name = written.length <= longest ? parseSectionName(written) : null;
  if (!name || name.kind === 'Budget') return null;
  const { start, end } = spanOf(first);
  if (alone) {
    return isEmphasis(first) || isName(name, written)
      ? { kind: name.kind, name: name.name, written, span: { start, end }, runsOn: false }
      : null;
  }
  const parting = written.endsWith(':') ? /^\s*/ : /^(?::\s*|[ \t]*\n\s*)/;
  const after = parting.exec(second ? placedText(second).text : '')?.[0];
  if (!isEmphasis(first) || !name.exact || after === undefined) return null;
  return {
    kind: name.kind,
    name: name.name,
    written,
    span: { start, end: end + after.length },
    runsOn: true,
  };
}

/** A name on a line of its own above its text, or with a colon before it. */
const nameFirst = /^([^\n:]{4,40}?)(:[ \t]*\n?|[ \t]*\n)\s*(?=\S)/;

/** Names after which a colon on the same line begins the section; others may lead in any sentence. */
const runsOnAfter: string[] = headingsWords.required;

/** `Beskrivning` and its text on the next line, `Förväntat resultat: …`: without any emphasis. */
function plainSection(paragraph: Paragraph, text: string): TextSection | null {
  const [begin = '', written = '', parting = ''] = nameFirst.exec(text) ?? [];
  const name = written === '' ? null : parseSectionName(written);
  if (!name || name.kind === 'Budget') return null;
  const isOwnLine = parting.includes('\n');
  const isMeant = isOwnLine ? isName(name, written) : name.exact && runsOnAfter.includes(name.kind);
  if (!isMeant) return null;
  const span = placedText(paragraph).span(0, begin.length);
  return { kind: name.kind, name: name.name, written: written.trim(), span, runsOn: true };
}

/** A near miss without emphasis may be a word like any other, if it has no capital. */
const isName = ({ exact }: SectionHeading, written: string): boolean => exact || capital.test(written);

const capital = new RegExp(latin`^(?:[\d.]+\s+)?\p{Lu}[^.!?]*$`);
