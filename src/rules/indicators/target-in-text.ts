import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import type { Goal, Indicator, Meta } from '../../plan/model.ts';
import { type Prose, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import { countOf } from '../reading/number-words.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import { type Token, tokensOf } from '../reading/sentence-tokens.ts';
import { stem } from '../reading/stems.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { type IndicatorIndex, indexIndicators } from './indicator-index.ts';
import {
  type Figure,
  figureAfter,
  isAimWord,
  isYear,
  type Statement,
  saysLaterTime,
  statementOf,
} from './stated-figures.ts';
import { differing } from './target-difference.ts';
import { unitKind } from './units.ts';

/**
 * What a goal's text says of an indicator is what the table says: no `sjukfrånvaron minskar till 8,5 %` under a
 * target of 7,2 %. The indicator stands in the goal itself or in one that it is a part of.
 */
export const targetInText: Rule = (context) => {
  const index = indexIndicators(context.goals);
  const prose = proseOf(context.plan, context.source);
  const worded = new Set(piecesWith(prose, limitInWords));
  const others = [...worded].filter(({ text }) => !/\d/.test(text));
  return flatMap([...piecesWith(prose, /\d/), ...others], (piece) => {
    const { goal } = piece;
    const isWorded = worded.has(piece);
    if (!goal || !isRunning(piece, goal) || !index.has(goal)) return [];
    if (!isWorded && !aFigure.test(piece.text)) return [];
    return told(piece, goal, isWorded ? limitsAsFigures(piece.text) : tokensOf(piece.text), index, context);
  });
};

/** A number that is no year. */
const aFigure = /(?<!\d)(?!20\d\d(?!\d))\d/;

/** `högst åtta`: a limit in words, which no other number in words surely is. */
const limits = new Set(data.targetSentence.limits);
const limitInWords = new RegExp(
  flatMap([...limits], (limit) => common.numbers.map((number) => `${limit} ${number}`)).join('|'),
);

/** The tokens of a text, with limits in words as numbers. */
function limitsAsFigures(text: string): Token[] {
  const tokens = tokensOf(text);
  return tokens.map((token, index): Token => {
    const count = limits.has(tokens[index - 1]?.text ?? '') ? countOf(token.text) : null;
    return count === null || token.kind !== 'word'
      ? token
      : { ...token, kind: 'number', text: String(count) };
  });
}

/** Text and goals' wordings; a table's cells are the table's own matter. */
function isRunning({ kind, node, section }: Prose, goal: Goal): boolean {
  if (kind === 'heading') return !section && spanOf(node).start === goal.span.start;
  return kind === 'paragraph' || kind === 'item';
}

function told(
  piece: Prose,
  goal: Goal,
  all: Token[],
  index: IndicatorIndex,
  context: RuleContext,
): Problem[] {
  const { year, level } = context.plan.meta;
  const isResult = piece.section === null || piece.section.kind === 'Förväntat resultat';
  const tokens = all.filter(({ from }) => from >= titleAt(piece, goal));
  const problems: Problem[] = [];
  for (const sentence of sentencesOf(tokens)) {
    if (!sentence.some((token) => token.kind === 'number' && !isYear(token))) continue;
    if (level !== 'enhet' && isOfUnit(sentence)) continue;
    const named = namedIn(sentence, goal, index, context.plan.meta, isResult);
    const isAsked = isResult || sentence.some(({ text }) => saidAims.has(text));
    const found = named.length > 0 || !isAsked ? named : restated(sentence, goal, index, year);
    for (const { row, figure } of found) problems.push(...differing(row, figure, piece, context));
  }
  return problems;
}

/** Where the wording begins in a goal's heading, behind its number; 0 for other text. */
function titleAt({ kind, text }: Prose, { numberText }: Goal): number {
  return kind === 'heading' && numberText ? text.indexOf(numberText) + numberText.length : 0;
}

/** Words that make of a sentence elsewhere than among the results one that sets a figure to reach. */
const saidAims = new Set(data.targetSentence.saidAims);

const sentenceEnds = new Set(['.', '!', '?', ';']);

function sentencesOf(tokens: Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    if (sentenceEnds.has(token.text)) sentences.push([]);
    else sentences.at(-1)?.push(token);
  }
  return sentences;
}

interface Told {
  row: Indicator;
  figure: Figure;
}

const { targetSentence } = data;
const before = new Set(targetSentence.before);
const clauseStarts = new Set(targetSentence.clauseStarts);
const longestName = 25;
/** So many words before a clause may say when it is. */
const mostBefore = 12;

