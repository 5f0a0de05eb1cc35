import data from '../../../schemas/words/results.json' with { type: 'json' };
import { ownLevel } from '../../plan/levels.ts';
import type { Goal, Result } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { firstLine } from '../reading/first-line.ts';
import { listedLines } from '../reading/listed-lines.ts';
import { numberWords } from '../reading/number-words.ts';
import { contentOf, wordsOf } from '../reading/wording.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * `Miljöbelastningen minskar`: from what to what? Told once for a goal, of the plan's own goals only, and not where
 * indicators may carry the measure: all of them, or one that has a word in common with it beside others with figures.
 */
export const resultMeasure: Rule = (context) =>
  flatMap(context.goals, ({ goal }) =>
    goal.level === ownLevel[context.plan.meta.level] && textGoals(goal).length === 0
      ? unmeasured(goal, context)
      : [],
  );

const hasTarget = ({ indicators }: Goal): boolean => indicators.some(({ target }) => target.raw !== '');

const wholeWord = (words: string[]): RegExp =>
  new RegExp(latin`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}])`, 'i');
const change = wholeWord(data.changePatterns);
/** `Stämningen är god.`: how it is to be, and no word of how that is seen. */
const state = new RegExp(latin`(?<!\p{L})(?:${data.statePatterns.join('|')})(?=\s*[.!]?\s*$|\s+och\s)`, 'i');
/** `En hög andel är miljömärkta.` */
const vagueShare = new RegExp(
  latin`(?<!\p{L}|(?<!\p{L})(?:av|med|i)\s)(?:${data.vaguePattern})(?!\p{L})`,
  'i',
);
const counted = wholeWord(data.measuredPatterns);
const measured = wholeWord([...data.measuredPatterns, anyOf(data.everyone)]);

/** Whether a result holds a figure, a number in words, or a word such as `alla`. */
export function isMeasured(text: string): boolean {
  const said = text.replace(notMeasures, '');
  return (number.test(said) ? counted : measured).test(said);
}

/** `barnen i åldern fyra till fem år`, `tertialrapport 2`, `än år 2024`: numbers that tell who, which or when. */
const notMeasures = new RegExp(latin`(?<!\p{L})(?:${data.notMeasurePatterns.join('|')})`, 'gi');
/** `Antalet husmöten ökar i alla gruppbostäder`: everywhere, but by how much? */
const number = new RegExp(latin`^(?:${data.numberOfPattern})\s`, 'i');

const figure = wholeWord([String.raw`\p{N}[\p{N},.]*`, `(?:minst|högst)\\s+(?:${numberWords})`]);

/** Whether a text has a figure, or a word that tells of more or less. */
export function saysHowMuch(text: string): boolean {
  return figure.test(text) || change.test(text);
}

const relative = new RegExp(latin`(?<!\p{L})${data.relativePattern}`, 'i');
const baseline = wholeWord(data.baselinePatterns);

/** `Öka med 25 procent` is no measure either where it is not said of what. */
function isVague({ text }: Result): boolean {
  if ((state.test(text) || vagueShare.test(text)) && !isMeasured(text)) return true;
  return change.test(text) && (!isMeasured(text) || (relative.test(text) && !baseline.test(text)));
}

/** Fewest results with figures beside one without that make it stand out among them. */
const fewestMeasured = 1;

/** Whether an indicator may tell of a result what it does not; made once for a goal. */
function carriedIn(goal: Goal): (result: Result) => boolean {
  if (!hasTarget(goal)) return () => false;
  if (goal.results.filter(({ text }) => isMeasured(text)).length < fewestMeasured) return () => true;
  const named = new Set(flatMap(goal.indicators, ({ name }) => beginnings(name)));
  return ({ text }) => beginnings(text).some((each) => named.has(each));
}

/** `nöjdhet` may be what `nöjda` measures. */
const beginnings = (text: string): string[] => [...contentOf(wordsOf(text))].map((word) => word.slice(0, 4));

function unmeasured(goal: Goal, { source }: RuleContext): Problem[] {
  const vague = goal.results.filter(isVague);
  if (vague.length === 0) return [];
  const isCarried = carriedIn(goal);
  const told = vague.filter((result) => !isCarried(result));
  const unbased = told.filter(({ text }) => isMeasured(text));
  const bare = told.filter(({ text }) => !isMeasured(text));
  const linesOf = (results: Result[]): string =>
    listedLines(results.map(({ span }) => source.positions.position(span.start).line));
  const [first, ...others] = bare;
  if (first) {
    const word =
      (vagueShare.exec(first.text) ?? change.exec(first.text) ?? state.exec(first.text))?.[0] ?? '';
    const values = { word, share: '', lines: linesOf(others), unbased: linesOf(unbased) };
    return [{ code: 'VP237', values, span: firstLine(first.span, source) }];
  }
  const [share, ...more] = unbased;
  if (!share) return [];
  const values = { word: '', share: relative.exec(share.text)?.[0] ?? '', lines: linesOf(more), unbased: '' };
  return [{ code: 'VP237', values, span: firstLine(share.span, source) }];
}
