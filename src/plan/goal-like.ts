import type { Heading } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import data from '../../schemas/words/goals.json' with { type: 'json' };
import { anyOf } from '../source/any-of.ts';
import { flatMap } from '../source/flat-map.ts';
import { rememberingOn } from '../source/remember.ts';
import { letters } from '../source/words.ts';
import { goalLevels } from './goal-heading.ts';
import { blocksOf } from './goals.ts';
import { fold, placedText } from './inline.ts';
import { isCouncilLevel } from './levels.ts';
import type { Goal, GoalLevel } from './model.ts';

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

/** `Enhetsmål; Vi lyssnar`, `Enhetsmål (nytt): Vi lyssnar`: a label that something else than a colon parts from its wording. */
const otherwiseParted = /^([^:;()]{4,20}?)\s*(?:;|\([^()]{1,30}\)\s*:?)\s*(\S.*)$/;

const number = /^\d{1,2}(?:\.\d{1,3})*[.)]?\s+/;

/** Reads a heading that carries no label as one that may have been meant to; null for most. */
export const goalLike = rememberingOn((heading: Heading): GoalLike | null => {
  const text = fold(placedText(heading).text).replace(number, '');
  const known = text.length <= longestLabel ? bare.get(letters(text)) : undefined;
  if (known && !text.endsWith(':')) return { ...known, heading, title: '' };
  const [, label = '', wording = ''] = otherwiseParted.exec(text) ?? [];
  const parted = label ? bare.get(letters(label)) : undefined;
  if (parted) return { ...parted, heading, title: wording };
  const [, name = '', title = ''] = /^([^:]{4,20}?)(?:\s+[\d.]+)?\s*:\s*(\S.*)$/.exec(text) ?? [];
  const level = name ? levelOf.get(letters(name)) : undefined;
  return level ? { level, label: vocabulary.labels[level][0] ?? '', heading, title } : null;
});

const longestLabel = 20;

/** Names that say nothing of the level: a heading is taken for a unit's goal only where a section stands right below it. */
const anyGoal = new RegExp(
  `^(?:${anyOf(data.goalLikeAboveSections)})(?:\\s+[\\d.]{1,8})?\\s*:\\s*(?=\\S)`,
  'i',
);

function aboveSections(heading: Heading): GoalLike | null {
  const text = fold(placedText(heading).text).replace(number, '');
  const [found = ''] = anyGoal.exec(text) ?? [];
  const [label = ''] = vocabulary.labels.enhetsmål;
  return found ? { level: 'enhetsmål', label, heading, title: text.slice(found.length) } : null;
}

/**
 * Such headings within a goal: of a level below it, or beside it. Deeper ones of its own level are parts of what it says.
 */
export const goalsLike = rememberingOn((goal: Goal): GoalLike[] => {
  const rank = goalLevels.indexOf(goal.level);
  const above = headingsAboveSections(goal);
  return flatMap(blocksOf(goal), (block) => {
    if (block.type !== 'heading') return [];
    const found = goalLike(block) ?? (above.has(block) ? aboveSections(block) : null);
    return found && (goalLevels.indexOf(found.level) > rank || found.heading.depth <= goal.depth)
      ? [found]
      : [];
  });
});

/** The headings of a goal that the heading of a section follows next, and deeper. */
function headingsAboveSections({ level, intro, sections }: Goal): Set<Heading> {
  if (isCouncilLevel(level)) return new Set();
  const found = flatMap(sections, ({ depth }, index) => {
    const blocks = sections[index - 1]?.blocks ?? intro;
    const last = blocks.findLast((block) => block.type === 'heading');
    return last && last.depth < depth ? [last] : [];
  });
  return new Set(found);
}
