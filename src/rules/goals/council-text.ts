import { normaliseWording } from '../../edition/lookup.ts';
import type { CouncilLevel, Edition } from '../../edition/types.ts';
import { beginsWithLabel, goalLevels } from '../../plan/goal-heading.ts';
import type { Plan, Span } from '../../plan/model.ts';
import { splitNumber } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import { matchesIn } from '../../source/matches.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { rememberingOn } from '../../source/remember.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
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
  const standsAsGoal = standing(source, plan);
  return flatMap(notLedTo(lines, source), (span): Problem[] => {
    const written = source.text.slice(span.start, span.end).trim();
    const wording = wordingOf(written);
    const level = levelsByWording(edition).get(wording);
    if (!level || said.has(wording) || !standsAsGoal(span)) return [];
    const opening = `${'#'.repeat(depthOf(level, goals))} ${edition.labels[level]}:`;
    return [
      { code: 'VP252', values: { opening }, span, ...plainFix(source, span, `${opening} ${written}`, true) },
    ];
  });
};

/** So many letters of a wording are looked for, before the rest of its line is compared. */
const looked = 8;

/** Lines that begin as a wording does, after a number or nothing. Points of other kinds list goals that are spoken of. */
const patternOf = rememberingOn(({ goals }: Edition): RegExp => {
  const begins = flatMap(goals, ({ wordings }) => wordings.map(({ text }) => text.slice(0, looked)));
  const words = [...new Set(begins)].map((each) => each.replace(/[^\p{L} ]/gu, '.')).join('|');
  return new RegExp(
    `^[ \\t]{0,3}(?:\\d{1,2}(?:\\.\\d{1,2})?[.)]?[ \\t]+)?(?:${words})[^\\n]{${shortest - looked},}$`,
    'gm',
  );
});

function linesWith(edition: Edition, text: string): Span[] {
  return flatMap(matchesIn(text, patternOf(edition)), ({ 0: line, index }) =>
    levelsByWording(edition).has(wordingOf(line)) ? { start: index, end: index + line.length } : [],
  );
}

const wordingOf = (line: string): string => normaliseWording(splitNumber(line.trim()).title);

/** So far back the line is looked for that leads to another: past some empty ones. */
const nearby = 100;

/** Without those to which a line with a colon leads, and what follows such a line in the same list. */
function notLedTo(lines: Span[], { text }: Source): Span[] {
  let ledTo = -1;
  return lines.filter(({ start, end }) => {
    const from = Math.max(0, start - nearby);
    const above = text.slice(from, start).trimEnd();
    const isLedTo = above.endsWith(':') || from + above.length === ledTo;
    if (isLedTo) ledTo = text.slice(start, end).trimEnd().length + start;
    return !isLedTo;
  });
}

const longestLabel = 60;

/**
 * In a goal; in a chapter only before a label as text, or where the plan has no goal: an introduction may speak of the council's
 * goals. Quotations, tables and comments are left alone.
 */
function standing({ tree, text }: Source, { parts }: Plan): (line: Span) => boolean {
  const blockAt = following(tree.children, (node) => spanOf(node).start);
  const partAt = following(parts, ({ span }) => span.start);
  const hasGoals = parts.some(({ kind }) => kind === 'goal');
  return ({ start, end }) => {
    const block = blockAt(start);
    if (block?.type !== 'paragraph' && block?.type !== 'list') return false;
    return (
      partAt(start)?.kind === 'goal' ||
      !hasGoals ||
      beginsWithLabel(text.slice(end, end + longestLabel).trimStart())
    );
  };
}

/** The last of some things in order that begins no later than a place; asked for one place after the other. */
function following<T>(things: T[], startOf: (thing: T) => number): (place: number) => T | undefined {
  let index = 0;
  return (place) => {
    for (let next = things[index + 1]; next && startOf(next) <= place; next = things[index + 1]) index += 1;
    return things[index];
  };
}

/** As deep as the plan's other goals of the level; else the level's own depth. */
function depthOf(level: CouncilLevel, goals: PlacedGoal[]): number {
  const other = goals.find(({ goal }) => goal.level === level);
  return other?.goal.depth ?? goalLevels.indexOf(level) + 1;
}
