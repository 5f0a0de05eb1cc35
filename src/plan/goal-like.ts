import type { Heading } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import data from '../../schemas/words/goals.json' with { type: 'json' };
import { flatMap } from '../source/flat-map.ts';
import { goalLevels } from './goal-heading.ts';
import { fold, placedText } from './inline.ts';
import type { Goal, GoalLevel } from './model.ts';
import { rememberingOn } from './remember.ts';
import { blocksOf } from './text-headings.ts';
import { letters } from './words.ts';

/** A heading that seems to be meant as a goal but does not bear its label: `Enhetens mål: Vi lyssnar`. */
export interface GoalLike {
  level: GoalLevel;
  label: string;
  heading: Heading;
  /** Empty where only the label stands there, without a colon: `Enhetsmål`. */
  title: string;
}

const levelOf = new Map(
  flatMap(Object.entries(data.goalLike), ([level, names]) =>
    names.map((name) => [letters(name), level as GoalLevel] as const),
  ),
);
const own: GoalLevel[] = ['nämndmål', 'avdelningsmål', 'enhetsmål'];
const bare = new Map(
  flatMap(own, (level) =>
    vocabulary.labels[level].map((label) => [letters(label), { level, label }] as const),
  ),
);

const number = /^\d{1,2}(?:\.\d{1,3})*[.)]?\s+/;

/** Reads a heading that carries no label as one that may have been meant to; null for most. */
export const goalLike = rememberingOn((heading: Heading): GoalLike | null => {
  const text = fold(placedText(heading).text).replace(number, '');
  const known = text.length <= longestLabel ? bare.get(letters(text)) : undefined;
  if (known && !text.endsWith(':')) return { ...known, heading, title: '' };
  const [, name = '', title = ''] = /^([^:]{4,20}?)(?:\s+[\d.]+)?\s*:\s*(\S.*)$/.exec(text) ?? [];
  const level = name ? levelOf.get(letters(name)) : undefined;
  return level ? { level, label: vocabulary.labels[level][0] ?? '', heading, title } : null;
});

const longestLabel = 20;

/**
 * Such headings within a goal: of a level below it, or beside it. Deeper ones of its own level are parts of what it says.
 */
export const goalsLike = rememberingOn((goal: Goal): GoalLike[] => {
  const rank = goalLevels.indexOf(goal.level);
  return flatMap(blocksOf(goal), (block) => {
    const found = block.type === 'heading' ? goalLike(block) : null;
    return found && (goalLevels.indexOf(found.level) > rank || found.heading.depth <= goal.depth)
      ? [found]
      : [];
  });
});
