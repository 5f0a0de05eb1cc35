import { normaliseNumber, normaliseWording, wordingFor } from '../../edition/lookup.ts';
import type { CouncilLevel, Edition } from '../../edition/types.ts';
import { fold, plainText } from '../../plan/inline.ts';
import { splitNumber } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { rememberingOn } from '../../source/remember.ts';
import { nearness } from '../../source/similarity.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/**
 * A heading that is a council goal but has lost its label: word for word (`## 3.1 Budgeten är i balans`), nearly so with the
 * goal's number, or by its number alone (`## Mål 1.4`).
 */
export const councilHeading: Rule = ({ source, edition, goals, plan }) => {
  if (!edition) return [];
  const labelled = new Set(goals.map(({ goal }) => goal.span.start));
  return flatMap(source.tree.children, (node): Problem[] => {
    if (node.type !== 'heading' || labelled.has(spanOf(node).start)) return [];
    const text = plainText(node);
    const meant = meantBy(text, edition, plan.meta.year);
    if (!meant) return [];
    const label = edition.labels[meant.level];
    const span = spanOf(node);
    const fix = plainFix(source, span, `${'#'.repeat(node.depth)} ${label}: ${meant.rest}`);
    const values = meant.isExact ? { label } : { meant: `${label}: ${meant.rest}` };
    return [{ code: 'VP252', values, span, ...fix }];
  });
};

/** No council goal is shorter than most sections' names. */
export const shortest = 20;

interface Meant {
  level: CouncilLevel;
  /** What is to stand behind the label. */
  rest: string;
  isExact: boolean;
}

/** `Mål 1.4`, with or without its wording. */
const lead = /^mål\s+(?=\d{1,2}\.\d{1,2})/i;
const numberAlone = /^\d{1,2}\.\d{1,2}$/;

function meantBy(text: string, edition: Edition, year: number): Meant | null {
  const rest = fold(text.replace(lead, ''));
  if (rest.length < text.trim().length && numberAlone.test(rest)) {
    return wordingFor(edition, 'kf-mål', rest, year) === null
      ? null
      : { level: 'kf-mål', rest, isExact: false };
  }
  if (rest.length < shortest) return null;
  const { number, title } = splitNumber(rest);
  const wording = normaliseWording(title);
  const level = levelsByWording(edition).get(wording);
  if (level) {
    const own = number === null ? null : ownNumber(number, wording, level, edition);
    return own === null
      ? { level, rest, isExact: true }
      : { level, rest: `${own}${level === 'inriktningsmål' ? '.' : ''} ${title}`, isExact: false };
  }
  const near = number === null ? null : nearGoal(number, wording, edition);
  return near && { level: near, rest, isExact: false };
}

/** The number that the council's goal of this wording has, where another is written; null where that is it. */
function ownNumber(written: string, wording: string, level: CouncilLevel, { goals }: Edition): string | null {
  const numbers = goals
    .filter((goal) => goal.level === level)
    .filter(({ wordings }) => wordings.some(({ text }) => normaliseWording(text) === wording))
    .map(({ number }) => number);
  return numbers.includes(normaliseNumber(written)) ? null : (numbers[0] ?? null);
}

/** The level of the goal that bears a number and has nearly this wording. */
function nearGoal(number: string, wording: string, { goals }: Edition): CouncilLevel | null {
  const near = goals.find(
    (goal) =>
      goal.number === number &&
      goal.wordings.some(({ text }) => nearness(normaliseWording(text), wording) !== null),
  );
  return near?.level ?? null;
}

/** The council's goals by their wordings, in the form in which two are compared. */
export const levelsByWording = rememberingOn(
  ({ goals }: Edition): Map<string, CouncilLevel> =>
    new Map(
      flatMap(goals, ({ level, wordings }) =>
        wordings.map(({ text }) => [normaliseWording(text), level] as const),
      ),
    ),
);
