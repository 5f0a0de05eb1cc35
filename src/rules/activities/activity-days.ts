import data from '../../../schemas/words/activities.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import type { Activity } from '../../plan/model.ts';
import { proseOf } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { inYear, isDate } from '../reading/calendar.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import { tokensOf } from '../reading/sentence-tokens.ts';
import { sentencePlaces } from '../reading/sentences.ts';
import { stem } from '../reading/stems.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { type NamedTime, namedTimes } from './named-times.ts';

/**
 * What is done on one day is done on the same day wherever the plan speaks of it: no `Vi håller planeringsdag om årets mål den
 * 14 juni` of an activity on the 4th. A sentence speaks of it when it has every word of its name, and one day.
 */
export const activityDays: Rule = (context) => {
  const rows = flatMap(context.goals, ({ goal }) =>
    flatMap(goal.activities, (row) => dayRow(row, context.plan.meta.year)),
  ).slice(0, mostRows);
  if (rows.length === 0) return [];
  return flatMap(piecesWith(proseOf(context.plan, context.source), aDay), (piece) => {
    if (piece.kind !== 'paragraph' && piece.kind !== 'item') return [];
    return flatMap(sentencePlaces(piece.text), ([from, to]) => {
      const sentence = piece.text.slice(from, to);
      const time = onlyDay(sentence, context.plan.meta.year);
      const row = time && rowSaid(sentence, time, rows);
      if (!row) return [];
      const span = piece.span(from + time.from, from + time.to);
      return [{ code: 'VP335', values: valuesOf(row, sentence.slice(time.from, time.to), context), span }];
    });
  });
};

const aDay = new RegExp(`\\d (?:${anyOf(common.months)})`);

/** More rows are not looked for, so that the work stays in proportion to the text. */
const mostRows = 40;
/** Fewest words by which a name can be told, without those that say nothing. */
const fewest = 3;
const empty = new Set(common.emptyWords);

interface DayRow {
  activity: Activity;
  /** In the plan's year. */
  day: string;
  stems: string[];
}

const stemsIn = (text: string): string[] =>
  flatMap(tokensOf(text), ({ kind, text: word }) =>
    kind === 'word' && word.length > 2 && !empty.has(word) ? [stem(word)] : [],
  );

function dayRow(activity: Activity, year: number): DayRow | [] {
  const { name, start, end } = activity;
  const stems = [...new Set(stemsIn(name))];
  return start && start === end && isDate(start) && stems.length >= fewest
    ? { activity, day: inYear([start], year)[0] ?? start, stems }
    : [];
}

/** The one time that a sentence names, where it is a day. */
function onlyDay(sentence: string, year: number): NamedTime | null {
  const [time, ...others] = namedTimes(sentence, year);
  return time && others.length === 0 && time.first === time.last ? time : null;
}

const { takesPlace, holds, ofOtherDaysPatterns } = data.activitySentence;
/** `Planeringsdagen … hålls den 4 juni`, `Vi håller planeringsdag … den 4 juni`: that is when it takes place. */
const onDay = new RegExp(
  latin`(?:^(?:vi|enheten)\s(?:${anyOf(holds)})\s[^.]*|(?<!\p{L})(?:${anyOf(takesPlace)}))\s(?:den\s)?$`,
  'i',
);
/** `Anmälan till …`, `Efter …`, `En andra …`: something else, or another one. */
const ofOther = new RegExp(latin`(?<!\p{L})(?:${ofOtherDaysPatterns.join('|')})`, 'i');

function rowSaid(sentence: string, time: NamedTime, rows: DayRow[]): DayRow | null {
  const before = sentence.slice(0, time.from);
  if (!onDay.test(before) || ofOther.test(before)) return null;
  const said = new Set(stemsIn(sentence));
  const meant = rows.filter(({ stems }) => stems.every((each) => said.has(each)));
  return meant.every(({ day }) => day !== time.first) ? (meant[0] ?? null) : null;
}

function valuesOf({ activity }: DayRow, written: string, { source }: RuleContext) {
  const { line } = source.positions.position(activity.span.start);
  return { written, name: activity.name, date: activity.start ?? '', line };
}
