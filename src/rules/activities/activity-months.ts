import data from '../../../schemas/words/activities.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import type { Activity, Goal } from '../../plan/model.ts';
import type { Prose } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { inYear, isDate } from '../reading/calendar.ts';
import { countOf } from '../reading/number-words.ts';
import { tokensOf } from '../reading/sentence-tokens.ts';
import { sentencePlaces } from '../reading/sentences.ts';
import { stem } from '../reading/stems.ts';
import { piecesWithWords, wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { type NamedTime, namedTimes } from './named-times.ts';

/** A month in which the text says that an activity is goes with its row: no `Nyckelkort införs i april` of one in May. */
export const activityMonths: Rule = (context) => {
  const known = new Map<Goal, Named[]>();
  const rowsOf = (goal: Goal): Named[] => {
    const rows = known.get(goal) ?? namedRows(goal, context.plan.meta.year);
    known.set(goal, rows);
    return rows;
  };
  return flatMap(piecesWithWords(wordsIn(context.plan, context.source), aTime), (piece) => {
    const { goal, kind } = piece;
    const isRunning = kind === 'paragraph' || kind === 'item';
    return goal && goal.activities.length > 0 && isRunning && alone.test(piece.text)
      ? told(piece, () => rowsOf(goal), context)
      : [];
  });
};

const anyTime = [...common.months, ...Object.keys(data.seasons)];
const aTime = new Set(anyTime.map(wordId));
const alone = new RegExp(`(?<!\\d\\s)(?:${anyOf(anyTime)})`, 'i');

/** More rows and longer names are not looked for, so that the work stays in proportion to the text. */
const [mostRows, mostWords] = [40, 12];
/** Words before a month, or behind it, that may tell what it is the month of. */
const mostBeside = 10;
/** Fewest words that a name and a text share, and how much of the name that must be. */
const [fewest, part] = [2, 0.6];

interface Named {
  activity: Activity;
  /** Its days in the plan's year: those of another are told as such. */
  start: string;
  end: string;
  stems: string[];
  /** What its first word begins with, which the text says in some form. */
  begin: string;
}

const { activitySentence } = data;
const times = new Set(anyTime);
const empty = new Set(common.emptyWords);
const shortest = 3;
const isEmpty = (word: string): boolean => empty.has(word) || times.has(word) || countOf(word) !== null;

/** A word that says what is done. */
interface Word {
  root: string;
  /** Whether it tells what something else is of or for: `anmälan till lägret`. */
  isOfOther: boolean;
  /** `för vikarier`. */
  isFor: boolean;
}

const prepositions = new Set(activitySentence.prepositions);

function toldIn(text: string): Word[] {
  const tokens = tokensOf(text);
  return flatMap(tokens, ({ kind, text: word }, at): Word | [] => {
    if (kind !== 'word' || word.length < shortest || isEmpty(word)) return [];
    const before = tokens[at - 1]?.text ?? '';
    return { root: stem(word), isOfOther: prepositions.has(before), isFor: before === 'för' };
  });
}

function namedRows({ activities }: Goal, year: number): Named[] {
  return flatMap(activities, (activity, index) => namedRow(activity, index, year));
}

function namedRow(activity: Activity, index: number, year: number): Named | [] {
  const { name } = activity;
  const stems = index < mostRows ? [...new Set(toldIn(name).map(({ root }) => root))] : [];
  if (stems.length < fewest || stems.length > mostWords) return [];
  const [start, end] = inYear([activity.start ?? '', activity.end ?? ''], year);
  return start && end && isDate(start) && isDate(end)
    ? { activity, start, end, stems, begin: stems[0]?.slice(0, shortest) ?? '' }
    : [];
}

/** `införd` is done, and not ahead. */
const other = new RegExp(
  latin`(?<!\p{L})(?:${anyOf(data.aboutOtherTimes)}|(?:${anyOf(data.aboutTimesAhead)})(?!\p{L}))`,
  'i',
);

const beside = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.besideOtherTimes)})(?:\s+\p{L}+){0,2}\s*$`, 'i');

/** Of something else than what stands before: `listan, som summeras i maj`, `när den är införd`, `jämfört med 2 i maj`. */
const narrows = new RegExp(
  latin`(?<!\p{L})(?:som|jämfört|${anyOf(data.atOtherTimes)}|\p{L}+(?:ades|tes|des)|(?:${anyOf(data.aboutOtherActs)})\p{L}*)(?!\p{L})`,
  'i',
);

/** `Enkäten följs upp i maj`, `efter den 1 maj`: no time of the activity itself. */
const isOther = (before: string): boolean =>
  other.test(before) || beside.test(before) || narrows.test(before);

/** @param rows Read when a month is met that is no date's. */
function told(piece: Prose, rows: () => Named[], context: RuleContext): Problem[] {
  const { year } = context.plan.meta;
  return flatMap(sentencePlaces(piece.text), ([from, to]) => {
    const sentence = piece.text.slice(from, to);
    if (!alone.test(sentence)) return [];
    const small = sentence.toLowerCase();
    if (!rows().some(({ begin }) => small.includes(begin))) return [];
    return flatMap(saidIn(sentence, year), (said) => {
      const row = said.words.length < fewest ? null : contradicted(said, rows());
      return row ? [problemOf(row, said.time, { piece, from }, context)] : [];
    });
  });
}

/** A time of a sentence, and the words that it may be the time of. */
interface Said {
  time: NamedTime;
  words: Word[];
  /** How much of a name they must say. */
  least: number;
}

/** `Under våren prövas …`, `I maj införs …`. */
const opens = /^(?:i|under)?$/i;
/** `i april och september` are of the same. */
const joins = /^(?:(?:,|och|samt|eller|i|under) ?)*$/i;
/** Longer text is none that only joins two times. */
const longestJoin = 20;

/** Months and seasons: a day is another rule's matter, which knows what else may be that day. */
function saidIn(sentence: string, year: number): Said[] {
  const times = namedTimes(sentence, year);
  const said: Said[] = [];
  for (const [index, time] of times.entries()) {
    const before = sentence.slice(times[index - 1]?.to ?? 0, time.from);
    const last = said.at(-1);
    const between = before.length > longestJoin ? before : before.replace(/\s+/g, ' ').trim();
    if (/^\d/.test(sentence.slice(time.from))) continue;
    if (last && index > 0 && joins.test(between)) said.push({ ...last, time });
    else if (opens.test(between)) said.push(following(sentence.slice(time.to, times[index + 1]?.from), time));
    else said.push({ time, words: isOther(before) ? [] : toldIn(before).slice(-mostBeside), least: part });
  }
  return said;
}

/** What follows a time in its clause; only a whole name tells, for it may be the time of something else. */
function following(text: string, time: NamedTime): Said {
  const clause = text.split(',')[0] ?? '';
  return { time, words: isOther(clause) ? [] : toldIn(clause).slice(0, mostBeside), least: 1 };
}

/** The row that a text means, where it and all others that it may mean are at another time. */
function contradicted({ words, least, time }: Said, rows: Named[]): Named | null {
  const { first, last } = time;
  const meant = rows.filter(({ stems }) => {
    const said = words.filter(({ root }) => stems.some((each) => isAlike(each, root)));
    const count = stems.filter((each) => said.some(({ root }) => isAlike(each, root))).length;
    // What is done comes first in a name: `Införa`, `Utbildning`; what it is done with alone tells of something else.
    const isDone = said.some(({ root }) => isAlike(stems[0] ?? '', root));
    const isForOthers = words.some((word) => word.isFor && !said.includes(word));
    return isDone && count >= fewest && count >= least * stems.length && !said[0]?.isOfOther && !isForOthers;
  });
  return meant.every(({ start, end }) => last < start || first > end) ? (meant[0] ?? null) : null;
}

/** Fewest letters that two words begin with alike, `införande` and `införs`, or one ends with: `våldsombud` and `ombud`. */
const alike = 5;

const isAlike = (one: string, other: string): boolean =>
  one === other ||
  (one.length >= alike && one.slice(0, alike) === other.slice(0, alike)) ||
  (Math.min(one.length, other.length) >= alike && (one.endsWith(other) || other.endsWith(one))) ||
  (Math.abs(one.length - other.length) === 1 && (one.startsWith(other) || other.startsWith(one)));

function problemOf(
  { activity }: Named,
  time: NamedTime,
  { piece, from }: { piece: Prose; from: number },
  { source }: RuleContext,
): Problem {
  const { line } = source.positions.position(activity.span.start);
  const text = piece.text.slice(from + time.from, from + time.to);
  const { name, start, end } = activity;
  const values = { text, name, line, start: start ?? '', end: end ?? '' };
  return { code: 'VP340', values, span: piece.span(from + time.from, from + time.to) };
}
