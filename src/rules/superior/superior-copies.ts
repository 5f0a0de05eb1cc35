import { fold } from '../../plan/inline.ts';
import { type Item, itemsOf } from '../../plan/markers.ts';
import type { Goal, SectionName } from '../../plan/model.ts';
import type { SuperiorPlan } from '../../plan/superior.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { nearness } from '../../source/similarity.ts';
import type { Source } from '../../source/source.ts';
import { changedWords } from '../reading/changed-words.ts';
import { firstLine } from '../reading/first-line.ts';
import { wordsOf } from '../reading/wording.ts';
import type { Rule } from '../rule.ts';
import { takenOver } from './goal-above.ts';

/** What a plan repeats of the plan above it says the same there (format section 7): text of one's own stands beside it. */
export const superiorCopies: Rule = (context) => {
  const { superior, source } = context;
  if (!superior) return [];
  return flatMap(takenOver(context), ({ placed, above }) =>
    flatMap(copied, (kind) => {
      const originals = piecesOf(above.goal, kind, superior.source);
      const pieces = originals.length > 0 ? piecesOf(placed.goal, kind, source) : [];
      if (pieces.length * originals.length > mostPairs) return [];
      return flatMap(pieces, (piece) => drift(piece, originals, superior, source));
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

/** Fewest words that are no copy by chance, and most that are compared. */
const [fewestWords, mostWords] = [5, 400];

/** More pieces of a goal than any plan has are not held against each other, so that no plan takes long. */
const mostPairs = 2500;

function piecesOf({ sections }: Goal, kind: SectionName, { text: source }: Source): Piece[] {
  const blocks = flatMap(sections, (section) =>
    section.kind === kind && section.from === null ? section.blocks : [],
  );
  return itemsOf(blocks, source)
    .map(({ texts, span }) => ({ text: fold(texts.join(' ')), span }))
    .map(({ text, span }) => ({ text, span, words: wordsOf(text) }))
    .filter(({ words }) => words.length >= fewestWords && words.length <= mostWords);
}

function drift(piece: Piece, originals: Piece[], superior: SuperiorPlan, source: Source): Problem[] {
  const whole = piece.words.join(' ');
  if (originals.some(({ words }) => words.join(' ') === whole)) return [];
  const original = originals.find(({ words }) => isNear(piece.words, words));
  if (!original) return [];
  const { line } = superior.source.positions.position(original.span.start);
  const values = { file: superior.name, line, ...changedWords(piece.text, original.text) };
  return [{ code: 'VP610', values, span: firstLine(piece.span, source) }];
}

/** Whether four words of five are the same, in the same order. */
function isNear(one: readonly string[], other: readonly string[]): boolean {
  const letters = new Map<string, string>();
  const letterOf = (word: string): string => {
    const known = letters.get(word) ?? String.fromCharCode(letters.size + 1);
    letters.set(word, known);
    return known;
  };
  return nearness(one.map(letterOf).join(''), other.map(letterOf).join('')) !== null;
}