/** An indicator by its name, as the subject of a clause: `Sjukfrånvaron är högst 6 %`. */
function namedIn(
  sentence: Token[],
  goal: Goal,
  index: IndicatorIndex,
  { year, level }: Meta,
  isResult: boolean,
): Told[] {
  const told: Told[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    if (!beginsClause(sentence[at - 1])) continue;
    let start = at;
    while (before.has(sentence[start]?.text ?? '')) start += 1;
    const found = nameAt(sentence, start, goal, index);
    const figure =
      found && figureAfter(sentence, afterClause(sentence, afterPlace(sentence, found.end, level)), year);
    // Elsewhere than among the results, a figure alone may say how things are.
    const isAim = figure?.isAim || isAimWord(sentence[at - 1]);
    const isLater = figure && saysLaterTime(sentence.slice(Math.max(0, at - mostBefore), at), year);
    if (found && figure && !isLater && (isResult || isAim)) told.push({ row: found.row, figure });
  }
  return told;
}

const placeWords = new Set(targetSentence.placeWords);

/** `Sjukfrånvaron på avdelningen är`, in the department's plan: of all that the plan is for. */
function afterPlace(sentence: Token[], at: number, level: Meta['level']): number {
  const [first, second] = sentence.slice(at, at + 2);
  const isOwn = targetSentence.ownPlaces[level].includes(second?.text ?? '');
  return isOwn && placeWords.has(first?.text ?? '') ? at + 2 : at;
}

/** `Sjukfrånvaron på enheten`, in a department's plan: of one unit among those that the target is for. */
function isOfUnit(sentence: Token[]): boolean {
  return sentence.some(
    ({ text }, at) =>
      placeWords.has(sentence[at - 1]?.text ?? '') && targetSentence.ownPlaces.enhet.includes(text),
  );
}

/** Most words of a clause between two commas that tells what the subject is. */
const longestClause = 16;
const explaining = new Set(data.targetSentence.explaining);

/** `Brukartiden, det vill säga tiden hos brukarna, är 72 %`: where it goes on. Other insertions may narrow it: `, i köket,`. */
function afterClause(sentence: Token[], at: number): number {
  if (sentence[at]?.text !== ',' || !explaining.has(sentence[at + 1]?.text ?? '')) return at;
  const close = sentence.slice(at + 1, at + longestClause).findIndex(({ text }) => text === ',');
  return close < 0 ? at : at + close + 2;
}

function beginsClause(previous: Token | undefined): boolean {
  return !previous || previous.kind === 'sign' || clauseStarts.has(previous.text);
}

/** The longest name of an indicator that begins at a token: `sjukfrånvaro dag 1-14` goes before `sjukfrånvaro`. */
function nameAt(
  sentence: Token[],
  start: number,
  goal: Goal,
  index: IndicatorIndex,
): { row: Indicator; end: number } | null {
  let longest: { row: Indicator; end: number } | null = null;
  let key = '';
  for (let end = start; end < start + longestName; end += 1) {
    const token = sentence[end];
    if (!token || token.kind === 'sign') break;
    const next = stem(token.text);
    if (end === start && !index.begins(next, goal)) break;
    key = end === start ? next : `${key} ${next}`;
    const row = index.named(key, goal);
    if (row) longest = { row, end: end + 1 };
  }
  return longest;
}

/** An indicator said again in other words: `Minst 86 procent av de boende är nöjda med maten`. */
function restated(sentence: Token[], goal: Goal, index: IndicatorIndex, year: number): Told[] {
  const statement = statementOf(sentence, year);
  const row =
    statement &&
    (index.told(statement.words, goal) ??
      index.told(withoutUnit(statement), goal) ??
      index.told(untilClause(statement), goal) ??
      index.saying(statement.words, goal));
  return row ? [{ row, figure: statement.figure }] : [];
}

/** `… har en genomförandeplan som de har varit med om`: without the clause that tells more of it. */
function untilClause({ words }: Statement): string[] {
  const at = words.indexOf('som');
  return at < fewestWords ? [] : words.slice(0, at);
}
/** Fewer words before the clause may need it to say what they are about. */
const fewestWords = 5;

/** `Väntetiden är högst 30 dagar`: the unit need not be a word of the name. */
function withoutUnit({ words, figure }: Statement): string[] {
  return unitKind(figure.unit) === null ? words : words.filter((word) => word !== figure.unit);
}
