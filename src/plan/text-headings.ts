import type { Paragraph, PhrasingContent } from 'mdast';
import headingsWords from '../../schemas/words/headings.json' with { type: 'json' };
import { flatMap } from '../source/flat-map.ts';
import { spanOf } from '../source/span.ts';
import { type GoalHeading, parseGoalHeading } from './goal-heading.ts';
import { placedText } from './inline.ts';
import type { Block, Goal, GoalLevel, SectionName, Span } from './model.ts';
import { rememberingOn } from './remember.ts';
import { parseSectionName } from './section-name.ts';

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
}

/** Longer text is no section's name and no label alone. */
const longest = 40;

/** A longer text after a label speaks of the goal and is not it. */
const longestTitle = 300;

const usual: Record<GoalLevel, string[]> = headingsWords.sectionsOf;

/**
 * Sections usual for its level that a goal has only as text; one that it has under a heading too is a part of
 * another.
 */
export const textSections = rememberingOn((goal: Goal): TextSection[] => {
  const names = textGoals(goal).length > 0 ? usual.enhetsmål : usual[goal.level];
  const headed = new Set(goal.sections.map(({ kind }) => kind));
  return flatMap(paragraphsIn(blocksOf(goal)), (paragraph) => {
    const found = textSection(paragraph);
    if (!found || headed.has(found.kind) || !names.includes(found.kind)) return [];
    headed.add(found.kind);
    return [found];
  });
});

/** Goals that stand as text within this one; what follows them is theirs, though it is read as this one's. */
export const textGoals = rememberingOn((goal: Goal): TextGoal[] => textGoalsIn(blocksOf(goal)));

/** A label in bold with its wording, or any label alone. */
function textGoalsIn(blocks: Block[]): TextGoal[] {
  return flatMap(paragraphsIn(blocks), (paragraph) => {
    const [first, ...others] = paragraph.children;
    const isAlone = others.length === 0 && spanOf(paragraph).end - spanOf(paragraph).start <= longest;
    const heading = isEmphasis(first) || isAlone ? parseGoalHeading(placedText(paragraph)) : null;
    if (!heading || heading.title.length > longestTitle) return [];
    return isEmphasis(first) || heading.title === '' ? [{ heading, paragraph }] : [];
  });
}

/** Labels that stand by themselves; in a chapter a goal with its wording in bold may only be spoken of. */
export function labelsAlone(blocks: Block[]): TextGoal[] {
  return textGoalsIn(blocks).filter(({ heading }) => heading.title === '');
}

const blocksOf = (goal: Goal): Block[] => [
  ...goal.intro,
  ...flatMap(goal.sections, (section) => section.blocks),
];

const paragraphsIn = (blocks: Block[]): Paragraph[] => blocks.filter((block) => block.type === 'paragraph');

const isEmphasis = (node: PhrasingContent | undefined): boolean =>
  node?.type === 'strong' || node?.type === 'emphasis';

function textSection(paragraph: Paragraph): TextSection | null {
  const [first, second] = paragraph.children;
  if (!first) return null;
  const alone = paragraph.children.length === 1;
  const written = placedText(first).text.trim();
  const name = written.length <= longest ? parseSectionName(written) : null;
  if (!name || name.kind === 'Budget') return null;
  const { start, end } = spanOf(first);
  if (alone) {
    // A near miss without emphasis may be a word like any other.
    return isEmphasis(first) || name.exact
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
