import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import type { Goal, Indicator } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { remembering } from '../../source/remember.ts';
import { tokensOf } from '../reading/sentence-tokens.ts';
import { stem } from '../reading/stems.ts';
import type { PlacedGoal } from '../rule.ts';

/** Longer names and sentences are compared word by word no more, so that no text takes long. */
const mostWords = 40;
/** A word that more indicators of a goal share tells none of them. */
const mostShared = 20;
/** How much of a name a sentence must say again, and how much of the sentence that must be. */
const [ofName, ofSentence] = [0.6, 0.8];
/** Fewest words that they share: where neither has others, and else. */
const leastWords = { whole: 2, part: 3 };
/** Fewest letters of a stem that says by itself which indicator is meant: `sjukfrånvaro`. */
const longStem = 10;

interface Named {
  row: Indicator;
  /** Stems of its words that say something. */
  stems: Set<string>;
}

/** `Andel boende som tycker att maten är god`: of whom, and what they say. */
interface Saying {
  row: Indicator;
  subject: number;
  clause: string;
}

interface GoalIndicators {
  /** Stems that a name begins with. */
  firsts: Set<string>;
  byName: Map<string, Indicator>;
  byStem: Map<string, Named[]>;
  /** By whom and their first words; more than a few alike tell none of them. */
  sayings: Map<string, Saying[]>;
}

/** Finds the indicators of a goal, or of those that it stands under, by what a text says of them. */
export interface IndicatorIndex {
  /** Whether the goal, or one that it stands under, has any. */
  has(goal: Goal): boolean;
  /** Whether a name begins with this stem. */
  begins(first: string, goal: Goal): boolean;
  /** The indicator whose whole name has this key, in the nearest goal. */
  named(key: string, goal: Goal): Indicator | null;
  /** The indicator that a sentence says almost all of; null where none is, or more than one. */
  told(words: string[], goal: Goal): Indicator | null;
  /** The only indicator by which the same people say the same thing, word for word: `att måltiderna är en trevlig stund`. */
  saying(words: string[], goal: Goal): Indicator | null;
}

/** Plans have indicators in common. */
const stemsIn = remembering((name: string): readonly string[] =>
  flatMap(tokensOf(name), ({ kind, text }) => (kind === 'sign' ? [] : stem(text))),
);

const stemsOf = ({ name }: Indicator): readonly string[] => stemsIn(name);

/** An indicator's name in the form in which two are compared: `Andelen nöjda` is `Andel nöjda`. */
export function nameKey(row: Indicator): string {
  return stemsOf(row).join(' ');
}

const empty = new Set(common.emptyWords.map(stem));

/** Of some stems those that say something, each once. */
function telling(stems: readonly string[]): Set<string> {
  return new Set(stems.filter((each) => each.length > 1 && !empty.has(each)));
}

export function indexIndicators(goals: PlacedGoal[]): IndicatorIndex {
  const parents = new Map(goals.map(({ goal, parent }) => [goal, parent]));
  const index = new Map<Goal, GoalIndicators>();
  for (const { goal } of goals) if (goal.indicators.length > 0) index.set(goal, indexGoal(goal));
  const nearest = <T>(from: Goal, find: (indicators: GoalIndicators) => T | null): T | null => {
    for (let goal: Goal | null = from; goal; goal = parents.get(goal) ?? null) {
      const indicators = index.get(goal);
      const found = indicators ? find(indicators) : null;
      if (found) return found;
    }
    return null;
  };
  return {
    has: (goal) => nearest(goal, () => true) ?? false,
    begins: (first, goal) => nearest(goal, ({ firsts }) => firsts.has(first) || null) ?? false,
    named: (key, goal) => nearest(goal, ({ byName }) => byName.get(key) ?? null),
    told: (words, goal) => {
      const stems = telling(words.map(stem));
      const [only = ''] = stems;
      if (stems.size > mostWords || (stems.size < leastWords.whole && only.length < longStem)) return null;
      return nearest(goal, ({ byStem }) => likest(stems, byStem));
    },
    saying: (words, goal) => {
      const said = sayingOf(words);
      return said && nearest(goal, ({ sayings }) => sameSaying(said, sayings));
    },
  };
}

function indexGoal({ indicators }: Goal): GoalIndicators {
  const index: GoalIndicators = {
    firsts: new Set(),
    byName: new Map(),
    byStem: new Map(),
    sayings: new Map(),
  };
  for (const row of indicators) {
    const words = stemsOf(row);
    const [first] = words;
    if (first === undefined) continue;
    for (const key of [nameKey(row), ...shortForms(row)]) {
      index.firsts.add(key.split(' ')[0] ?? first);
      index.byName.set(key, row);
    }
    addStems(index.byStem, { row, stems: telling(words) });
    const said = sayingIn(row.name);
    if (said) addTo(index.sayings, keyOf(said), { row, ...said });
  }
  return index;
}

