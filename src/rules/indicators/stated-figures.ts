import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Token } from '../reading/sentence-tokens.ts';

/** A figure that a text gives as what is to be reached. */
export interface Figure {
  /** As written, `8,5`. */
  token: Token;
  /** `%` for per cent as well, else the word after the number; '' at the end of a sentence. */
  unit: string;
  /** Whether words say that it is an aim: `ska`, `högst`, `minskar`. */
  isAim: boolean;
}

const { targetSentence: words } = data;
const between = new Set(words.between);
const aims = new Set(words.aims);
const changes = new Set(words.changeAfter);
const comparisons = new Set(words.comparisons);
const past = new Set(words.past);
/** What may stand between a figure and the time that it is for. */
const beforeTime = new Set([...words.beforeTime, '(']);
const betweenSigns = new Set([':', '–', '-', '<', '>', '≤', '≥']);
const percent = new Set(['%', 'procent']);
const mostBetween = 12;

export const isAimWord = (token: Token | undefined): boolean => token !== undefined && aims.has(token.text);

/**
 * The figure that follows a subject with nothing but verbs and limits between: `minskar från 9 till högst 8,5 %`.
 * Null for what has been (`var 8,5 %`), for a change (`minskar med 1 %`), and for another year's.
 * @param at The token after the subject.
 */
export function figureAfter(tokens: Token[], at: number, planYear: number): Figure | null {
  let index = isShortForm(tokens, at) ? at + 3 : at;
  let isAim = false;
  for (const end = index + mostBetween; index < end; index += 1) {
    const token = tokens[index];
    if (!token) return null;
    if (isFrom(tokens, index)) {
      index = endOfFrom(tokens, index) - 1;
      isAim = true;
    } else if (token.kind === 'number' && !isYear(token)) return figureAt(tokens, index, isAim, planYear);
    else if (token.kind === 'number' ? token.text !== `${planYear}` : !isBetween(token)) return null;
    else isAim ||= isAimWord(token);
  }
  return null;
}

function isBetween({ text, kind }: Token): boolean {
  return kind === 'word' ? between.has(text) : betweenSigns.has(text);
}

const initials = new RegExp(latin`^\p{L}{2,6}$`);

/** `(AMI)` after the name; any other bracket tells of a part. */
function isShortForm(tokens: Token[], at: number): boolean {
  const [open, word, close] = tokens.slice(at, at + 3);
  return open?.text === '(' && word?.kind === 'word' && initials.test(word.text) && close?.text === ')';
}

/** Most words of a bracket that tells of a part, and of one with figures: `(2024: 3,1 %)`. */
const mostInBracket = { words: 5, figures: 8 };

/** The token after a bracket of a few words; the bracket itself where it does not end. */
function afterBracket(tokens: Token[], at: number): number {
  const close = tokens.slice(at, at + mostInBracket.figures).findIndex(({ text }) => text === ')');
  const hasFigures = tokens.slice(at, at + close).some(({ kind }) => kind === 'number');
  return close < 0 || (close >= mostInBracket.words && !hasFigures) ? at : at + close + 1;
}

/** `2025` says when, not how much. */
export const isYear = ({ text }: Token): boolean => /^20\d\d$/.test(text);

/** `På lång sikt ska`, `till 2027 ska`: what follows is for a later year than the plan's. */
export function saysLaterTime(tokens: Token[], planYear: number): boolean {
  return tokens.some((token) => token.text === 'sikt' || (isYear(token) && Number(token.text) > planYear));
}

function isFrom(tokens: Token[], at: number): boolean {
  return tokens[at]?.text === 'från' && tokens[at + 1]?.kind === 'number';
}

/** The token after `från 9,4 procent 2024`, `från 76 GWh 2024`. */
function endOfFrom(tokens: Token[], at: number): number {
  const end = percent.has(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
  const [unit, year] = [tokens[end], tokens[end + 1]];
  if (unit && isYear(unit)) return end + 1;
  return unit?.kind === 'word' && year && isYear(year) ? end + 2 : end;
}

function figureAt(tokens: Token[], index: number, isAim: boolean, planYear: number): Figure | null {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || next?.text.startsWith('procentenhet')) return null;
  const isPercent = percent.has(next?.text ?? '');
  const unit = isPercent ? '%' : next?.kind === 'word' ? next.text : '';
  const after = withoutEarlier(tokens.slice(isPercent ? index + 2 : index + 1, index + 6));
  if (changes.has(after[0]?.text ?? '')) return null;
  const time = after.find(({ text }) => !beforeTime.has(text));
  return time && isYear(time) && time.text !== `${planYear}` ? null : { token, unit, isAim };
}

/** `(2024: 3,1 %)` behind a figure says what it was; `(2024)` whose it is. */
function withoutEarlier(tokens: Token[]): Token[] {
  const at = tokens.findIndex(({ text }, index) => text === ':' && isYearAt(tokens, index - 1));
  return at > 0 && tokens[at - 2]?.text === '(' ? tokens.slice(0, at - 2) : tokens;
}

const isYearAt = (tokens: Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isYear(token);
};

/** A sentence of results that holds one figure, and its words without figures and comparisons. */
export interface Statement {
  figure: Figure;
  words: string[];
}

/** What one sentence states; null where it gives no figure or several, or looks back. */
export function statementOf(sentence: Token[], planYear: number): Statement | null {
  const kept = withoutComparisons(sentence);
  if (kept.some(({ text }) => past.has(text))) return null;
  const numbers = kept.filter(({ kind }) => kind === 'number');
  if (numbers.some((token) => isYear(token) && token.text !== `${planYear}`)) return null;
  const [only, ...others] = numbers.filter((token) => !isYear(token));
  if (!only || others.length > 0) return null;
  const at = kept.indexOf(only);
  // `minskar med 1 %` is a change, `med minst 1 %` as well.
  if (kept.slice(Math.max(0, at - 2), at).some(({ text }) => text === 'med')) return null;
  const figure = figureAt(kept, at, true, planYear);
  const words = flatMap(kept, ({ kind, text }) => (kind === 'word' ? text : []));
  return figure && { figure, words };
}

/** `ökar från 58 till 75 procent, mot 64 procent förra året` without 58, and without what follows the comma. */
function withoutComparisons(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (isFrom(tokens, index)) index = endOfFrom(tokens, index) - 1;
    else if (token.text === '(' && afterBracket(tokens, index) > index)
      index = afterBracket(tokens, index) - 1;
    else if (token.text !== 'från' && comparisons.has(token.text)) break;
    else kept.push(token);
  }
  return kept;
}
