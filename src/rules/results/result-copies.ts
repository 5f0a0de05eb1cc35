import type { Goal, Result } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { rememberingOn } from '../../source/remember.ts';
import { firstLine } from '../reading/first-line.ts';
import { contentOf, wordsOf, wordsOfResult } from '../reading/wording.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isMeasured } from './result-measure.ts';

/** An expected result says more than its goal's wording, and is not the superior goal's. */
export const resultCopies: Rule = (context) => {
  const parents = new Map(context.goals.map(({ goal, parent }) => [goal, parent]));
  const resultsOf = keysOfResults();
  const read = context.goals.filter(({ goal }) => textGoals(goal).length === 0);
  return flatMap(read, ({ goal }) =>
    flatMap(goal.results, (result) => {
      const source = copiedFrom(result, goal, { parents, resultsOf });
      return source ? [copy(result, source, context)] : likeGoal(result, goal, context);
    }),
  );
};

interface Above {
  parents: Map<Goal, Goal | null>;
  resultsOf: (goal: Goal) => Map<string, Result>;
}

/** The results of a goal by their wording, made once for each. */
function keysOfResults(): Above['resultsOf'] {
  const known = new Map<Goal, Map<string, Result>>();
  return (goal) => {
    const keys = known.get(goal) ?? new Map(goal.results.map((result) => [keyOf(result), result]));
    known.set(goal, keys);
    return keys;
  };
}

const keyOf = (result: Result): string => wordsOfResult(result).join(' ');

/** Fewest words of a result that cannot be the same by chance. */
const fewestWords = 4;

function copiedFrom(result: Result, goal: Goal, { parents, resultsOf }: Above): Result | null {
  if (wordsOfResult(result).length < fewestWords) return null;
  for (let above = parents.get(goal); above; above = parents.get(above)) {
    const found = above.results.length > 0 ? resultsOf(above).get(keyOf(result)) : undefined;
    if (found) return found;
  }
  return null;
}

function copy(result: Result, first: Result, { source }: RuleContext): Problem {
  const { line } = source.positions.position(first.span.start);
  return { code: 'VP234', values: { line }, span: firstLine(result.span, source) };
}

/** More of a goal is not compared with each of its results, so that the work stays in proportion to the text. */
const longestTitle = 400;

/** Part of the content that two wordings share when they say nearly the same. */
const nearly = 0.8;

/** Fewest words in a row that are the goal's own, and the part of the result that they make up. */
const run = { words: 6, part: 0.5 };

/** In the very words of the goal `ett` is an article, and only a figure measures. */
function isSame(result: Result, goal: Goal): boolean {
  const [own, goals] = [wordsOfResult(result), comparedWords(goal)];
  return own.length === goals.length && own.every((word, at) => word === goals[at] && !/\d/.test(word));
}

/** A figure measures; of words only those that the goal does not have: `ett rikare liv`. */
function saysMore(result: Result, goal: Goal): boolean {
  if (!isMeasured(result.text)) return false;
  const goals = comparedWords(goal);
  const rest = wordsOfResult(result).filter((word) => /\d/.test(word) || !goals.includes(word));
  return isMeasured(rest.join(' '));
}

function likeGoal(result: Result, goal: Goal, { source }: RuleContext): Problem[] {
  if (goal.titleFilledIn) return [];
  const code = likenessTo(goal, wordsOfResult(result));
  if (!code || (saysMore(result, goal) && !isSame(result, goal))) return [];
  return [{ code, span: firstLine(result.span, source) }];
}

function likenessTo(goal: Goal, own: readonly string[]): 'VP232' | 'VP233' | null {
  if (sharedContent(own, contentOfTitle(goal)) >= nearly) return 'VP232';
  const shared = longestRun(own, comparedWords(goal));
  return shared < run.words || shared < own.length * run.part ? null : 'VP233';
}

/** The same for all results of a goal. */
const comparedWords = rememberingOn(({ title }: Goal) => wordsOf(title.slice(0, longestTitle)));

const contentOfTitle = rememberingOn((goal: Goal) => contentOf(comparedWords(goal)));

function sharedContent(words: readonly string[], right: Set<string>): number {
  if (words.length < nearly * right.size) return 0;
  const left = contentOf(words);
  const longer = Math.max(left.size, right.size);
  // So much of the longer one cannot be in a shorter one.
  if (Math.min(left.size, right.size) < Math.max(2, nearly * longer)) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / longer;
}

/** The longest run of words that two wordings share. */
function longestRun(one: readonly string[], other: readonly string[]): number {
  const known = new Set(other);
  if (one.filter((word) => known.has(word)).length < run.words) return 0;
  let before = new Array<number>(other.length + 1).fill(0);
  let longest = 0;
  for (const word of one) {
    const row = new Array<number>(other.length + 1).fill(0);
    for (const [index, each] of other.entries()) {
      if (each !== word) continue;
      row[index + 1] = (before[index] ?? 0) + 1;
      longest = Math.max(longest, row[index + 1] ?? 0);
    }
    before = row;
  }
  return longest;
}
