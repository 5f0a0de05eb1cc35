import { type Prose, proseOf } from '../plan/prose.ts';
import type { Problem } from '../source/problem.ts';
import type { RuleContext } from './rule.ts';

/** What a pattern has found in a piece of running text. */
export interface Found {
  piece: Prose;
  match: RegExpExecArray;
  from: number;
  to: number;
}

/**
 * The problems at all places of the running text that fit a pattern.
 * @param pattern Global. Takes time in proportion to the text on any text: no nested repetition, and what is
 *   repeated without bound begins only where it could not have begun before.
 * @param mayHold A cheap look at a piece before a costly pattern.
 */
export function inProse(
  { plan, source }: RuleContext,
  pattern: RegExp,
  toProblem: (found: Found) => Problem | null,
  mayHold: (piece: Prose) => boolean = () => true,
): Problem[] {
  const problems: Problem[] = [];
  for (const piece of proseOf(plan, source)) {
    if (!mayHold(piece)) continue;
    for (const match of matchesIn(piece.text, pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const problem = toProblem({ piece, match, from, to });
      if (problem) problems.push(problem);
    }
  }
  return problems;
}

const none: RegExpExecArray[] = [];

/** As `matchAll`, which makes a pattern of its own for each text; of most texts there is nothing to tell. */
function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found ? [...text.matchAll(pattern)] : none;
}

/** Words and phrases as the alternatives of a pattern, longest first. White space between words is of any kind. */
export function anyOf(phrases: readonly string[]): string {
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');
}