const subjects = data.sameSubjects.map((names) => new Set(names));
/** Fewest words that tell what is said. */
const leastSaid = 4;

/** Null for what is no `Andel … som … att …` of people that are known by several names. */
function sayingOf(words: string[]): Omit<Saying, 'row'> | null {
  const [first = '', ...rest] = words;
  const at = rest.indexOf('att');
  const subject = subjects.findIndex((names) => names.has(rest[0] ?? ''));
  // `som inte tycker att` says the reverse, and `som ofta tycker att` another thing.
  const isShare = /^andel(?:en)?$/.test(first) && rest[at - 2] === 'som';
  const clause = rest.slice(at + 1);
  return isShare && subject >= 0 && at > 0 && clause.length >= leastSaid
    ? { subject, clause: clause.join(' ') }
    : null;
}

const sayingIn = remembering((name: string) => sayingOf(tokensOf(name).map(({ text }) => text)));

const keyOf = ({ subject, clause }: Omit<Saying, 'row'>): string =>
  [subject, ...clause.split(' ', leastSaid)].join(' ');

function sameSaying(said: Omit<Saying, 'row'>, sayings: Map<string, Saying[]>): Indicator | null {
  const near = sayings.get(keyOf(said)) ?? [];
  if (near.length > mostShared) return null;
  const same = near.filter(({ clause }) => `${said.clause} `.startsWith(`${clause} `));
  return same.length === 1 ? (same[0]?.row ?? null) : null;
}

const knownForms = Object.entries(data.shortForms).map(([short, name]) => ({
  short: stem(short),
  key: stemsIn(name).join(' '),
}));

const inBrackets = new RegExp(latin`\((\p{Lu}{2,6})\)`);

const leading = new Set(data.targetSentence.before.map(stem));

/**
 * `AMI` for `Aktivt Medskapandeindex`, what a name gives in brackets (`Nöjd Kund-Index (NKI)`), `utredningstid` for
 * `Genomsnittlig utredningstid`, and a name without `i stadens egna verksamheter`.
 */
function shortForms(row: Indicator): string[] {
  const { name } = row;
  const [bracket, given] = inBrackets.exec(name) ?? [];
  const key = stemsIn(bracket ? name.replace(bracket, '') : name).join(' ');
  const known = knownForms.filter((form) => form.key === key).map(({ short }) => short);
  const [first = '', ...rest] = stemsOf(row);
  const bare = leading.has(first) && rest.length > 0 ? [rest.join(' ')] : [];
  const here = ofCity.test(name) ? stemsIn(name.replace(ofCity, '')) : [];
  const placeless = here.length >= leastWords.part ? [here.join(' ')] : [];
  const forms = [...known, ...bare, ...placeless];
  return given ? [...forms, stem(given), key] : forms;
}

const ofCity = /\s(?:i|inom)\s(?:stadens|stadsdelens|nämndens|förvaltningens)\s.*$/i;

function addStems(byStem: GoalIndicators['byStem'], named: Named): void {
  if (named.stems.size > mostWords) return;
  for (const each of named.stems) addTo(byStem, each, named);
}

/** One more under a key than may share it, and no others. */
function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const sharing = lists.get(key) ?? [];
  if (sharing.length <= mostShared) sharing.push(one);
  lists.set(key, sharing);
}

function likest(stems: Set<string>, byStem: GoalIndicators['byStem']): Indicator | null {
  const shared = new Map<Named, number>();
  for (const each of stems) {
    const named = byStem.get(each) ?? [];
    if (named.length > mostShared) continue;
    for (const name of named) shared.set(name, (shared.get(name) ?? 0) + 1);
  }
  const told = [...shared].filter(
    ([name, count]) =>
      count >= (isWhole(name.stems, stems) ? Math.min(leastWords.whole, stems.size) : leastWords.part) &&
      count >= ofName * name.stems.size &&
      count >= ofSentence * stems.size,
  );
  const best = Math.max(...told.map(([name, count]) => count / name.stems.size));
  const nearest = told.filter(([name, count]) => count / name.stems.size === best);
  return nearest.length === 1 ? (nearest[0]?.[0].row ?? null) : null;
}

/** `Minst 85 % av föräldrarna är nöjda` says no less and no more than `Andel nöjda föräldrar`. */
function isWhole(name: Set<string>, said: Set<string>): boolean {
  return name.size === said.size && [...name].every((each) => said.has(each));
}
