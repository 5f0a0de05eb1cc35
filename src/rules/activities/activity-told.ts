import data from '../../../schemas/words/activities.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import type { Activity, Goal } from '../../plan/model.ts';
import { type Prose, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { exists, isDate, isoDate, lastDayOf, monthNamed } from '../reading/calendar.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import { type Token, tokensOf } from '../reading/sentence-tokens.ts';
import { stem } from '../reading/stems.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { endsClause, opensClause } from './clauses.ts';

/** What the text says of when an activity begins and ends is what its row says: `Enkäten till alla avslutas den 30 juni`. */
export const activityTold: Rule = (context) => {
  const activities = new Map<Goal, Names>();
  return flatMap(piecesWith(proseOf(context.plan, context.source), hint), (piece) => {
    const { goal } = piece;
    if (!goal || goal.activities.length === 0 || piece.kind === 'cell') return [];
    const named = activities.get(goal) ?? byName(goal);
    activities.set(goal, named);
    return told(piece, named, context);
  });
};

const { activitySentence } = data;
const begins = new Set(activitySentence.begins);
const ends = new Set(activitySentence.ends);
const known = new Set([...activitySentence.between, ...begins, ...ends]);
/** `pågår till den 30 juni`, and `klar till den 30 juni`, which may be before. */
const until = 'till';
const latest = 'senast';
/** A date: fewer texts hold one than a word such as `klar`. */
const hint = new RegExp([...common.months.map((month) => `\\d\\s+${month}`), '20\\d\\d-\\d\\d-'].join('|'));

/** Longer names are not looked for, so that the work stays in proportion to the text. */
const mostWords = 12;
const mostBetween = 8;
/** Fewest letters of a name that can mean nothing but the activity. */
const shortest = 12;

interface Names {
  /** Activities by the stems of their names; null for a name that two have. */
  named: Map<string, Activity | null>;
  /** The stems that they begin with. */
  firsts: Set<string>;
}

function byName({ activities }: Goal): Names {
  const named = new Map<string, Activity | null>();
  const firsts = new Set<string>();
  for (const activity of activities) {
    const words = tokensOf(activity.name);
    if (activity.name.length < shortest || words.length > mostWords) continue;
    const stems = words.map(rootOf);
    const key = stems.join(' ');
    named.set(key, named.has(key) ? null : activity);
    firsts.add(stems[0] ?? '');
  }
  return { named, firsts };
}

const rootOf = ({ text }: Token): string => stem(text);

/** The longest name counts: `Utbildning i hygien` is none in `Utbildning i hygien och kost`. */
function told(piece: Prose, { named, firsts }: Names, context: RuleContext): Problem[] {
  const tokens = tokensOf(piece.text);
  const stems = tokens.map(rootOf);
  return flatMap(stems, (first, at) => {
    if (!firsts.has(first) || !opensClause(tokens, at, piece.text)) return [];
    for (let end = Math.min(at + mostWords, stems.length); end > at; end -= 1) {
      const activity = named.get(stems.slice(at, end).join(' '));
      if (activity === undefined) continue;
      const time = activity && timeAfter(tokens, end, activity);
      return activity && time ? differing(activity, time, piece, context) : [];
    }
    return [];
  });
}

interface Time {
  date: string;
  /** `senast`: it may end before. */
  isLatest: boolean;
  isStart: boolean;
  from: number;
  to: number;
}

/** `… ska vara klar senast den 30 juni` behind the name, and nothing after it that makes it the day of a part. */
function timeAfter(tokens: Token[], end: number, activity: Activity): Time | null {
  const said = saidBetween(tokens, end);
  const found = said.isStart || said.isEnd ? dateAt(tokens, said.next, activity) : null;
  if (!found || !exists(found.date) || !endsClause(tokens, found.next)) return null;
  return { ...found, ...said };
}

/** The words between a name and a date. The last verb decides: `börjar och avslutas den 30 juni`. */
function saidBetween(tokens: Token[], end: number) {
  const said = { isLatest: false, isStart: false, isEnd: false, next: end };
  for (const { text } of tokens.slice(end, end + mostBetween)) {
    if (text !== latest && text !== until && !known.has(text)) break;
    said.isLatest ||= text === latest || (text === until && said.isEnd);
    const isEnding = text === until || ends.has(text);
    if (isEnding || begins.has(text)) [said.isStart, said.isEnd] = [!isEnding, isEnding];
    said.next += 1;
  }
  return said;
}

/** `30 juni`, `30 juni 2025`, `2025-06-30`; without a year it is that of the activity, where it has one. */
function dateAt(tokens: Token[], at: number, { start, end }: Activity) {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (!first) return null;
  if (isDate(first.text)) return { date: first.text, from: first.from, to: first.to, next: at + 1 };
  const month = monthNamed(second?.text ?? '');
  if (!second || month === 0 || !/^\d{1,2}$/.test(first.text)) return null;
  const hasYear = /^20\d\d$/.test(third?.text ?? '');
  const years = new Set([start?.slice(0, 4), end?.slice(0, 4)]);
  if (!hasYear && years.size > 1) return null;
  const year = Number(hasYear ? third?.text : end?.slice(0, 4));
  const date = isoDate(year, month, Number(first.text));
  const last = hasYear ? (third ?? second) : second;
  return { date, from: first.from, to: last.to, next: at + (hasYear ? 3 : 2) };
}

/** A row that goes on for whole months, or all the year, holds a day of the month or the year. */
function isRounded(date: string, { date: said, isStart }: Time): boolean {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const isYear = date === (isStart ? isoDate(year, 1, 1) : isoDate(year, 12, 31));
  if (isYear) return said.startsWith(date.slice(0, 4));
  const isMonth = date === (isStart ? isoDate(year, month, 1) : lastDayOf(year, month));
  return isMonth && said.startsWith(date.slice(0, 7));
}

function differing(activity: Activity, time: Time, piece: Prose, { source }: RuleContext): Problem[] {
  const date = time.isStart ? activity.start : activity.end;
  if (!date || !isDate(date) || time.date === date || (time.isLatest && date < time.date)) return [];
  if (isRounded(date, time)) return [];
  const { line } = source.positions.position(activity.span.start);
  const values = {
    written: piece.text.slice(time.from, time.to),
    name: activity.name,
    date,
    line,
  };
  return [{ code: 'VP335', values, span: piece.span(time.from, time.to) }];
}
