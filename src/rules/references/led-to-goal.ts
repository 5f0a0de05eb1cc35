import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/references.json' with { type: 'json' };
import { partsOf, withGoalsBelow } from '../../plan/goals.ts';
import { fold } from '../../plan/inline.ts';
import type { Goal, Span } from '../../plan/model.ts';
import { proseOf } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { rememberingOn } from '../../source/remember.ts';
import type { Found } from '../reading/in-prose.ts';
import { tokensOf } from '../reading/sentence-tokens.ts';
import { sentenceAround } from '../reading/sentences.ts';
import { stem } from '../reading/stems.ts';
import type { PlacedGoal, RuleContext } from '../rule.ts';

/** Where the text leads the reader to a goal by its number: it stands in the plan, and is about what the text says. */

const told = anyOf(data.toldThere);
const leads = new RegExp(
  latin`(?<!\p{L})(?:se\s+(?:(?:även|också|vidare|mer|gärna)\s+)?(?:(?:i|under)\s+)?|se\s+(?:[^\s.!?]+\s+){1,6}(?:i|under)\s+|(?:jfr|läs\s+(?:mer|vidare)\s+(?:i|under)|hänvisar\s+till|hänvisas\s+till|redogörs\s+(?:det\s+)?för\s+(?:i|under)|finns\s+under)\s+|(?:${told})\s+(?:[^\s.!?]+\s+){0,3}(?:i|av|under)\s+)(?:kf:s\s+)?$`,
  'i',
);
const ofOtherPlan = new RegExp(latin`(?<!\p{L})(?:${data.otherPlansPattern})`, 'i');
/** The council's goals stand in the plan too, under this name; `sentenceAround` leaves two spaces where the reference was. */
const ofCouncil = /kf:s\s+(?=\s)/i;
/** What is looked at before the reference. */
const longestLead = 100;
/** With fewer numbered goals at a depth, the plan does not number them. */
const fewestNumbered = 2;

/** Whether the text leads the reader to what is found. */
export function isLedTo({ piece, from }: Found): boolean {
  return leads.test(piece.text.slice(Math.max(0, from - longestLead), from));
}

/** `Se mål 1.4` where the plan has no such goal. Of an åtagande or enhetsmål, any mention tells that it is the unit's own. */
export function notHere(found: Found, number: string, goals: PlacedGoal[]): Problem | null {
  if (found.match.groups?.own === undefined && !isLedTo(found)) return null;
  const { begun, times } = numbersIn(goals);
  if (
    begun.has(number) ||
    (times.get(partsOf(number)) ?? 0) < fewestNumbered ||
    ofOtherPlan.test(sentenceAround(found).replace(ofCouncil, ' '))
  )
    return null;
  return { code: 'VP730', values: { number }, span: spanOfNumber(found, number) };
}

/** The goals' numbers and all that they begin with, and how many have how many parts; the same for all references. */
const numbersIn = rememberingOn((goals: PlacedGoal[]) => {
  const begun = new Set<string>();
  const times = new Map<number, number>();
  for (const { goal } of goals) {
    if (!goal.number) continue;
    const parts = goal.number.split('.');
    times.set(parts.length, (times.get(parts.length) ?? 0) + 1);
    for (const index of parts.keys()) begun.add(parts.slice(0, index + 1).join('.'));
  }
  return { begun, times };
});

const gloss = new RegExp(
  latin`^\s+(?:(?:om\s+|[–-]\s+)(?<about>[^.;:()]{10,120})|(?<title>\p{Lu}[^.;:()]{8,120}))|^\s*\((?<bracket>[^()]{5,120})\)`,
);
/** `Arbetet med beredskap beskrivs närmare under`, `Hur vi arbetar mot våld framgår av`. */
const subject = new RegExp(
  latin`(?:arbet(?:e|et|ar)|insats(?:er|erna)|åtgärder(?:na)?)\s+(?:med|mot|för|kring)\s+(?<said>[^.;:()]{5,60}?)\s+(?:${told}|finns|tas\s+upp)(?:\s+[^\s.!?]+){0,2}\s+(?:i|av|under)\s+(?:kf:s\s+)?$`,
  'i',
);
/** Fewest words that a text and another goal's wordings must share, where it has more than one. */
const fewestShared = 2;

/** `mål 2.2 om minskade utsläpp och koldioxidlagring`, which is what mål 2.1 says and 2.2 does not. */
export function otherSubject(found: Found, number: string, context: RuleContext): Problem | null {
  const text = subjectOf(found);
  const own = context.goals.find(({ goal }) => goal.number === number)?.goal;
  if (!text || !own) return null;
  const stems = stemsOf(text);
  const needed = Math.min(fewestShared, stems.size);
  if (needed === 0 || sharedWith(own, stems) > 0 || speaksOf(own, stems, found, context) >= needed)
    return null;
  const others = context.goals.filter(({ goal }) => goal !== own && goal.level === own.level && goal.number);
  const [like, ...more] = others.filter(({ goal }) => sharedWith(goal, stems) >= needed);
  if (!like?.goal.number || more.length > 0) return null;
  return {
    code: 'VP731',
    values: { number, text: fold(text), expected: like.goal.number },
    span: spanOfNumber(found, number),
  };
}

/** What the text says that the goal is about, behind its number or before it. */
function subjectOf({ piece, from, to }: Found): string | undefined {
  const behind = gloss.exec(piece.text.slice(to, to + 140))?.groups;
  const before = subject.exec(piece.text.slice(Math.max(0, from - longestLead), from))?.groups;
  return behind?.about ?? behind?.title ?? behind?.bracket ?? before?.said;
}

/** How many of some stems stand anywhere under a goal, but for where the text leads to it. */
function speaksOf(goal: Goal, stems: Set<string>, { piece }: Found, { plan, source }: RuleContext): number {
  const whole = new Set(withGoalsBelow(goal));
  const texts = flatMap(proseOf(plan, source), (each) =>
    each !== piece && each.goal && whole.has(each.goal) ? each.text.toLowerCase() : [],
  );
  return [...stems].filter((one) => texts.some((text) => text.includes(one))).length;
}

/** How many of some stems a goal's wording has, or those of the goals below it. */
function sharedWith(goal: Goal, stems: Set<string>): number {
  const own = wordingsOf(goal);
  return [...stems].filter((each) => own.has(each)).length;
}

const wordingsOf = (goal: Goal): Set<string> =>
  new Set(flatMap(withGoalsBelow(goal), ({ title }) => [...stemsOf(title)]));

const empty = new Set(common.emptyWords.map(stem));
const shortestStem = 4;

/** Stems of the words that say something. */
function stemsOf(text: string): Set<string> {
  const stems = flatMap(tokensOf(text), ({ kind, text: word }) => (kind === 'word' ? stem(word) : []));
  return new Set(stems.filter((each) => each.length >= shortestStem && !empty.has(each)));
}

function spanOfNumber({ piece, match, from }: Found, number: string): Span {
  const at = from + match[0].indexOf(number);
  return piece.span(at, at + number.length);
}
