import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/text.json' with { type: 'json' };
import type { Prose } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import {
  day,
  during,
  isResult,
  month,
  ofOtherVerb,
  sentenceEnd,
  type TimeForm,
  words,
  year,
} from './time-forms.ts';

/** Words of intention with the time of what is intended. */

const { intentions } = data;
const word = '(?<!\\p{L})';
/** A few words of one clause. */
const few = words(8);

/**
 * `Under 2024 avser enheten`: a main clause begins with its time, and its verb follows at once. In `det som
 * började under 2024 fortsätter` the time is another verb's.
 */
const clause = '(?<=^\\s{0,3}|[.!?:;–-]\\s{1,3}|\\)\\s|(?<!\\p{L})(?:och|men|samt)\\s)';
const yearFirst = `${clause}(?:${during}|år)\\s+${year}\\s+(?<verb>${anyOf([...intentions.afterYear, ...intentions.present, ...intentions.planned])})(?!\\p{L})`;

/** `Under hösten 2024 undersöker vi`: a sentence of what goes on, but for words that also tell what a year was like. */
const presentFirst = `(?<=^\\s{0,3}|[.!?]\\s{1,3})${during}\\s+${year}\\s+(?!(?:${anyOf(intentions.presentOfPast)})(?!\\p{L}))(?<verb>\\p{L}{2,}r)(?!\\p{L})`;

const actor = `(?:${clause}|${word}att\\s+)(?:${anyOf(intentions.actors)})\\s+`;

/** `Vi prövar hösten 2024 om`: what someone does, and when. */
const actorFirst = `${actor}(?!(?:${anyOf(intentions.presentOfPast)})(?!\\p{L}))(?<verb>\\p{L}{2,}r)\\s+${during}\\s+${year}`;

/** `kräver att nämnden under 2024 prioriterar`. */
const actorAndYear = `${actor}${during}\\s+${year}\\s+(?<verb>${anyOf(intentions.nowOfActor)})(?!\\p{L})`;

/** `Enheten kommer under 2024 att`, `ska vi under våren 2024`. */
const verbFirst = `${word}(?:${anyOf(intentions.beforeYear)})(?:\\s+(?:${anyOf(intentions.between)})){0,2}\\s+${during}\\s+${year}`;

/** `planeras bli klara under december månad 2024`. */
const atDistance = `${word}(?:${anyOf(intentions.beforeYearAtDistance)})${few}\\s+${during}\\s+${year}`;

/** `ska vara klart senast den 31 mars 2024`. */
const deadline = `${word}(?:${anyOf(intentions.beforeDeadline)})${few}\\s+senast(?:\\s+(?:i|under|den|vid))?(?:\\s+\\d{1,2})?(?:\\s+\\p{L}+){0,3}\\s+${year}`;

/** `Senast i juni 2024 ska alla ha fått`. */
const deadlineFirst = `${clause}senast(?:\\s+(?:i|under|den|vid))?(?:\\s+\\d{1,2})?(?:\\s+\\p{L}+){0,3}\\s+${year}\\s+(?:ska|skall|kommer|bör)(?!\\p{L})`;

/** `Prioriteringar 2024` over a section. */
const heading = new RegExp(
  latin`^(?:${anyOf(intentions.headings)})(?:\s+(?:för|under|år)){0,2}\s+${year}$`,
  'gi',
);

/** `Målet för 2024 är att`; one that is reached, or is to be followed up, looks back. */
const aim = `${word}mål(?:et|en)?\\s+(?:för|under)\\s+(?:år\\s+)?${year}\\s+(?:är\\s+att|ska)(?!\\p{L})(?!\\s+(?:${anyOf(intentions.lookedBackOn)}))`;

/** `Nytt för 2024 är att`, `Fokus under 2024 blir`. */
const focus = `${word}(?:${anyOf(intentions.aims)})\\s+(?:för|under)\\s+(?:år\\s+)?${year}\\s+(?:är|blir)(?!\\p{L})`;

/** `Från och med september 2024 kommer alla att`. */
const since = `${clause}(?:från\\s+och\\s+med|fr\\.o\\.m\\.)\\s+${day}${year}\\s+kommer(?:\\s+[^\\s.,;:!?()]+){0,4}\\s+att(?!\\p{L})`;

/** `ska vara klart under 2024`, `är planerad till mars 2024`. */
const ready = `${word}(?:(?:ska|skall)\\s+vara\\s+(?:${anyOf(intentions.ready)})\\s+${during}|är\\s+(?:in)?planera(?:d|t|de)\\s+till\\s+${day})\\s*${year}`;

/** `ska prioriteras under 2024`. */
const passive = `${word}(?:ska|skall|bör)\\s+\\p{L}{3,}(?:as|s)(?:\\s+\\p{L}{2,4})?\\s+${during}\\s+${year}`;

