import common from '../../../schemas/words/reading.json' with { type: 'json' };
import { isCouncilLevel } from '../../plan/levels.ts';
import type { Goal } from '../../plan/model.ts';
import type { Prose } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import { rememberingOn } from '../../source/remember.ts';
import { type ProseWords, wordId } from '../reading/words-in-prose.ts';

/**
 * What is said in the same words under one goal of the council after the other, as where a plan tells of each how far it has
 * been reached: `Nämnderna har genomfört sina aktiviteter`.
 */

/** The goal of the council that a text stands right under. */
export function councilGoalOf({ goal }: Prose): Goal | null {
  return goal && isCouncilLevel(goal.level) ? goal : null;
}

/** Under so many goals a sentence is the plan's own form. */
export const fewestGoals = 3;

const varying = new Set([...common.degrees, 'en', 'ett', ...common.numbers].map(wordId));

/** The ids of all words, those the same that such texts differ by: numbers, and how far a goal is reached. */
export const idsButForFigures = rememberingOn(({ pieces, ids, starts }: ProseWords): Int32Array => {
  const blanked = ids.slice();
  for (const { piece, first, end } of pieces) {
    for (let index = first; index < end; index += 1) {
      const isFigure = /\d/.test(piece.text.charAt(starts[index] ?? 0));
      if (isFigure || varying.has(ids[index] ?? 0)) blanked[index] = 0;
    }
  }
  return blanked;
});

const reached = new RegExp(latin`(?<!\p{L})(?:upp)?(?:fyll|nå)[a-z]*(?!\p{L})`, 'i');
const degree = new RegExp(latin`(?<!\p{L})(?:${anyOf(common.degrees)})(?!\p{L})`, 'i');

/** `Målet bedöms uppfyllas delvis`: of two goals it is said in the same words, and is not the same. */
export function tellBothHowFar({ text }: Prose, { text: other }: Prose): boolean {
  return [text, other].every((each) => reached.test(each) && degree.test(each));
}
