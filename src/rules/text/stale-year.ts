import data from '../../../schemas/words/text.json' with { type: 'json' };
import { fold } from '../../plan/inline.ts';
import { type Prose, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import type { Rule } from '../rule.ts';
import { intendedTimes, placedTimes } from './intended-times.ts';
import { pastTimes } from './past-times.ts';
import type { TimeForm } from './time-forms.ts';

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
  const inYear = (piece: Prose, { pattern, not, ago = 1 }: TimeForm): Problem[] =>
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
  return onceEach(
    flatMap(dated, (piece) => {
      const small = piece.text.toLowerCase();
      const fitting = forms.filter(
        ({ needs, isAsked, saysNow: isOfNow }) =>
          isAsked?.(piece) !== false &&
          (!isOfNow || saysNow(piece)) &&
          needs.some((word) => small.includes(word)),
      );
      return flatMap(fitting, (form) => inYear(piece, form));
    }),
  );
};

const forms = [...intendedTimes, ...pastTimes, ...placedTimes];

const { intentions } = data;

const intended = new Set(intentions.afterYear);
const isIntended = (verb: string | undefined): boolean =>
  verb === undefined || intended.has(verb.toLowerCase());

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
