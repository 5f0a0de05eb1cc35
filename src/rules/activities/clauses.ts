import data from '../../../schemas/words/activities.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import { isDate } from '../reading/calendar.ts';
import type { Token } from '../reading/sentence-tokens.ts';

const [openers, articles] = [new Set(data.clauses.openers), new Set(data.clauses.articles)];
const [joinsDates, breaks] = [new Set(data.clauses.joinsDates), new Set(data.clauses.breaks)];
const narrows = new Set(data.clauses.narrows);

/**
 * Whether a clause begins at a word, or at the article before it. `Anmälan till sommarläger` is of something else than
 * the camp, so `och` and a comma only begin one behind a date: `… den 3 mars och enkäten …`.
 */
export function opensClause(tokens: Token[], at: number, text: string): boolean {
  const start = articles.has(tokens[at - 1]?.text ?? '') ? at - 1 : at;
  const [before, further] = [tokens[start - 1], tokens[start - 2]];
  if (!before || before.text === ';' || openers.has(before.text)) return true;
  // No capital: `t.ex. enkäten`.
  if (/^[.!?]$/.test(before.text)) return isCapital(text.charAt(tokens[start]?.from ?? 0));
  return further !== undefined && joinsDates.has(before.text) && endsDate(further);
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

const endsDate = ({ text }: Token): boolean =>
  common.months.includes(text) || /^20\d\d$/.test(text) || isDate(text);

/** Whether a clause ends before a token: `den 3 mars.`, but no `den 3 mars för grupp A` and `… och till den 9 mars`. */
export function endsClause(tokens: Token[], at: number): boolean {
  const [next, further] = [tokens[at], tokens[at + 1]];
  if (!next || /^[.;!?]$/.test(next.text)) return true;
  return breaks.has(next.text) && further?.kind === 'word' && !narrows.has(further.text);
}
