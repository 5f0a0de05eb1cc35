import data from '../../../schemas/words/text.json' with { type: 'json' };
import type { Prose } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { inProse } from '../reading/in-prose.ts';
import { clauseEnd, saidBefore } from '../reading/sentences.ts';
import { type PieceWords, type ProseWords, wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A word or a phrase written twice, and a limit said twice. */
export const doubledWords: Rule = (context) => {
  const words = wordsIn(context.plan, context.source);
  const problems: Problem[] = [];
  for (const piece of words.pieces) {
    doubled(piece, words, context, problems);
    doubledPhrase(piece, words, context, problems);
  }
  return words.has(wordId('eller')) ? [...problems, ...doubledLimits(context)] : problems;
};

const mayBeDoubled = new Set(data.mayBeDoubled);

/** The same word twice or more with only white space between: one finding for the whole run. */
function doubled(
  { piece, first, end }: PieceWords,
  words: ProseWords,
  { source }: RuleContext,
  problems: Problem[],
): void {
  const { ids } = words;
  for (let index = first + 1; index < end; index += 1) {
    if (ids[index] !== ids[index - 1] || !isJoined(piece, words, index)) continue;
    let last = index;
    while (last + 1 < end && ids[last + 1] === ids[index] && isJoined(piece, words, last + 1)) last += 1;
    problems.push(...doubledWord(piece, wordAt(words, index - 1), wordAt(words, last), source));
    index = last;
  }
}

interface Word {
  from: number;
  to: number;
}

function wordAt({ starts, ends }: ProseWords, index: number): Word {
  return { from: starts[index] ?? 0, to: ends[index] ?? 0 };
}

const beginsLarge = new RegExp(latin`^\p{Lu}`);
const wholeWord = new RegExp(latin`^\p{L}{2,}$|^[iåöIÅÖ]$`);

/** `det det gäller` is Swedish; a capital beside a capital is a name, a single letter a sign. */
function doubledWord(piece: Prose, first: Word, last: Word, source: RuleContext['source']): Problem[] {
  const [word, again] = [first, last].map(({ from, to }) => piece.text.slice(from, to)) as [string, string];
  const isName = beginsLarge.test(word) && beginsLarge.test(again);
  // `NAMN namn` names a thing and says what it is.
  const isOther = word.slice(1) !== again.slice(1);
  const isWord = wholeWord.test(word);
  const isPart = /[’'-]/.test(piece.text.charAt(first.from - 1) + piece.text.charAt(last.to));
  if (isName || isOther || isPart || !isWord || isSwedish(word, { from: first.from, to: last.to }, piece))
    return [];
  const span = piece.span(first.from, last.to);
  return [{ code: 'VP513', values: { word: again, text: '' }, span, ...plainFix(source, span, word) }];
}

const verbs = new Set(data.doubledVerbs);
const openers = new Set(data.clauseOpeners);
const subjects = new Set(data.clauseSubjects);
const anyWord = new RegExp(latin`\p{L}+`, 'g');
const likeVerb = new RegExp(latin`^\p{Ll}{2,}[rs]$`);

/** What may follow a preposition that ends a clause: `de lokaler vi finns i i dag`. */
const phrases = new RegExp(latin`^(?:${anyOf(data.prepositionPhrases)})(?!\p{L})`, 'i');
const particlePhrases = new RegExp(latin`^(?:${anyOf(data.particlePhrases)})(?!\p{L})`, 'i');

const particleVerbs = new RegExp(latin`(?<!\p{L})(?:${anyOf(data.particleVerbs)})(?:\s+av)?$`, 'i');
const longestVerb = 20;

/** `den den 5 maj`, `den den femte varje månad`. */
const ofMonth = new RegExp(latin`^\s(?:\d{1,2}\s\p{L}|(?:${anyOf(data.daysOfMonth)})(?!\p{L}))`, 'i');

const { adjectivePatterns, pluralPattern, people } = data.nounPhrases;
const such = latin`(?:\s+(?:${adjectivePatterns.join('|')}))+`;
/**
 * What goes with the noun that ends a text: `Den nya gruppen`, `Alla enheter`. In `Den ledare gruppen` the first word is a noun of
 * its own, so only known adjectives stand between, and the forms agree.
 */
const beforeNoun = new RegExp(
  latin`(?<!\p{L})(?:[Dd]en${such}\s+(?=\p{Ll}{2,}n\s+$)|[Dd]et${such}\s+(?=\p{Ll}{2,}t\s+$)|[Dd]e${such}\s+(?=\p{Ll}{2,}(?:na|en)\s+$)|[Dd]e\s+(?=(?:${people.join('|')})\s+$)|(?:[Aa]lla|[Dd]essa|[Nn]ågra)\s+(?=(?:${pluralPattern})\s+$)|(?:[Vv]arje|[Dd]enna)\s+(?=\p{Ll}{4,}\s+$))`,
  'u',
);

/** So far back the beginning of a clause is looked for. */
const longestClause = 200;

/**
 * `det det gäller`. Of a verb or a preposition only where a clause can end before it: `Det vi har har byggts upp`, not
 * `Gården har har`.
 */
function isSwedish(word: string, { from, to }: Word, { text }: Prose): boolean {
  const small = word.toLowerCase();
  if (small === 'den' && ofMonth.test(text.slice(to, to + longestClause))) return false;
  if (mayBeDoubled.has(small) && !verbs.has(small)) return true;
  const again = `${small}${text.slice(to, to + longestClause)}`;
  if (particlePhrases.test(again)) return true;
  // `Planen stäms av av chefen`: the one goes with its verb, and the other tells by whom.
  if (particleVerbs.test(text.slice(Math.max(0, from - longestVerb), to))) return true;
  const said = saidBefore(text, from, longestClause, clauseEnd).replace(beforeNoun, '');
  const before = said.toLowerCase().match(anyWord) ?? [];
  const last = before.at(-1) ?? '';
  // The opener and its own subject: right before the verb it is the subject itself.
  const isOpen = before.slice(0, -1).some((each) => openers.has(each));
  if (verbs.has(small)) return isOpen || last === 'som';
  return (
    (isOpen && phrases.test(again)) ||
    (likeVerb.test(small) && (last === 'som' || (isOpen && subjects.has(last))))
  );
}

/** Whether only white space parts a word from the one before it. */
function isJoined({ text }: Prose, { starts, ends }: ProseWords, index: number): boolean {
  return /^\s+$/.test(text.slice(ends[index - 1], starts[index]));
}

/** Fewest and most words of a phrase that is looked for twice in a row. */
const sizes = { fewest: 3, most: 8 };

/** `i samband med i samband med`; `mer och mer och mer` is Swedish. */
function doubledPhrase(
  of: PieceWords,
  words: ProseWords,
  { source }: RuleContext,
  problems: Problem[],
): void {
  const { piece, first, end } = of;
  for (let size = sizes.fewest; size <= sizes.most && first + 2 * size <= end; size += 1) {
    const at = repetitionIn(of, words, size);
    if (at < 0) continue;
    const text = piece.text.slice(words.starts[at], words.starts[at + size]).trim();
    const span = piece.span(words.starts[at] ?? 0, words.ends[at + 2 * size - 1] ?? 0);
    problems.push({ code: 'VP514', values: { text }, span, ...plainFix(source, span, text) });
    return;
  }
}

/** Index of the first word of a phrase that stands twice in a row; -1 where there is none. */
function repetitionIn({ piece, first, end }: PieceWords, words: ProseWords, size: number): number {
  const { ids } = words;
  let same = 0;
  for (let index = first + size; index < end; index += 1) {
    same = ids[index] === ids[index - size] ? same + 1 : 0;
    if (same < size) continue;
    const at = index - 2 * size + 1;
    if (isPhrase(piece, words, at, at + 2 * size)) return at;
  }
  return -1;
}

/** One run of words without a sign among them, and not a word or two said over and over. */
function isPhrase(piece: Prose, words: ProseWords, from: number, to: number): boolean {
  if (new Set(words.ids.slice(from, to)).size < 3) return false;
  for (let index = from + 1; index < to; index += 1) if (!isJoined(piece, words, index)) return false;
  return true;
}

function doubledLimits(context: RuleContext): Problem[] {
  return inProse(
    context,
    limit,
    ({ piece, match, from, to }) => ({
      code: 'VP515',
      values: { text: match[0].replace(/\s+/g, ' ') },
      span: piece.span(from, to),
    }),
    /eller/,
  );
}

/** `mer än 99 timmar eller mer`, `minst tre gånger eller fler`, `över 20 timmar eller mer`. */
const limit = new RegExp(
  latin`(?<!\p{L})(?:(mer|fler|mindre|färre|högre|lägre)\s+än(?:\s+[^\s.,;:!?]+){1,6}?\s+eller\s+\1|(?:minst|över(?=\s+\d))(?:\s+[^\s.,;:!?]+){1,6}?\s+eller\s+(?:mer|fler|oftare|högre)|(?:högst|under(?=\s+\d))(?:\s+[^\s.,;:!?]+){1,6}?\s+eller\s+(?:mindre|färre|lägre))(?!\p{L})`,
  'gi',
);
