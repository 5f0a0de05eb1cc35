import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/results.json' with { type: 'json' };
import { ownLevel } from '../../plan/levels.ts';
import type { GoalLevel, PlanLevel, Result, Span } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { firstLine } from '../reading/first-line.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { saysHowMuch } from './result-measure.ts';

/** An expected result of the plan's own goals says what comes of the work, and one thing at a time. */
export const resultForm: Rule = (context) =>
  flatMap(context.goals, ({ goal }) =>
    isWithin(goal.level, context.plan.meta.level) && textGoals(goal).length === 0
      ? flatMap(goal.results, (result) => asActivity(result, context) ?? asTwo(result, context) ?? [])
      : [],
  );

/** In a unit's plan its department's goals as well; the committee's are not the unit's to word. */
function isWithin(level: GoalLevel, plan: PlanLevel): boolean {
  return level === ownLevel[plan] || (plan === 'enhet' && level === 'avdelningsmål');
}

const { actorsPattern, intends, does } = common.activity;
const [doing, does_] = [anyOf(Object.keys(does)), anyOf(Object.values(does))];

/** `Enheten ska genomföra …`, `Vi arbetar med …`, `Ta fram en rutin`, `Erbjuda alla ett samtal`: its beginning says it. */
const activity = new RegExp(
  latin`^(?:att\s+)?(?:(?:${actorsPattern})\s+(?:(?:${anyOf(intends)})\s+(?:${doing})|${does_})|(?:${doing}|${anyOf(data.acts)}))(?!\p{L})`,
  'i',
);

function asActivity({ text, span }: Result, { source }: RuleContext): Problem | null {
  const found = activity.exec(text.slice(0, longestBeginning));
  return found && { code: 'VP249', values: { text: found[0] }, span: firstLine(span, source) };
}

const longestBeginning = 100;

/** Longer text is more than a result; it is not cut at its conjunctions. */
const longest = 400;

/** `Alla har en plan. Att arbetet är känt.`: the next sentence begins as results do. */
const nextResult = /[.;]\s+Att\s+/;

/** Not that of `städ- och hygienprodukter`, which joins parts of one word. */
const conjunction = /(?<!-),?\s+(?:och|samt)\s+(?:att\s+)?/gi;
const finite = new RegExp(latin`(?<!\p{L})(?:${anyOf(common.finite)})(?!\p{L})`, 'i');
const goesOn = new RegExp(
  latin`^(?:${anyOf(common.finite)}|minst|högst|max|mellan|som|den|det|de|dessa|målet)(?!\p{L})`,
  'i',
);

/**
 * Two clauses, each with a measure of its own: `Sjukfrånvaron är högst 6 % och andelen nöjda ökar`. What
 * goes on with a verb, a figure or a measure (`ökar och är minst 90 %`, `80 % av kvinnorna och 75 % av männen`) is one.
 */
function asTwo({ text, span }: Result, { source }: RuleContext): Problem | null {
  if (text.length > longest) return null;
  const parted = nextResult.exec(text);
  if (parted) {
    const second = `att ${text.slice(parted.index + parted[0].length)}`;
    return twoResults(text.slice(0, parted.index), second, span, source);
  }
  for (const { index, 0: found } of matchesIn(text, conjunction)) {
    const [first, second] = [text.slice(0, index), text.slice(index + found.length)];
    if (saysHowMuch(first) && !isBetween.test(first) && (isClause(second) || isOfOthers(first, second))) {
      return twoResults(first, second, span, source);
    }
  }
  return null;
}

function twoResults(first: string, second: string, span: Span, source: Source): Problem {
  const values = { first: shortened(first), second: shortened(second) };
  return { code: 'VP250', values, span: firstLine(span, source) };
}

/** `Skillnaden mellan prognosen och bokslutet`: the conjunction is part of one phrase. */
const isBetween = new RegExp(
  latin`(?<!\p{L})mellan(?!\p{L})(?!.*(?:\soch\s|(?<!\p{L})(?:${anyOf(common.finite)})(?!\p{L})))`,
  'i',
);

function isClause(text: string): boolean {
  const [first = ''] = text.split(/\s/, 1);
  // `skräp och klotter är åtgärdade, jämfört med 69 %`: the figure is what it was before.
  const own = text.replace(comparedWith, '');
  return !goesOn.test(text) && !saysHowMuch(first) && saysHowMuch(own) && finite.test(own);
}

/** `Sjukfrånvaron är högst 6 % och minst 70 % av medarbetarna använder friskvårdsbidraget`: others do something else. */
const isOfOthers = (first: string, second: string): boolean =>
  finite.test(first) && (shareActs.test(second) || allAct.test(second));
const allAct = new RegExp(latin`^(?:alla|samtliga)\s\p{L}+\s(?:har|får|kan|vet|känner)(?!\p{L})`, 'i');
const shareActs = new RegExp(
  latin`^(?:minst\s+|högst\s+)?\d[\d,]*\s*(?:%|procent)\s+av\s+(?:de\s+|våra\s+)?\p{L}+\s+(?!är(?!\p{L}))\p{L}{2,}r(?!\p{L})`,
  'i',
);

const comparedWith = /,?\s(?:(?:jämfört|att\sjämföra)\smed|mot)\s[\s\S]*/;

const longestQuote = 40;

function shortened(text: string): string {
  const whole = text.replace(/[.\s]+$/, '');
  return whole.length > longestQuote ? `${whole.slice(0, longestQuote).replace(/\s+\S*$/, '')} …` : whole;
}
