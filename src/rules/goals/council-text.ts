import { normaliseWording } from '../../edition/lookup.ts';
import type { CouncilLevel, Edition } from '../../edition/types.ts';
import { beginsWithLabel, goalLevels } from '../../plan/goal-heading.ts';
import type { Plan, Span } from '../../plan/model.ts';
import { splitNumber } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { plainFix } from '../reading/plain-source.ts';
import type { PlacedGoal, Rule } from '../rule.ts';
import { levelsByWording, shortest } from './council-heading.ts';

/**
 * A council goal, word for word, on a line of its own as ordinary text: the heading of what follows, pasted without its style.
 * One that the plan has as a goal is only spoken of.
 */
export const councilText: Rule = ({ source, edition, goals, plan }) => {
  const lines = edition ? linesWith(edition, source.text) : [];
  if (!edition || lines.length === 0) return [];
  const said = new Set(goals.map(({ goal }) => normaliseWording(goal.title)));
  return flatMap(notLedTo(lines, source), (span): Problem[] => {
    const written = source.text.slice(span.start, span.end).trim();
    const wording = normaliseWording(splitNumber(written).title);
    const level = levelsByWording(edition).get(wording);
    if (!level || said.has(wording) || !standsAsGoal(span, source, plan)) return [];
    const opening = `${'#'.repeat(depthOf(level, goals))} ${edition.labels[level]}:`;
    return [
      { code: 'VP252', values: { opening }, span, ...plainFix(source, span, `${opening} ${written}`, true) },
    ];
  });
};

/** A wording up to the first sign that may be typed in several ways. */
const beginning = /^[^-–—"”'’]*/;

/** What may stand before it on its line: a number. Points of other kinds list goals that are spoken of. */
const before = /^[ \t]{0,3}(?:\d{1,2}(?:\.\d{1,2})?[.)]?[ \t]+)?$/;

/** Lines on which a wording of the edition stands first. */
function linesWith({ goals }: Edition, text: string): Span[] {
  const found = new Map<number, number>();
  for (const wording of flatMap(goals, ({ wordings }) => wordings)) {
    const sought = beginning.exec(wording.text)?.[0].trimEnd() ?? '';
    if (sought.length < shortest) continue;
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const start = text.lastIndexOf('\n', at) + 1;
      const end = text.indexOf('\n', at);
      if (before.test(text.slice(start, at))) found.set(start, end < 0 ? text.length : end);
    }
  }
  return [...found].map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);
}

/** Without those to which a line with a colon leads, and what follows such a line in the same list. */
function notLedTo(lines: Span[], { text }: Source): Span[] {
  let ledTo = -1;
  return lines.filter(({ start, end }) => {
    const above = text.slice(0, start).trimEnd();
    const isLedTo = above.endsWith(':') || above.length === ledTo;
    if (isLedTo) ledTo = text.slice(0, end).trimEnd().length;
    return !isLedTo;
  });
}

const longestLabel = 60;

/**
 * In a goal; in a chapter only before a label as text, or where the plan has no goal: an introduction may speak of the council's
 * goals. Quotations, tables and comments are left alone.
 */
function standsAsGoal({ start, end }: Span, { tree, text }: Source, { parts }: Plan): boolean {
  const block = tree.children.findLast((node) => spanOf(node).start <= start);
  if (block?.type !== 'paragraph' && block?.type !== 'list') return false;
  const part = parts.findLast(({ span }) => span.start <= start);
  return (
    part?.kind === 'goal' ||
    parts.every(({ kind }) => kind === 'chapter') ||
    beginsWithLabel(text.slice(end, end + longestLabel).trimStart())
  );
}

/** As deep as the plan's other goals of the level; else the level's own depth. */
function depthOf(level: CouncilLevel, goals: PlacedGoal[]): number {
  const other = goals.find(({ goal }) => goal.level === level);
  return other?.goal.depth ?? goalLevels.indexOf(level) + 1;
}
