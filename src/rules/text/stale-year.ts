import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/text.json' with { type: 'json' };
import { fold } from '../../plan/inline.ts';
import { type Prose, type ProseKind, proseOf } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import type { Rule } from '../rule.ts';
import { pastTimes } from './past-times.ts';

/**
 * An earlier year beside a word of intention: `Under 2024 avser enheten …` in the plan for 2025. Looking
 * back is right (`Under 2024 utfördes`, `ska följa upp resultatet från 2024`), so the year must be the time of the
 * intention itself: next to its verb, or a deadline.
 */
export const staleYear: Rule = (context) => {
  const { plan, source, yearHolds } = context;
  if (!yearHolds) return [];
  const { year, date } = plan.meta;
  // In the year before, what goes on is told in the same words.
  const isWrittenNow = date !== null && date >= `${year}-01-01`;
  const saysNow = ({ kind }: Prose): boolean => isWrittenNow && kind !== 'cell' && kind !== 'heading';
  const inYear = (piece: Prose, pattern: RegExp, not?: RegExp, ago = 1): Problem[] =>
    flatMap(matchesIn(piece.text, pattern), (match): Problem[] => {
      const { 0: found, index: from, groups } = match;
      const written = groups?.year ?? '';
      if (Number(written) > year - ago || looksBack(groups?.between ?? '')) return [];
      // In the year before, `under 2024 prövar enheten` tells what goes on.
      const isTold = isIntended(groups?.verb) || saysNow(piece);
      if (!isTold || not?.test(found) || isQuoted(piece.text, from)) return [];
      const at = from + found.lastIndexOf(written);
      const values = { written, year, text: fold(groups?.said ?? found) };
      return [{ code: 'VP522', values, span: piece.span(at, at + written.length) }];
    });
  const dated = piecesWith(proseOf(plan, source), aYear).filter(({ text }) => namesEarlier(text, year));
  const endingInYear = dated.filter((piece) => saysNow(piece) && yearAtEnd.test(piece.text));
  const ofKind = (kind: ProseKind): Prose[] => dated.filter((piece) => piece.kind === kind);
  return onceEach([
    ...flatMap(dated, (piece) => flatMap(fitting(patterns, piece), ({ pattern }) => inYear(piece, pattern))),
    ...flatMap(endingInYear, (piece) =>
      flatMap(fitting(now, piece), ({ pattern }) => inYear(piece, pattern, ofOtherVerb)),
    ),
    ...flatMap(dated.filter(isResult), (piece) => inYear(piece, ofResult, compares)),
    ...flatMap(dated, (piece) =>
      flatMap(fitting(pastTimes, piece), ({ pattern, not, ago, isAsked }) =>
        isAsked?.(piece) === false ? [] : inYear(piece, pattern, not, ago),
      ),
    ),
    ...flatMap(ofKind('heading'), (piece) => inYear(piece, heading)),
    ...flatMap(ofKind('cell'), (piece) => inYear(piece, inCell)),
  ]);
};

/** Those of which a text has one of the words. */
function fitting<T extends { needs: readonly string[] }>(forms: readonly T[], { text }: Prose): T[] {
  const small = text.toLowerCase();
  return forms.filter(({ needs }) => needs.some((word) => small.includes(word)));
}

const isIntended = (verb: string | undefined): boolean =>
  verb === undefined || intended.has(verb.toLowerCase());

const isResult = ({ section, kind, text }: Prose): boolean =>
  section?.kind === 'Förväntat resultat' && (kind === 'item' || kind === 'paragraph') && yearAtEnd.test(text);

const aYear = /20\d\d/;
const years = /\b20\d\d/g;

/** Most years that a plan names are its own, and the patterns take their time. */
function namesEarlier(text: string, than: number): boolean {
  return text.match(years)?.some((year) => Number(year) < than) ?? false;
}

