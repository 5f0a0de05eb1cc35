import data from '../../../schemas/words/budget.json' with { type: 'json' };
import { isCouncilLevel } from '../../plan/levels.ts';
import type { BudgetTable, Plan } from '../../plan/model.ts';
import { canonicalUnit, inKronor, writtenAs } from '../../plan/money.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { saidBefore, sentenceAround } from '../reading/sentences.ts';
import type { Rule } from '../rule.ts';
import { amount, amountIn } from './budget-in-text.ts';

/** `Bidraget till fältgruppen, 800 mnkr` in a plan of a unit whose whole budget is 18 000 tkr: thousands were meant. */
export const amountBeyondBudget: Rule = (context) => {
  const { plan } = context;
  const ofCommittee = plan.meta.level === 'nämnd';
  const largest = ofCommittee && builds.test(plan.meta.committee) ? null : largestIn(plan);
  if (!largest) return [];
  return inProse(
    context,
    amount,
    (found) => (ofCommittee ? invested(found, largest) : beyond(found, largest)),
    millions,
    // What the council's goals tell of is the city's.
    ({ kind, goal }) =>
      (kind === 'paragraph' || kind === 'item') && (goal === null || !isCouncilLevel(goal.level)),
  );
};

const millions = new RegExp(`\\d\\s?(?:${writtenAs('mnkr')})`);

interface Largest {
  kronor: number;
  written: string;
}

/** The largest, and all of them in thousands: `4 000 mnkr` beside `4 000` in a table of tkr says what was meant. */
interface Budgets extends Largest {
  thousands: Set<number>;
}

/** The largest amount of all budgets; null where one of them does not say what it counts in. */
function largestIn({ tables }: Plan): Budgets | null {
  const budgets = flatMap([...tables.values()], (table) => (table.kind === 'budget' ? table.budget : []));
  if (budgets.some(({ unit }) => inKronor(unit ?? '') === null)) return null;
  const amounts = flatMap(budgets, amountsOf);
  const largest = amounts.reduce<Largest | null>(
    (most, each) => (most && most.kronor >= each.kronor ? most : each),
    null,
  );
  return largest && { ...largest, thousands: new Set(amounts.map(({ kronor }) => kronor / 1000)) };
}

function amountsOf({ rows, unit }: BudgetTable): Largest[] {
  const factor = inKronor(unit ?? '') ?? 0;
  return flatMap(rows, ({ amounts }) =>
    flatMap(amounts, ({ decimal, raw }) =>
      decimal === null ? [] : { kronor: Math.abs(Number(decimal)) * factor, written: `${raw} ${unit}` },
    ),
  );
}

/** Money of others, and what others pay for. */
const notOfUnit = new RegExp(`${data.money.othersPattern}|${anyOf(data.money.notOfUnit)}`, 'i');

/** A house or a wider programme may well cost a little more than the unit does in a year. */
const times = 2;

function beyond(found: Found, largest: Budgets): Problem | null {
  const { piece, match, from, to } = found;
  const said = saidBeyond(found, largest, times);
  if (!said) return null;
  const isInTable = largest.thousands.has(said.kronor / 1_000_000);
  if (!isInTable && notOfUnit.test(piece.text.slice(Math.max(0, from - furthest), to + furthest)))
    return null;
  const values = { written: match[0], largest: largest.written, suggestion: inThousands(found) };
  return { code: 'VP413', values, span: piece.span(from, to) };
}

/** An amount in millions that is so many times the largest, and would be none in thousands. */
function saidBeyond(found: Found, { kronor }: Budgets, most: number) {
  const said = canonicalUnit(found.match.groups?.unit ?? '') === 'mnkr' ? amountIn(found) : null;
  return said && said.kronor > kronor * most && said.kronor / 1000 <= kronor ? said : null;
}

const inThousands = ({ match }: Found): string => match[0].replace(/\s?\p{L}+(?:\s+\p{L}+)?$/u, ' tkr');

/** How far around an amount is read, be it other sentences: they may say whose money it is. */
const furthest = 300;

/** Those that build for the city invest far more than they spend. */
const builds = new RegExp(anyOf(data.money.builders), 'i');
/** `Investeringarna uppgår till`, and of what years or whose they are. */
const ownInvestments = /^\s*(?:Nämndens\s+)?investering(?:ar(?:na)?|sutgifter(?:na)?|sbudgeten|splanen)\s/iu;
const ofOthers = new RegExp(`${data.money.othersPattern}|åren|\\d{4}\\s?[–-]\\s?\\d{4}`, 'i');
/** A house that a committee has built may well cost what it spends in several years. */
const timesInvested = 10;

/** `Investeringarna uppgår till 900 mnkr` in the plan of a committee that spends 60 mnkr. */
function invested(found: Found, largest: Budgets): Problem | null {
  const { piece, match, from, to } = found;
  if (!saidBeyond(found, largest, timesInvested)) return null;
  const before = saidBefore(piece.text, from, furthest);
  if (!ownInvestments.test(before) || ofOthers.test(sentenceAround(found))) return null;
  const values = { invested: match[0], largest: largest.written, suggestion: inThousands(found) };
  return { code: 'VP413', values, span: piece.span(from, to) };
}
