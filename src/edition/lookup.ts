/**
 * Looking goals and their wordings up in an edition. Pure; nothing is guessed: a wording that was
 * seen in one year says nothing certain of a year for which the goal was never seen (format section 6).
 */

import { flatMap } from '../source/flat-map.ts';
import { rememberingOn } from '../source/remember.ts';
import { nearness } from '../source/similarity.ts';
import { normaliseNumber, normaliseWording } from './normalise.ts';
import type { CouncilGoal, CouncilLevel, Edition, Wording } from './types.ts';

export { normaliseNumber, normaliseWording } from './normalise.ts';

/** A goal as a plan gives it. `number` is null, `title` empty, where the plan gives none. */
export interface CouncilQuery {
  level: CouncilLevel;
  number: string | null;
  title: string;
  year: number;
}

/**
 * - `exact`: a known wording (or variant) that holds for the year.
 * - `wording`: the goal is known, its text is `expected`.
 * - `otherNumber`: the text is that of `goal`, which has another number.
 * - `unlisted`: not in the edition, whose list for the level is complete or not.
 */
export type CouncilMatch =
  | { kind: 'exact'; goal: CouncilGoal }
  | { kind: 'wording'; expected: string; goal: CouncilGoal }
  | { kind: 'otherNumber'; goal: CouncilGoal }
  | { kind: 'unlisted'; complete: boolean };

/** A wording beside the goal it belongs to and the forms it is compared in. */
interface Known {
  goal: CouncilGoal;
  wording: Wording;
  forms: string[];
}

/** A query in the form in which it is compared, with what the edition knows of its level and year. */
interface Search {
  number: string | null;
  title: string;
  year: number;
  known: readonly Known[];
  /** The goal that bears the plan's number in this very year; null where that is not known. */
  owner: CouncilGoal | null;
  /** Goals of this year were seen, none with a number: other years' numbers say nothing of it. */
  numberless: boolean;
}

/**
 * What a plan's council goal is in the edition. Exact text first, then near text (at least 0.8 alike),
 * then the number alone. Near goes before number so that a slip in both does not bring in the wrong
 * goal's wording; the goal with the plan's own number is preferred among near ones.
 */
export function findCouncilGoal(edition: Edition, query: CouncilQuery): CouncilMatch {
  const known = knownWordings(edition, query.level);
  const number = query.number === null ? null : normaliseNumber(query.number);
  const search: Search = {
    number,
    title: normaliseWording(query.title),
    year: query.year,
    known,
    owner:
      known.find((k) => k.goal.number === number && number !== null && isOf(k, query.year))?.goal ?? null,
    numberless: isNumberless(known, query.year),
  };
  return (
    matchText(search) ??
    matchNear(search) ??
    matchNumber(search) ?? { kind: 'unlisted', complete: edition.complete[query.level] }
  );
}

/**
 * The wording for the short form, `## KF:s mål: 1.4` (format section 3): that of the year, else that seen
 * nearest in time. Null for an unknown number, and where the year's goals are known without numbers.
 */
export function wordingFor(
  edition: Edition,
  level: CouncilLevel,
  number: string,
  year: number,
): string | null {
  const goal = goalOf(edition, level, number, year);
  return goal === null ? null : nearestWording(goal, year);
}

/** The year that the wording of a short form (`wordingFor`) is known of; null where there is none. */
export function wordingYear(
  edition: Edition,
  level: CouncilLevel,
  number: string,
  year: number,
): number | null {
  const goal = goalOf(edition, level, number, year);
  return goal && knownYear(goal, nearestWording(goal, year), year);
}

/** The goal that a number is of in a year, as far as it is known by numbers. */
function goalOf(edition: Edition, level: CouncilLevel, number: string, year: number): CouncilGoal | null {
  const known = knownWordings(edition, level);
  return isNumberless(known, year) ? null : goalNumbered(known, normaliseNumber(number), year);
}

/** The year itself where a wording is known of it, or of years on both sides; else the nearest of which it is. */
export function knownYear({ wordings }: CouncilGoal, text: string, year: number): number {
  const years = flatMap(wordings, (wording) => (wording.text === text ? wording.years : []));
  if (years.some((each) => each < year) && years.some((each) => each > year)) return year;
  return nearestBy(years, (each) => Math.abs(each - year)) ?? year;
}

/** A wording in the edition's own spelling, where a plan's differs from it only in how it was typed; else null. */
export function wordingAsWritten(
  edition: Edition,
  { level, number, title, year }: CouncilQuery,
): string | null {
  const wanted = normaliseWording(title);
  const known = knownWordings(edition, level).find(
    (k) =>
      k.forms[0] === wanted &&
      holds(k, year) &&
      (number === null || k.goal.number === null || k.goal.number === normaliseNumber(number)),
  );
  return known?.wording.text ?? null;
}

