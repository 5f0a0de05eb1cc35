import type { Nodes } from 'mdast';
import data from '../../../schemas/words/text.json' with { type: 'json' };
import { lettered } from '../../plan/markers.ts';
import type { Goal, Section, Span } from '../../plan/model.ts';
import type { Prose } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Code, Problem } from '../../source/problem.ts';
import { rememberingOn } from '../../source/remember.ts';
import { type PieceWords, type ProseWords, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { nearCopies } from './near-copies.ts';
import { keyOf, lengthen, noWords, type Row, type Sentence, sentencesOf } from './sentence-rows.ts';
import { councilGoalOf, fewestGoals, idsButForFigures, tellBothHowFar } from './standing-text.ts';

/** Fewest words of a sentence that is told as two points of a list, twice in one section, and in two places of the plan. */
const shortest = { point: 2, here: 4, elsewhere: 7 };

/** Fewest words of a section that is told when another has the same text. */
const shortestSection = 25;

/**
 * The same text twice. The largest piece is told and nothing within it: a section, a paragraph, a run of
 * sentences. What comes back a third time is not told again.
 */
export const repeatedText: Rule = (context) => {
  const words = wordsIn(context.plan, context.source);
  const pieces = words.pieces.filter(({ piece }) => isRunning(piece));
  const sections = repeatedSections(pieces, words, context);
  const told = new Set(flatMap(sections, ({ pieces: within }) => within));
  const rest = repeatedSentences(pieces, words).filter(({ sentence }) => !told.has(sentence.piece));
  for (const { sentence } of rest) told.add(sentence.piece);
  const copies = nearCopies(pieces, words).filter(
    ({ piece, first }) =>
      !told.has(piece) && !isParallel(piece, first) && !isOfOtherGoal(piece, first, words),
  );
  return [
    ...sections.map(({ problem }) => problem),
    ...runs(rest).map((run) => problemOf(run, context)),
    ...copies.map(({ piece, first }) => copied(piece, first, context)),
  ];
};

const isRunning = ({ kind }: Prose): boolean => kind === 'paragraph' || kind === 'item' || kind === 'note';

/** A sentence, and the earlier one that says the same. */
interface Repetition {
  sentence: Sentence;
  first: Sentence;
}

function repeatedSentences(pieces: PieceWords[], words: ProseWords): Repetition[] {
  const seen = new Map<number, Sentence>();
  const told = new Set<number>();
  // Asked for in hardly any plan.
  let standing: Set<number> | null = null;
  const isStanding = ({ piece, index }: Sentence): boolean => {
    if (!councilGoalOf(piece)) return false;
    standing ??= standingSentences(pieces, words);
    return standing.has(index);
  };
  return flatMap(sentencesOf(pieces, words), (sentence): Repetition[] => {
    const first = seen.get(sentence.key);
    if (!first) seen.set(sentence.key, sentence);
    if (!first || told.has(sentence.key) || !isTold(sentence, first) || isStanding(sentence)) return [];
    told.add(sentence.key);
    return [{ sentence, first }];
  });
}

/** The sentences, by their positions, that stand under three or more goals of the council, but for their figures. */
function standingSentences(pieces: PieceWords[], words: ProseWords): Set<number> {
  const sentences = sentencesOf(pieces, { ...words, ids: idsButForFigures(words) });
  const goals = new Map<number, Set<Goal>>();
  for (const { piece, key } of sentences) {
    const goal = councilGoalOf(piece);
    if (goal) goals.set(key, (goals.get(key) ?? new Set()).add(goal));
  }
  const isStanding = ({ key }: Sentence): boolean => (goals.get(key)?.size ?? 0) >= fewestGoals;
  return new Set(sentences.filter(isStanding).map(({ index }) => index));
}

/** Two texts right under goals of the council that tell how far each is reached, or differ by their figures alone. */
function isOfOtherGoal(piece: Prose, first: Prose, words: ProseWords): boolean {
  const [own, other] = [councilGoalOf(piece), councilGoalOf(first)];
  if (!own || !other || own === other) return false;
  return tellBothHowFar(piece, first) || formOf(piece, words) === formOf(first, words);
}

/** The number of a text's words but for its figures. */
function formOf(piece: Prose, words: ProseWords): number {
  const row = noWords();
  const place = placesOf(words.pieces).get(piece);
  if (place) lengthen(row, idsButForFigures(words), place.first, place.end);
  return keyOf(row);
}

const placesOf = rememberingOn(
  (pieces: PieceWords[]): Map<Prose, PieceWords> => new Map(pieces.map((each) => [each.piece, each])),
);

/** `Beloppen anges i tkr` stands over every table. */
const mayBeRepeated = new RegExp(latin`^\s*(?:${data.mayBeRepeatedPatterns.join('|')})(?!\p{L})`, 'i');

function isTold(sentence: Sentence, first: Sentence): boolean {
  const { piece, from, to } = sentence;
  if (mayBeRepeated.test(piece.text.slice(from, to))) return false;
  if (isParallel(sentence.piece, first.piece)) return false;
  const { list } = piece;
  if (
    list &&
    isBulleted(list) &&
    list === first.piece.list &&
    isWholePoint(sentence) &&
    isWholePoint(first)
  ) {
    return sentence.words >= shortest.point;
  }
  return sentence.words >= (isHere(sentence.piece, first.piece) ? shortest.here : shortest.elsewhere);
}

/**
 * Points of a numbered list may be followed up in the same words, and so may goals, but not be worked with; what a unit takes
 * over from its committee's expected results is another rule's matter.
 */
function isParallel(one: Prose, other: Prose): boolean {
  const [own, others] = [letterOf(one), letterOf(other)];
  if (own && others && one.section === other.section) return own !== others;
  const kind = one.section?.kind;
  if (one.list && one.list === other.list) {
    return one.parent !== other.parent && !isBulleted(one.list) && kind !== 'Arbetssätt';
  }
  return one.section !== other.section && kind === other.section?.kind && parallelSections.has(kind ?? '');
}

/** The letter of a point that Markdown knows none of: `a)` at the start of a paragraph (format section 5). */
const letterOf = ({ text }: Prose): string | undefined => lettered.exec(text)?.[1]?.toLowerCase();

const isBulleted = (list: Nodes): boolean => list.type === 'list' && !list.ordered;

const parallelSections = new Set(['Förväntat resultat', 'Resursanvändning', 'Uppföljning']);

function isWholePoint({ piece, from, to }: Sentence): boolean {
  return piece.list !== null && from === 0 && to === piece.text.trimEnd().length;
}

/** Whether two texts stand in the same section, or under the same heading of a chapter; a list may be one of several groups. */
function isHere(one: Prose, other: Prose): boolean {
  if (one.headings !== other.headings || one.section !== other.section || one.kind === 'note') return false;
  if (one.list && one.list === other.list) return one.parent === other.parent || isBulleted(one.list);
  return one.list === null || other.list === null;
}

/** Repeated sentences that follow each other as they did the first time, within one paragraph or over several. */
function runs(repetitions: Repetition[]): Repetition[][] {
  const found: Repetition[][] = [];
  for (const repetition of repetitions) {
    const last = found.at(-1)?.at(-1);
    const goesOn =
      last &&
      repetition.sentence.index === last.sentence.index + 1 &&
      repetition.first.index === last.first.index + 1 &&
      repetition.sentence.piece.parent === last.sentence.piece.parent;
    if (goesOn) found.at(-1)?.push(repetition);
    else found.push([repetition]);
  }
  return found;
}

function problemOf(run: Repetition[], { source }: RuleContext): Problem {
  const [begin, end] = [run[0], run.at(-1)];
  if (!begin || !end) throw new Error('A run of repetitions holds at least one.');
  const { piece, from } = begin.sentence;
  const { start } = piece.span(from, begin.sentence.to);
  const span = { start, end: end.sentence.piece.span(end.sentence.from, end.sentence.to).end };
  const values = { line: lineOf(begin.first.piece.span(begin.first.from, begin.first.to), source) };
  const code: Code = isHere(piece, begin.first.piece) ? 'VP516' : run.length > 2 ? 'VP518' : 'VP517';
  return { code, values, span };
}

function copied({ text, span }: Prose, first: Prose, { source }: RuleContext): Problem {
  const values = { line: lineOf(first.span(0, first.text.length), source) };
  return { code: 'VP525', values, span: span(0, text.length) };
}

function lineOf({ start }: Span, source: RuleContext['source']): number {
  return source.positions.position(start).line;
}

/** Sections whose whole text another has; told at the heading. */
function repeatedSections(
  pieces: PieceWords[],
  { ids }: ProseWords,
  { goals, source }: RuleContext,
): RepeatedSection[] {
  const texts = new Map<Section, { pieces: Prose[]; row: Row }>();
  for (const { piece, first, end } of pieces) {
    if (!piece.section) continue;
    const text = texts.get(piece.section) ?? { pieces: [], row: noWords() };
    text.pieces.push(piece);
    lengthen(text.row, ids, first, end);
    texts.set(piece.section, text);
  }
  const seen = new Map<string, Span>();
  return flatMap(
    flatMap(goals, ({ goal }) => goal.sections),
    (section): RepeatedSection[] => {
      const text = texts.get(section);
      if (!text || text.row.words < shortestSection) return [];
      const key = `${section.kind}: ${keyOf(text.row)}`;
      const first = seen.get(key);
      if (!first) seen.set(key, section.span);
      const values = { section: section.name, line: first ? lineOf(first, source) : 0 };
      return first ? [{ problem: { code: 'VP519', values, span: section.span }, pieces: text.pieces }] : [];
    },
  );
}

interface RepeatedSection {
  problem: Problem;
  pieces: Prose[];
}
