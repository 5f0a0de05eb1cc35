import type { Heading } from 'mdast';
import { depthBelow } from '../plan/goals.ts';
import type { Block, Chapter, Goal, Plan, Section } from '../plan/model.ts';
import { spanOf } from '../source/span.ts';

/** Heading depths by where the headings begin in the text. */
export type Depths = Map<number, number>;

/**
 * The canonical depth of each heading of a plan (format section 3): a chapter's and an inriktningsmål's is one, a
 * goal's one more than its parent's, a section's one more than its goal's. A goal outside the one it belongs under
 * keeps its depth. What is a subheading moves with the heading that it stands under.
 * @param headings the headings of the document, from which the depths of chapters are read
 */
export function canonicalDepths({ parts }: Plan, headings: readonly Heading[]): Depths {
  const written = new Map(headings.map((heading) => [spanOf(heading).start, heading.depth]));
  const depths: Depths = new Map();
  for (const part of parts) {
    if (part.kind === 'goal') setGoal(part, part.level === 'inriktningsmål' ? 1 : part.depth, depths);
    else setChapter(part, written.get(part.span.start) ?? 1, depths);
  }
  return depths;
}

function setChapter({ span, blocks }: Chapter, depth: number, depths: Depths): void {
  // Text before the first heading stands in a chapter that has none.
  if (span.start < span.end) depths.set(span.start, 1);
  move(blocks, 1 - depth, depths);
}

function setGoal(goal: Goal, depth: number, depths: Depths): void {
  depths.set(goal.span.start, depth);
  move(goal.intro, depth - goal.depth, depths);
  for (const section of goal.sections) setSection(section, depthBelow(depth), depths);
  for (const child of goal.goals) setGoal(child, depthBelow(depth), depths);
}

function setSection({ span, depth, blocks }: Section, wanted: number, depths: Depths): void {
  depths.set(span.start, wanted);
  move(blocks, wanted - depth, depths);
}

/** Where not all subheadings have room, none is moved: their depths tell which stands under which. */
function move(blocks: Block[], by: number, depths: Depths): void {
  const inside = headingsIn(blocks);
  const hasRoom = inside.every(({ depth }) => depth + by >= 2 && depth + by <= 6);
  for (const heading of inside) {
    depths.set(spanOf(heading).start, hasRoom ? heading.depth + by : heading.depth);
  }
}

function headingsIn(blocks: Block[]): Heading[] {
  return blocks.filter((block) => block.type === 'heading');
}