const lastMark = /(?:^|[\s(])([”“"])[^”“"]*$|[”“"][^”“"]*$/;
const longestQuotation = 300;

/** Quoted words are those of another text: the last mark before them opens, as a space or nothing stands before it. */
function isQuoted(text: string, at: number): boolean {
  return lastMark.exec(text.slice(Math.max(0, at - longestQuotation), at))?.[1] !== undefined;
}

/** A year that more than one pattern finds is told once. */
function onceEach(problems: Problem[]): Problem[] {
  const places = new Set<number>();
  return problems.filter((problem) => {
    const start = 'span' in problem ? problem.span.start : -1;
    const isNew = !places.has(start);
    places.add(start);
    return isNew;
  });
}

const { intentions } = data;
const word = '(?<!\\p{L})';
const year =
  '(?<year>20\\d\\d)(?![\\d/–-]|\\s*[–-]\\s*\\d|\\s+(?:och|samt|till|t\\.o\\.m\\.)\\s+(?:\\p{L}+\\s+)?20|\\s+års)';
const season = 'hösten|våren|vintern|sommaren';
const part = `(?:början|mitten|slutet)\\s+av|(?:första|andra)\\s+halvåret`;
const month = `(?:${anyOf(common.months)})(?:\\s+månad)?`;
const during = `(?:(?:under|inför)(?:\\s+(?:år|året|verksamhetsåret|${season}|${part}|${month}))?|(?:till\\s+)?(?:${season})|i\\s+(?:${part}|${month}))`;
/** A few words of one clause. */
const few = '(?<between>(?:\\s+[^\\s.,;:!?()]+){0,8}?)';

/**
 * `Under 2024 avser enheten`: a main clause begins with its time, and its verb follows at once. In `det som
 * började under 2024 fortsätter` the time is another verb's.
 */
const clause = '(?<=^\\s{0,3}|[.!?:;–-]\\s{1,3}|\\)\\s|(?<!\\p{L})(?:och|men|samt)\\s)';
const yearFirst = `${clause}(?:${during}|år)\\s+${year}\\s+(?<verb>${anyOf([...intentions.afterYear, ...intentions.present, ...intentions.planned])})(?!\\p{L})`;
const intended = new Set(intentions.afterYear);

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

const day = `(?:den\\s+\\d{1,2}\\s+)?(?:(?:${month}|${season})\\s+)?`;

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

/** A pattern, and words of which a text has one that fits it: to make machine code of a pattern takes a millisecond. */
interface Form {
  pattern: RegExp;
  needs: readonly string[];
}

const firstWords = (phrases: readonly string[]): string[] =>
  phrases.map((phrase) => phrase.split(' ')[0] ?? phrase);

/** The time at the end of a sentence. */
const now: Form[] = [
  { pattern: presentlyLast, needs: intentions.nowOfActor },
  { pattern: chosen, needs: intentions.whatIsChosen },
  { pattern: planned, needs: firstWords(intentions.planned) },
  { pattern: toDo, needs: [''] },
];
const yearAtEnd = /20\d\d\s*(?:[.:;!]|$)/;

/** `det arbete vi gjorde under 2024`, `de brister som sågs`: the year is that of another verb. */
const ofOtherVerb = new RegExp(
  latin`(?<!\p{L})(?:\p{L}+(?:ade|ades|dde|tte|des)|${anyOf([...intentions.past, ...intentions.secondActors])})(?!\p{L})`,
  'i',
);

const patterns: Form[] = [
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
  latin`(?<!\p{L})(?:${anyOf(intentions.ofResults)})(?!\p{L})[^.;:()]{0,200}\sunder\s+(?:år\s+)?${year}(?=\s*(?:[.]|$))`,
  'gi',
);
/** What is said of the year before to compare with. */
const compares = new RegExp(latin`(?<!\p{L})(?:${anyOf(intentions.compares)})(?!\p{L})`, 'i');

const backward = new Set(intentions.looksBack);

/** `ska ha slutfört`, not `ska ha klart` or `ska ha ett möte`. */
const perfect = new RegExp(latin`(?<!\p{L})ha\s+(?!(?:ett|klart|färdigt)(?!\p{L}))\p{L}+t(?!\p{L})`, 'i');

/** `planerar utifrån resultatet under 2024` and `ska ha nått målen under 2024` speak of what has been. */
function looksBack(between: string): boolean {
  if (perfect.test(between)) return true;
  return between
    .toLowerCase()
    .split(/\s+/)
    .some((each) => backward.has(each));
}
