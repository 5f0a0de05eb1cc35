import data from '../../schemas/prose.json' with { type: 'json' };
import type { Prose } from '../plan/prose.ts';
import type { Problem } from '../source/problem.ts';
import { inProse } from './in-prose.ts';
import { plainFix } from './plain-source.ts';
import type { Rule, RuleContext } from './rule.ts';
import { type Word, wordsIn } from './words-in-prose.ts';

/** A word or a phrase written twice, and a limit said twice. */
export const doubledWords: Rule = (context) => [
  ...wordsIn(context.plan, context.source).pieces.flatMap(({ piece, words }) => [
    ...doubled(piece, words, context),
    ...doubledPhrase(piece, words, context),
  ]),
  ...inProse(context, limit, ({ piece, match, from, to }) => ({
    code: 'VP515',
    values: { text: match[0].replace(/\s+/g, ' ') },
    span: piece.span(from, to),
  })),
];

const mayBeDoubled = new Set(data.mayBeDoubled);

/** The same word twice or more with only white space between: one finding for the whole run. */
function doubled(piece: Prose, words: Word[], { source }: RuleContext): Problem[] {
  const problems: Problem[] = [];
  for (let index = 1; index < words.length; index += 1) {
    const first = words[index - 1];
    if (!first || words[index]?.id !== first.id || !isJoined(piece, words, index)) continue;
    let last = index;
    while (words[last + 1]?.id === first.id && isJoined(piece, words, last + 1)) last += 1;
    problems.push(...doubledWord(piece, first, words[last] ?? first, source));
    index = last;
  }
  return problems;
}

/** `det det gäller` is Swedish; a capital beside a capital is a name, a single letter a sign. */
function doubledWord(piece: Prose, first: Word, last: Word, source: RuleContext['source']): Problem[] {
  const [word, again] = [first, last].map(({ from, to }) => piece.text.slice(from, to)) as [string, string];
  const isName = /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(again);
  // `NAMN namn` names a thing and says what it is.
  const isOther = word.slice(1) !== again.slice(1);
  const isWord = /^\p{L}{2,}$|^[iåö]$/iu.test(word);
  const isPart = /[’'-]/.test(piece.text.charAt(first.from - 1) + piece.text.charAt(last.to));
  if (isName || isOther || isPart || !isWord || mayBeDoubled.has(word.toLowerCase())) return [];
  const span = piece.span(first.from, last.to);
  return [{ code: 'VP513', values: { word: again }, span, ...plainFix(source, span, word) }];
}

/** Whether only white space parts a word from the one before it. */
function isJoined({ text }: Prose, words: Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  return before !== undefined && word !== undefined && /^\s+$/.test(text.slice(before.to, word.from));
}

/** Fewest and most words of a phrase that is looked for twice in a row. */
const sizes = [3, 4, 5, 6, 7, 8];

/** `i samband med i samband med`; `mer och mer och mer` is Swedish. */
function doubledPhrase(piece: Prose, words: Word[], { source }: RuleContext): Problem[] {
  for (const size of sizes) {
    const at = repetitionIn(piece, words, size);
    const [first, again, last] = [words[at], words[at + size], words[at + 2 * size - 1]];
    if (!first || !again || !last) continue;
    const text = piece.text.slice(first.from, again.from).trim();
    const span = piece.span(first.from, last.to);
    return [{ code: 'VP514', values: { text }, span, ...plainFix(source, span, text) }];
  }
  return [];
}

/** Index of the first word of a phrase that stands twice in a row; -1 where there is none. */
function repetitionIn(piece: Prose, words: Word[], size: number): number {
  let same = 0;
  for (let index = size; index < words.length; index += 1) {
    same = words[index]?.id === words[index - size]?.id ? same + 1 : 0;
    if (same < size) continue;
    const at = index - 2 * size + 1;
    if (isPhrase(piece, words, at, at + 2 * size)) return at;
  }
  return -1;
}

/** One run of words without a sign among them, and not a word or two said over and over. */
function isPhrase(piece: Prose, words: Word[], from: number, to: number): boolean {
  const different = new Set(words.slice(from, to).map(({ id }) => id));
  if (different.size < 3) return false;
  for (let index = from + 1; index < to; index += 1) if (!isJoined(piece, words, index)) return false;
  return true;
}

/** `mer än 99 timmar eller mer`, `minst tre gånger eller fler`. */
const limit =
  /\b(?:(mer|fler|mindre|färre|högre|lägre)\s+än(?:\s+[^\s.,;:!?]+){1,6}?\s+eller\s+\1|minst(?:\s+[^\s.,;:!?]+){1,6}?\s+eller\s+(?:mer|fler|oftare|högre)|högst(?:\s+[^\s.,;:!?]+){1,6}?\s+eller\s+(?:mindre|färre|lägre))\b/gi;
