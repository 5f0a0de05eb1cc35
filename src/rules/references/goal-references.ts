import data from '../../../schemas/words/references.json' with { type: 'json' };
import { normaliseWording } from '../../edition/lookup.ts';
import type { Edition } from '../../edition/types.ts';
import { fold } from '../../plan/inline.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { measureUnits } from '../reading/measure-units.ts';
import { sentenceAround } from '../reading/sentences.ts';
import type { PlacedGoal, Rule } from '../rule.ts';
import { isLedTo, notHere, otherSubject } from './led-to-goal.ts';

/** `se mål 1.4`: the goal exists, stands in the plan where the text leads there, and is what the text says that it is. */
export const goalReferences: Rule = (context) => {
  let goals: Known | null = null;
  let subjects = 0;
  const check = (found: Found): Problem | null => {
    if (speaksOfOthers(found, context.plan.meta.year) || isValue(found)) return null;
    goals ??= knownGoals(context.goals, context.edition);
    const number = found.match.groups?.number ?? '';
    const wrong = goals.titles.has(number)
      ? otherTitle(found, number, goals)
      : unknownGoal(found, number, goals);
    const problem = wrong ?? notHere(found, number, context.goals);
    if (problem || subjects >= mostSubjects) return problem;
    subjects += 1;
    return otherSubject(found, number, context);
  };
  return inProse(context, reference, check, /(?:mål(?:et)?|åtagande(?:t)?)\s+\d/);
};

/** Of so many references the subject is looked for in all of the plan; more would take time out of proportion. */
const mostSubjects = 50;

/** `mål 1.4`, `nämndmål 1.4.2`; never a bare `mål 1`, which may count anything. */
const reference = new RegExp(
  latin`(?<![\p{L}\p{N}-])(?:(?<own>åtagande(?:t)?|enhetsmål(?:et)?)|(?:inriktnings|nämnd|avdelnings|verksamhets)?mål(?:et)?)\s+(?<number>\d{1,2}(?:\.\d{1,3}){1,4})(?![\d.]*\d)(?:,?\s+[”"“](?<title>[^”"“]{10,300})[”"“])?`,
  'gi',
);

/** Numbers of the plan's and the council's goals, each with the titles that it may have. */
interface Known {
  titles: Map<string, Set<string>>;
  /** Titles and their number, for those that only one number has. */
  numbers: Map<string, string>;
  isWhole(number: string): boolean;
  /** Whether a number looks like those of goals: where they go to 3.5, `4.25` is none. */
  isLike(number: string): boolean;
}

function knownGoals(goals: PlacedGoal[], edition: Edition | null): Known {
  const titles = new Map<string, Set<string>>();
  const numbers = new Map<string, string>();
  const add = (number: string | null, title: string): void => {
    if (!number) return;
    titles.set(number, (titles.get(number) ?? new Set()).add(normaliseWording(title)));
    numbers.set(normaliseWording(title), number);
  };
  for (const { number, wordings } of edition?.goals ?? []) for (const { text } of wordings) add(number, text);
  for (const { goal } of goals) add(goal.number, goal.title);
  const lengths = new Set(flatMap(goals, ({ goal }) => goal.number?.split('.').length ?? []));
  const outer = new Set([...titles.keys()].filter((number) => !number.includes('.')));
  const isWhole = (number: string): boolean => {
    const [first = '', ...rest] = number.split('.');
    // The committee has goals that the unit does not take up; their numbers are known only where it numbers its own.
    if (rest.length > 1) return lengths.has(rest.length + 1);
    return (
      edition !== null &&
      (edition.complete['kf-mål'] || (edition.complete.inriktningsmål && !outer.has(first)))
    );
  };
  const last = (number: string): number => Number(number.slice(number.lastIndexOf('.') + 1));
  const inPairs = [...titles.keys()].filter((number) => number.split('.').length === 2);
  const highest = inPairs.reduce((most, number) => Math.max(most, last(number)), 0);
  const isLike = (number: string): boolean =>
    number.split('.').length > 2 || last(number) < 10 || last(number) <= highest;
  return { titles, numbers, isWhole, isLike };
}

const others = new RegExp(data.otherGoalsPattern, 'i');

/** Agenda 2030, programmes and other years have goals with numbers of their own. */
function speaksOfOthers(found: Found, planYear: number): boolean {
  const sentence = sentenceAround(found);
  const years = sentence.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return (
    years.some((year) => Number(year) !== planYear) ||
    others.test(sentence) ||
    // Below `Agenda 2030` its goals are meant, unless the text leads to the plan's.
    (!isLedTo(found) && found.piece.headings.some((text) => others.test(text)))
  );
}

const measures = [...Object.values(measureUnits).flat(), ...data.goalValues.measures];
const asValue = new RegExp(latin`^\s*(?:${anyOf(measures)})(?!\p{L})`, 'i');
const scales = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.goalValues.scales)})`, 'i');
/** `KF:s mål`, `se mål`, and a list of them. */
const ledTo = new RegExp(latin`(?<!\p{L})(?:kf:s|fullmäktiges|nämndens|se|till|under|och)\s+$`, 'i');

/** `målet 4.25 på en femgradig skala`: what is to be reached, and no goal's number. */
function isValue(found: Found): boolean {
  const { piece, match, to } = found;
  const [noun = ''] = match[0].toLowerCase().split(/\s/);
  if (!/^mål(?:et)?$/.test(noun) || match.groups?.title !== undefined) return false;
  return (
    asValue.test(piece.text.slice(to, to + 40)) || (noun === 'målet' && scales.test(sentenceAround(found)))
  );
}

function unknownGoal({ piece, match, from }: Found, number: string, known: Known): Problem | null {
  if (!known.isWhole(number)) return null;
  const before = piece.text.slice(Math.max(0, from - 20), from);
  if (!known.isLike(number) && /^målet/i.test(match[0]) && !ledTo.test(before)) return null;
  const at = from + match[0].indexOf(number);
  return { code: 'VP726', values: { number }, span: piece.span(at, at + number.length) };
}

/**
 * A title behind the number, quoted or not, that is another goal's. A text that is no goal's may be a part of its title, or a
 * result.
 */
function otherTitle({ piece, match, from, to }: Found, number: string, known: Known): Problem | null {
  const quoted = match.groups?.title;
  const title = quoted ?? titleAt(piece.text.slice(to, to + longestTitle), number, known);
  const wording = normaliseWording(title ?? '');
  const expected = known.numbers.get(wording);
  if (!title || !expected || known.titles.get(number)?.has(wording)) return null;
  const at = from + match[0].indexOf(number);
  return {
    code: 'VP727',
    values: { number, expected, title: fold(title) },
    span: piece.span(at, at + number.length),
  };
}

const longestTitle = 300;
/** Titles of fewer characters may begin a sentence of their own. */
const shortestTitle = 20;

const capital = new RegExp(latin`^[ \u00A0]\p{Lu}`);

/** The title that a text begins with, of another goal than the number says. */
function titleAt(text: string, number: string, { numbers, titles }: Known): string | undefined {
  if (!capital.test(text)) return undefined;
  const written = normaliseWording(text);
  const isHere = (title: string): boolean => title.length >= shortestTitle && written.startsWith(title);
  return [...(titles.get(number) ?? [])].some(isHere) ? undefined : [...numbers.keys()].find(isHere);
}