function matchText(search: Search): CouncilMatch | null {
  const same = search.known.filter((k) => k.forms.includes(search.title));
  const current = same.filter((k) => isOf(k, search.year));
  const candidates = current.length > 0 ? current : same.filter((k) => !yieldsToOwner(k, search));
  const fitting = candidates.filter((k) => numberFits(k, search));
  const exact = fitting.find((k) => holds(k, search.year));
  if (exact) return { kind: 'exact', goal: exact.goal };
  const [dated] = fitting;
  if (dated) {
    return { kind: 'wording', expected: nearestWording(dated.goal, search.year), goal: dated.goal };
  }
  const [other] = candidates;
  return other ? { kind: 'otherNumber', goal: other.goal } : null;
}

function matchNear(search: Search): CouncilMatch | null {
  let best: { known: Known; rank: number } | null = null;
  for (const known of search.known) {
    if (isBesideOwner(known, search)) continue;
    const rank = nearRank(known, search);
    if (rank !== null && (best === null || rank > best.rank)) best = { known, rank };
  }
  if (best === null) return null;
  const { goal, wording } = best.known;
  return { kind: 'wording', expected: ofYear(goal, search.year)?.text ?? wording.text, goal };
}

function matchNumber({ known, number, numberless, year }: Search): CouncilMatch | null {
  if (number === null || numberless) return null;
  const goal = goalNumbered(known, number, year);
  return goal && { kind: 'wording', expected: nearestWording(goal, year), goal };
}

/** Own number before the year before likeness; null where the text is not near. */
function nearRank(known: Known, { title, number, numberless, year }: Search): number | null {
  const likeness = Math.max(...known.forms.map((form) => nearness(form, title) ?? 0));
  if (likeness === 0) return null;
  const own = !numberless && number !== null && known.goal.number === number;
  return likeness + (own ? 4 : 0) + (isOf(known, year) ? 2 : 0);
}

/** Another goal's wording of another year, where the year's goal of the plan's number is known. */
function isBesideOwner(known: Known, { owner, year }: Search): boolean {
  return owner !== null && known.goal !== owner && !isOf(known, year);
}

/** Such a wording gives way to the owner, unless it has a number of its own to point to. */
function yieldsToOwner(known: Known, search: Search): boolean {
  const own = known.goal.number;
  return isBesideOwner(known, search) && (own === null || own === search.number);
}

/** A goal without a number fits any; so does one whose number is that of another year, in a year without. */
function numberFits(known: Known, { number, numberless, year }: Search): boolean {
  const own = known.goal.number;
  return number === null || own === null || own === number || (numberless && !isOf(known, year));
}

/** A wording holds for its years, and for a year in which its goal was not seen at all. */
function holds({ goal, wording }: Known, year: number): boolean {
  return wording.years.includes(year) || ofYear(goal, year) === undefined;
}

function isOf({ wording }: Known, year: number): boolean {
  return wording.years.includes(year);
}

function ofYear(goal: CouncilGoal, year: number): Wording | undefined {
  return goal.wordings.find((wording) => wording.years.includes(year));
}

function isNumberless(known: readonly Known[], year: number): boolean {
  const seen = known.filter((k) => isOf(k, year));
  return seen.length > 0 && seen.every((k) => k.goal.number === null);
}

/** The goal with the number; where the period reused it, the one seen nearest to the year. */
function goalNumbered(known: readonly Known[], number: string, year: number): CouncilGoal | null {
  const goals = known.filter((k) => k.goal.number === number).map((k) => k.goal);
  return nearestBy(goals, (goal) => Math.min(...goal.wordings.map((w) => distance(w, year)))) ?? null;
}

/** The wording seen nearest to the year; of two as near, the later. */
function nearestWording(goal: CouncilGoal, year: number): string {
  const latestFirst = goal.wordings.toSorted((a, b) => Math.max(...b.years) - Math.max(...a.years));
  return nearestBy(latestFirst, (wording) => distance(wording, year))?.text ?? '';
}

function distance(wording: Wording, year: number): number {
  return Math.min(...wording.years.map((seen) => Math.abs(seen - year)));
}

function nearestBy<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  const least = Math.min(...items.map(measure));
  return items.find((item) => measure(item) === least);
}

/** The wordings of each level, normalised once per edition: a plan may look up thousands of goals. */
const wordingsByLevel = rememberingOn((edition: Edition) => ({
  inriktningsmål: wordingsOf(edition, 'inriktningsmål'),
  'kf-mål': wordingsOf(edition, 'kf-mål'),
}));

function knownWordings(edition: Edition, level: CouncilLevel): readonly Known[] {
  return wordingsByLevel(edition)[level];
}

function wordingsOf({ goals }: Edition, level: CouncilLevel): Known[] {
  return flatMap(goals, (goal) =>
    goal.level === level ? goal.wordings.map((wording) => ({ goal, wording, forms: formsOf(wording) })) : [],
  );
}

function formsOf(wording: Wording): string[] {
  return [wording.text, ...wording.variants].map(normaliseWording);
}
