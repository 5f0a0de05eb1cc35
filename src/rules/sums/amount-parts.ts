import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { equal, formatSwedish, sum } from '../../plan/decimal.ts';
import { mayHoldAmount, moneyWords } from '../../plan/money.ts';
import { type Prose, proseOf } from '../../plan/prose.ts';
import { parseAmount } from '../../plan/quantity.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { figures, numberBegin } from '../reading/number-words.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import { sentencePlaces } from '../reading/sentences.ts';
import type { Rule } from '../rule.ts';
import { isNear } from './near-sums.ts';

/** `… sammanlagt 700 tkr. Beloppet fördelas på hyror 400 tkr, mat 200 tkr och resor 50 tkr`: amounts that nearly make the one before them. */
export const amountParts: Rule = ({ plan, source }) =>
  flatMap(piecesWith(proseOf(plan, source), mayHoldAmount), (piece) => {
    const places = sentencePlaces(piece.text);
    return flatMap(places, ([from, to], index) => {
      const before = places[index - 1];
      const isParted = before && parted.test(piece.text.slice(from, to));
      return isParted ? differing(piece, before, [from, to]) : [];
    });
  });

const { amounts, shared } = data.partsOfTotal;
const parted = new RegExp(
  latin`^(?:${anyOf(amounts)})(?:\s+\p{L}+){0,3}?\s+(?:${anyOf(shared)})(?!\p{L})`,
  'i',
);
const amount = new RegExp(
  latin`${numberBegin}(?<figure>(?:${figures})(?:,\d{1,2})?)\s(?<unit>${anyOf(moneyWords)})(?!\p{L})`,
  'g',
);

interface Amount {
  decimal: string;
  unit: string;
  from: number;
  to: number;
}

function amountsIn(text: string): Amount[] {
  return flatMap(matchesIn(text, amount), ({ index, groups }) => {
    const { figure = '', unit = '' } = groups ?? {};
    const decimal = parseAmount(figure);
    return decimal === null ? [] : { decimal, unit, from: index, to: index + figure.length };
  });
}

/** Two parts alone are often only some of them. */
const fewest = 3;

function differing(piece: Prose, [start, end]: [number, number], [from, to]: [number, number]): Problem[] {
  const whole = amountsIn(piece.text.slice(start, end)).at(-1);
  const parts = amountsIn(piece.text.slice(from, to));
  if (!whole || parts.length < fewest || parts.some(({ unit }) => unit !== whole.unit)) return [];
  const expected = sum(parts.map(({ decimal }) => decimal));
  if (equal(expected, whole.decimal) || !isNear(Number(expected), Number(whole.decimal))) return [];
  const total = piece.text.slice(start + whole.from, start + whole.to);
  const span = piece.span(start + whole.from, start + whole.to);
  return [{ code: 'VP333', values: { sum: formatSwedish(expected), total }, span }];
}
