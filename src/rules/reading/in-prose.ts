import { fold } from '../../plan/inline.ts';
import { type Prose, proseOf } from '../../plan/prose.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Code, Problem } from '../../source/problem.ts';
import type { RuleContext } from '../rule.ts';
import { piecesWith } from './pieces-with.ts';

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
 * @param hint What stands in every place that fits, found more cheaply than the pattern; see `piecesWith`.
 * @param isAsked Which pieces are looked at; all, without it.
 */
export function inProse(
  { plan, source }: RuleContext,
  pattern: RegExp,
  toProblem: (found: Found) => Problem | null,
  hint: RegExp | null = null,
  isAsked: ((piece: Prose) => boolean) | null = null,
): Problem[] {
  const problems: Problem[] = [];
  const prose = proseOf(plan, source);
  for (const piece of hint ? piecesWith(prose, hint) : prose) {
    if (isAsked && !isAsked(piece)) continue;
    for (const match of matchesIn(piece.text, pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const problem = toProblem({ piece, match, from, to });
      if (problem) problems.push(problem);
    }
  }
  return problems;
}

/** The problem that something was found at all, told with its words. */
export const quoted = (code: Code, { piece, match, from, to }: Found): Problem => ({
  code,
  values: { text: fold(match[0]) },
  span: piece.span(from, to),
});
