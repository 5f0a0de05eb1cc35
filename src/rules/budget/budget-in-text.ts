import data from '../../../schemas/words/budget.json' with { type: 'json' };
import type { BudgetTable, Plan } from '../../plan/model.ts';
import { inKronor, mayHoldAmount, moneyUnit } from '../../plan/money.ts';
import { parseAmount } from '../../plan/quantity.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { type Token, tokensOf } from '../reading/sentence-tokens.ts';
import { clauseEnd, saidAfter, saidBefore } from '../reading/sentences.ts';
import { stem } from '../reading/stems.ts';
import type { Rule } from '../rule.ts';

/** `Personalkostnaderna är budgeterade till 37 620 tkr` is what the budget's row says, as far as the text is exact. */
export const budgetInText: Rule = (context) => {
  const { plan, source } = context;
  const rows = budgetRows(plan);
  if (rows.size === 0) return [];
  const check = (found: Found): Problem | null => {
    const row = isOtherwise(found, plan.meta.year) ? null : rowOf(found, rows, plan.meta.year);
    const said = row && amountIn(found);
    const [nearest] =
      row && said ? row.amounts.toSorted((a, b) => distance(said, a) - distance(said, b)) : [];
    if (!row || !said || !nearest || isChanged(found, row) || distance(said, nearest) <= said.exactness / 2)
      return null;
    const { line } = source.positions.position(row.at);
    const { piece, match, from, to } = found;
    const values = { written: match[0], name: row.label, amount: nearest.written, line };
    return { code: 'VP411', values, span: piece.span(from, to) };
  };
  return inProse(
    context,
    amount,
    check,
    mayHoldAmount,
    ({ kind }) => kind === 'paragraph' || kind === 'item',
  );
};

interface Row {
  label: string;
  amounts: { kronor: number; written: string }[];
  at: number;
}

/** Of a name that comes back more often nobody can tell which row a text means. */
const mostAmounts = 24;

/** The rows of budgets with a unit, by their names' stems; of a name that comes back every amount may be meant. */
function budgetRows({ tables }: Plan): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const table of tables.values()) {
    for (const row of table.kind === 'budget' ? rowsOf(table.budget) : []) {
      const key = keyOf(tokensOf(row.label));
      const known = rows.get(key);
      if (known) known.amounts.push(...row.amounts);
      else if (key !== '') rows.set(key, row);
    }
  }
  return withOtherNames(new Map([...rows].filter(([, { amounts }]) => amounts.length <= mostAmounts)));
}

/** `Personalkostnaderna` are what the row `Personal` says, where no other row is of staff. */
function withOtherNames(rows: Map<string, Row>): Map<string, Row> {
  for (const { names, stems } of data.budgetSentence.sameRows) {
    const keys = names.map((name) => keyOf(tokensOf(name)));
    const alike = [...rows.keys()].filter((key) => stems.some((each) => key.includes(each)));
    const row = alike.length === 1 && keys.includes(alike[0] ?? '') ? rows.get(alike[0] ?? '') : undefined;
    if (row) for (const key of keys) rows.set(key, row);
  }
  return rows;
}

function rowsOf({ unit, rows }: BudgetTable): Row[] {
  const factor = inKronor(unit ?? '');
  if (factor === null) return [];
  return rows.map(({ label, amounts, span }) => ({
    label,
    amounts: flatMap(amounts, ({ decimal, raw }) =>
      decimal === null ? [] : { kronor: Math.abs(Number(decimal)) * factor, written: `${raw} ${unit}` },
    ),
    at: span.start,
  }));
}

const { before, between, totals } = data.budgetSentence;
const [leading, linking, total] = [new Set(before), new Set(between), new Set(totals)];

/** Stems of a name without `de`; `Summa kostnader` and `de totala kostnaderna` begin with `summa` both. */
function keyOf(tokens: Token[]): string {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && !leading.has(text));
  return words.map(({ text }) => (total.has(text) ? 'summa' : stem(text))).join(' ');
}

/** An amount of money with its unit. */
export const amount = new RegExp(
  latin`(?<![\d.,])(?<amount>\d{1,3}(?:[ \u00A0\u202F\u2009]\d{3})+|\d{1,9})(?:,(?<decimals>\d{1,3}))?\s?(?<unit>${moneyUnit})(?!\p{L})`,
  'gi',
);

/** The row that the clause before an amount names as its subject, with nothing but verbs between. */
function rowOf({ piece, from }: Found, rows: Map<string, Row>, year: number): Row | null {
  const clause = saidBefore(piece.text, from, longestClause, clauseEnd);
  const tokens = tokensOf(clause.replace(changedFrom, ' till '));
  let end = tokens.length;
  while (end > 0 && isLink(tokens[end - 1], year)) end -= 1;
  if (end === tokens.length) return null;
  const key = keyOf(tokens.slice(0, end));
  return rows.get(key) ?? rows.get(key.replace(/^summa /, '')) ?? null;
}

/** `ökar från 36 720 tkr till 37 500 tkr`: where the first is the budget's, the second is to come. */
function isChanged({ piece, from }: Found, { amounts }: Row): boolean {
  const before = changedFrom.exec(piece.text.slice(Math.max(0, from - longestClause), from))?.[0] ?? '';
  const first = matchesIn(before, amount)[0];
  const kronor = first && kronorIn(first.groups ?? {});
  return amounts.some((each) => each.kronor === kronor?.kronor);
}

/** `Köp av boende minskar från 6 800 tkr år 2024 till`: the amount behind it is the new one. */
const changedFrom = new RegExp(
  latin`\s(?:ökar|minskar|höjs|sänks|stiger|sjunker)\sfrån\s\d[\d ,]*\s?(?:${moneyUnit})(?:\s(?:(?:år|under)\s)?20\d\d)?\still\s*$`,
  'i',
);

const longestClause = 150;
/** What stands behind a colon tells of the amount before it. */
const sentenceOrPartEnd = /[.!?;]\s/;
const compared = new RegExp(latin`^\s+(?:${anyOf(data.budgetSentence.compared)})(?!\p{L})`, 'i');

/** `500 tkr högre än i fjol`, `12 tkr per barn`, `2 300 tkr år 2024`: no amount of this budget. */
function isOtherwise({ piece, to }: Found, year: number): boolean {
  const rest = saidAfter(piece.text, to, longestClause, sentenceOrPartEnd);
  return (
    compared.test(rest) || (rest.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).some((other) => other !== `${year}`)
  );
}

function isLink(token: Token | undefined, year: number): boolean {
  return token !== undefined && (linking.has(token.text) || token.text === `${year}`);
}

interface Said {
  kronor: number;
  /** How far the last digit written reaches. */
  exactness: number;
}

export function amountIn({ match }: Found): Said | null {
  return kronorIn(match.groups ?? {});
}

function kronorIn({ amount: whole = '', decimals = '', unit = '' }: Record<string, string>): Said | null {
  const factor = inKronor(unit);
  const number = parseAmount(whole);
  if (factor === null || number === null) return null;
  const size = Number(number) + (decimals ? Number(`0.${decimals}`) : 0);
  const zeros = decimals ? 0 : (/0*$/.exec(number)?.[0].length ?? 0);
  return { kronor: size * factor, exactness: factor * 10 ** (zeros - decimals.length) };
}

/** `37 mnkr` is no further from 36 720 tkr than half of its last digit. */
const distance = (said: Said, amount: Row['amounts'][number]): number =>
  Math.abs(amount.kronor - said.kronor);