/** `ska ställas ut på biblioteket under barnkonventionens dag i november 2024`, at the end of its sentence. */
const passiveAtDistance = `${word}(?:ska|skall)\\s+\\p{L}{3,}(?:as|s)${few}\\s+i\\s+${month}\\s+${year}(?=\\s*(?:[.]|$))`;

/** `Målsättning 2024: att`. */
const titled = `${clause}(?:mål|målsättning|ambition|fokus)\\s+(?:för\\s+)?${year}\\s*[:–-]\\s*att(?!\\p{L})`;

/** `Avdelningen prioriterar fyra områden under 2024`. */
const presentlyLast = new RegExp(
  latin`${clause}(?:${anyOf(intentions.actors)})\s+(?:${anyOf(intentions.nowOfActor)})${few}\s+${during}\s+${year}(?=\s*[.:;!]|$)`,
  'gi',
);

/** `Tre områden är viktigast under 2024.` */
const chosen = new RegExp(
  latin`${clause}(?:\p{L}+\s+){0,3}(?:${anyOf(intentions.whatIsChosen)})\s+(?:${intentions.chosenPatterns.join('|')})${few}\s+${during}\s+${year}(?=\s*[.:])`,
  'gi',
);

/** `En avsiktsförklaring tas fram under hösten 2024.` */
const planned = new RegExp(
  latin`${clause}(?:[^\s.,;:!?()]+\s+){1,8}?(?:${anyOf(intentions.planned)})${few}\s+${during}\s+${year}(?=\s*[.])`,
  'gi',
);

/** `Pröva gruppinformation två gånger under hösten 2024`: a point of what to do. */
const toDo = new RegExp(
  latin`^(?:${anyOf([...Object.keys(common.activity.does), ...intentions.infinitives])})(?!\p{L})(?:\s+[^\s.;:!?()]+){0,20}?\s+${during}\s+${year}(?=\s*[.]?\s*$)`,
  'gi',
);

const endsInYear = ({ text }: Prose): boolean => /20\d\d\s*(?:[.:;!]|$)/.test(text);

const firstWords = (phrases: readonly string[]): string[] =>
  phrases.map((phrase) => phrase.split(' ')[0] ?? phrase);

const notOfOther = ofOtherVerb();

/** The time at the end of a sentence. */
const atEnd: TimeForm[] = [
  { pattern: presentlyLast, needs: intentions.nowOfActor },
  { pattern: chosen, needs: intentions.whatIsChosen },
  { pattern: planned, needs: firstWords(intentions.planned) },
  { pattern: toDo, needs: [''] },
].map((form) => ({ ...form, not: notOfOther, isAsked: endsInYear, saysNow: true }));

const anywhere: TimeForm[] = [
  { pattern: yearFirst, needs: [''] },
  { pattern: presentFirst, needs: [''] },
  { pattern: actorFirst, needs: [''] },
  { pattern: actorAndYear, needs: intentions.nowOfActor },
  { pattern: verbFirst, needs: intentions.beforeYear },
  { pattern: atDistance, needs: firstWords(intentions.beforeYearAtDistance) },
  { pattern: deadline, needs: ['senast'] },
  { pattern: deadlineFirst, needs: ['senast'] },
  { pattern: aim, needs: ['mål'] },
  { pattern: focus, needs: intentions.aims },
  { pattern: since, needs: ['kommer'] },
  { pattern: ready, needs: ['vara', 'planera'] },
  { pattern: passive, needs: ['ska', 'bör'] },
  { pattern: passiveAtDistance, needs: ['ska'] },
  { pattern: titled, needs: ['mål', 'ambition', 'fokus'] },
].map(({ pattern, needs }) => ({ pattern: new RegExp(latin`${pattern}`, 'gi'), needs }));

/** `Rådet ska hålla fyra möten under 2024`: in the cell of an activity nothing else has a time. */
const inCell = new RegExp(latin`${word}(?:ska|skall|kommer\s+att)${few}\s+${during}\s+${year}`, 'gi');

/** `Alla har övat sin plan under 2024.` among what is expected. */
const ofResult = new RegExp(
  latin`(?<!\p{L})(?:${anyOf(intentions.ofResults)})(?!\p{L})[^.;:()]{0,200}\sunder\s+(?:år\s+)?${year}${sentenceEnd}`,
  'gi',
);
/** What is said of the year before to compare with. */
const compares = new RegExp(latin`(?<!\p{L})(?:${anyOf(intentions.compares)})(?!\p{L})`, 'i');

/** In the order in which they are asked: of two that find a year the first tells of it. */
export const intendedTimes: readonly TimeForm[] = [
  ...anywhere,
  ...atEnd,
  { pattern: ofResult, needs: [''], not: compares, isAsked: (piece) => isResult(piece) && endsInYear(piece) },
];

/** What has a time in a heading or a cell alone. */
export const placedTimes: readonly TimeForm[] = [
  { pattern: heading, needs: [''], isAsked: ({ kind }) => kind === 'heading' },
  { pattern: inCell, needs: [''], isAsked: ({ kind }) => kind === 'cell' },
];
