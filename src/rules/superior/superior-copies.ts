import { isDescription } from '../../plan/description.ts';
import { fold } from '../../plan/inline.ts';
import { type Item, itemsOf } from '../../plan/markers.ts';
import type { Goal, SectionName } from '../../plan/model.ts';
import type { SuperiorPlan } from '../../plan/superior.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { nearness } from '../../source/similarity.ts';
import type { Source } from '../../source/source.ts';
import { actorsOf } from '../reading/actors.ts';
import { firstChange } from '../reading/changed-words.ts';
import { firstLine } from '../reading/first-line.ts';
import { countOf } from '../reading/number-words.ts';
import { wordsOf } from '../reading/wording.ts';
import type { Rule } from '../rule.ts';
import { takenOver } from './goal-above.ts';

/** What a plan repeats of a plan above it says the same there (format section 7): text of one's own stands beside it. */
export const superiorCopies: Rule = (context) => {
  if (context.superiors.length === 0) return [];
  const isActor = actorsOf(context.plan.meta);
  return flatMap(takenOver(context.plan, context.superiors), ({ placed, originals }) =>
    flatMap(copied, (kind) => {
      const known = flatMap(originals, ({ superior, above }) =>
        piecesOf(above.goal, kind, superior.source).map((piece) => ({ ...piece, superior })),
      );
      const pieces = known.length > 0 ? piecesOf(placed.goal, kind, context.source) : [];
      if (pieces.length * known.length > mostPairs) return [];
      return flatMap(pieces, (piece) => drift(piece, known, { kind, isActor, source: context.source }));
    }),
  );
};

/** Sections that are taken over, and repeated. */
const copied: readonly SectionName[] = ['Beskrivning', 'Förväntat resultat'];

/** A paragraph or a point. */
interface Piece {
  text: string;
  words: readonly string[];
  span: Item['span'];
}

interface Original extends Piece {
  superior: SuperiorPlan;
}

/** Fewest words that are no copy by chance, and most that are compared. */
const [fewestWords, mostWords] = [5, 400];

/** More pieces of a goal than any plan has are not held against each other, so that no plan takes long. */
const mostPairs = 2500;

/** Text right below the heading describes the goal (format section 7). */
function piecesOf({ intro, sections }: Goal, kind: SectionName, { text: source }: Source): Piece[] {
  const blocks = [
    ...(kind === 'Beskrivning' ? intro.filter(isDescription) : []),
    ...flatMap(sections, (section) => (section.kind === kind ? section.blocks : [])),
  ];
  return itemsOf(blocks, source)
    .map(({ texts, span }) => ({ text: fold(texts.join(' ')), span }))
    .map(({ text, span }) => ({ text, span, words: wordsOf(alikeWritten(text)) }))
    .filter(({ words }) => words.length >= fewestWords && words.length <= mostWords);
}

/** `1 240` and `1240`, `90 %` and `90 procent` are the same. */
const alikeWritten = (text: string): string =>
  text.replace(/(\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, '$1').replace(/\s*%/g, ' procent');

interface Reading {
  kind: SectionName;
  isActor: (word: string) => boolean;
  source: Source;
}

function drift(piece: Piece, known: Original[], { kind, isActor, source }: Reading): Problem[] {
  const whole = piece.words.join(' ');
  if (known.some(({ words }) => words.join(' ') === whole)) return [];
  const [original] = known
    .map((each) => ({ ...each, likeness: likenessOf(piece.words, each.words) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  if (!original) return [];
  const { superior } = original;
  const { line } = superior.source.positions.position(original.span.start);
  const change = firstChange(piece.text, original.text);
  // A unit may well aim higher than its committee.
  const isOwnTarget = kind === 'Förväntat resultat' && isSame(piece.words, original.words);
  const own = isOwnTarget ? change.extra : '';
  const values = { file: superior.name, line, own, source: own ? '' : superior.name, ...change };
  const span = firstLine(piece.span, source);
  // `Enheten` for `Nämnden` is no slip.
  const isAdapted = wordsOf(`${change.extra} ${change.missing}`).every(isActor);
  return [{ code: 'VP610', values, span, ...(isOwnTarget || isAdapted ? { severity: 'hint' } : {}) }];
}

/** How alike two texts are, by their words: from four of five on; else 0. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const letters = new Map<string, string>();
  const letterOf = (word: string): string => {
    const known = letters.get(word) ?? String.fromCharCode(letters.size + 1);
    letters.set(word, known);
    return known;
  };
  return nearness(one.map(letterOf).join(''), other.map(letterOf).join('')) ?? 0;
}

/** Whether two texts are the same but for their numbers. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const unnumbered = (words: readonly string[]): string =>
    words.map((word) => (countOf(word) === null ? word : '0')).join(' ');
  return unnumbered(one) === unnumbered(other);
}
