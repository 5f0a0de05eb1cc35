import data from '../../../schemas/words/activities.json' with { type: 'json' };
import type { Activity } from '../../plan/model.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { isDate } from '../reading/calendar.ts';
import { cellText } from '../reading/cell-text.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { allActivities } from './all-activities.ts';
import { type NamedTime, namedTimes, namesTime } from './named-times.ts';

/** An activity that names a month, a season or a day goes on at that time: no `Enkät i oktober` that ends in June. */
export const activityText: Rule = (context) =>
  flatMap(allActivities(context), (row) => [...otherTime(row, context), ...doneBefore(row, context)]);

/** `…, klart 2024`: behind all else, what is done is meant. */
const doneIn =
  /[,(;]\s?(?:allt\s)?(?:klart?|klara|färdigt?)\s(?:senast\s|under\s|år\s){0,2}(?<year>20\d\d)\)?\.?$/i;

function doneBefore({ name, start, end, cells }: Activity, context: RuleContext): Problem[] {
  const { year = '' } = name.includes('20') ? (doneIn.exec(name)?.groups ?? {}) : {};
  if (!year || !start || !end || !isDate(start) || !isDate(end) || year >= start.slice(0, 4)) return [];
  const piece = cellText(context, cells.name);
  const at = piece?.text.lastIndexOf(year) ?? -1;
  return piece && at >= 0
    ? [{ code: 'VP323', values: { text: year, start, end }, span: piece.span(at, at + year.length) }]
    : [];
}

function otherTime(activity: Activity, context: RuleContext): Problem[] {
  const { start, end, name } = activity;
  const piece = namesTime(name) ? cellText(context, activity.cells.name) : null;
  if (!piece || !start || !end || !isDate(start) || !isDate(end) || end < start) return [];
  const years = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const named = [...new Set(years)].map((year) => namedTimes(piece.text, year));
  const isOutside = ({ first, last }: NamedTime): boolean => last < start || first > end;
  const [first] = named[0] ?? [];
  if (!first || !named.every((times) => times.every(isOutside))) return [];
  // `Uppföljning av enkäten i mars` comes after it, `Förbereda mötet i oktober` before, `Bokslut per 31 december` later.
  const before = piece.text.slice(0, first.from);
  if ([aboutOtherTimes, aboutPeriod, aboutEvents, ofPeople].some((about) => about.test(before))) return [];
  const text = piece.text.slice(first.from, first.to);
  return [{ code: 'VP323', values: { text, start, end }, span: piece.span(first.from, first.to) }];
}

const aboutOtherTimes = new RegExp(
  latin`(?<!\p{L})(?:${anyOf([...data.aboutOtherTimes, ...data.aboutTimesAhead])})`,
  'i',
);
const aboutPeriod = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.aboutPeriod)})\s+(?:den\s+)?$`, 'i');
/** `Åtgärder efter skyddsronden i mars`, `de som börjar i augusti`: the time is that of something else. */
const aboutEvents = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.aboutEvents)})\s+(?!och\s+med)\p{L}`, 'i');
/** `Grupp för barn födda i mars`: what has happened to those whom the activity is for. */
const ofPeople = new RegExp(
  latin`(?<!\p{L})(?:${anyOf(data.aboutPeople)})\s+(?:(?:i|under|före|efter|mellan|den|slutet|början|av)\s+){0,4}$`,
  'i',
);
