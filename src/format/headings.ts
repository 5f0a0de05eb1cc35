import type { Heading } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { type GoalHeading, parseGoalHeading } from '../plan/goal-heading.ts';
import { placeGoals } from '../plan/goals.ts';
import { placedText } from '../plan/inline.ts';
import type { Goal, Section } from '../plan/model.ts';
import { underlinedText } from '../rules/headings/underlined.ts';
import type { Edit } from '../source/edits.ts';
import { plainFix } from '../source/plain-fix.ts';
import { spanOf } from '../source/span.ts';
import { numberForms } from './goal-numbers.ts';
import { canonicalDepths } from './heading-depths.ts';
import { type Frame, frameOf } from './heading-frame.ts';
import type { Reading, Step } from './reading.ts';

/**
 * Headings of the document: number signs as many as their place in the tree asks for, labels and names of sections
 * spelt as the format spells them, goals' numbers in one form, and the council's wordings typed as the edition has
 * them. Headings in lists and quotes open nothing and stay.
 */
export const headings: Step = (reading) => {
  const { source, plan } = reading;
  const found = source.tree.children.filter((node) => node.type === 'heading');
  const depths = canonicalDepths(plan, found);
  const goals = placeGoals(plan.parts).map(({ goal }) => goal);
  const goalAt = new Map(goals.map((goal) => [goal.span.start, goal]));
  const sectionAt = new Map(
    goals.flatMap(({ sections }) => sections.map((section) => [section.span.start, section])),
  );
  const numberOf = numberForms(goals);
  // What is a heading only by mistake stays as it is, for the writer to mend.
  const mistakes = new Set(underlinedText(source).map(({ heading }) => heading));
  return found.flatMap((heading): Edit[] => {
    const frame = frameOf(heading, source.text);
    if (!frame || mistakes.has(heading)) return [];
    const { start } = spanOf(heading);
    const [goal, section] = [goalAt.get(start), sectionAt.get(start)];
    return [
      ...frameEdits(frame, depths.get(start) ?? heading.depth),
      ...(goal ? goalEdits(heading, goal, numberOf(goal), reading) : []),
      ...(section ? nameEdits(section, frame, reading) : []),
    ];
  });
};

function frameEdits({ lead, content, tail, breaks }: Frame, depth: number): Edit[] {
  const signs = '#'.repeat(depth);
  return [
    { span: lead, text: content.start === content.end ? signs : `${signs} ` },
    ...breaks.map((span) => ({ span, text: ' ' })),
    { span: tail, text: '' },
  ];
}

/** Label, colon, number and the council's wording. What stands under two labels is left for the writer to mend. */
function goalEdits(heading: Heading, goal: Goal, number: string | null, { source }: Reading): Edit[] {
  const parsed = parseGoalHeading(placedText(heading));
  if (!parsed || parsed.earlierLabels > 0) return [];
  const { prefixSpan, titleSpan, title } = parsed;
  const wanted = title === '' || goal.title === title ? [] : plainFix(source, titleSpan, goal.title).fix;
  const prefix = prefixOf(parsed, number);
  const isSame = prefix === source.text.slice(prefixSpan.start, prefixSpan.end);
  const fix = isSame || !readsAs(prefix, parsed) ? [] : plainFix(source, prefixSpan, prefix).fix;
  return [fix ?? [], wanted ?? []].flat();
}

function prefixOf({ level, label, written, title }: GoalHeading, number: string | null): string {
  const known: string[] = vocabulary.labels[level];
  const name = known.includes(written) ? written : label;
  return [`${name}:`, number, title === '' ? null : ''].filter((part) => part !== null).join(' ');
}

/** Whether a heading with another prefix says the same: `Enhetsmål 1: vi hörs` would lose its number. */
function readsAs(prefix: string, { number, title, level, label }: GoalHeading): boolean {
  const text = prefix + title;
  const read = parseGoalHeading({ text, span: (start, end) => ({ start, end }) });
  return read?.number === number && read.title === title && read.level === level && read.label === label;
}

function nameEdits({ name, written }: Section, { content }: Frame, { source }: Reading): Edit[] {
  const isPlain = source.text.slice(content.start, content.end) === written;
  return isPlain && name !== written ? [{ span: content, text: name }] : [];
}
