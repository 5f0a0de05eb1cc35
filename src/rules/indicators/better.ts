import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import { indicatorDirection } from '../../edition/indicators.ts';
import type { Edition } from '../../edition/types.ts';
import { isLess } from '../../plan/decimal.ts';
import type { Indicator, Quantity } from '../../plan/model.ts';
import { latin } from '../../source/latin.ts';
import { unitKind } from './units.ts';

/** Which way an indicator had better go. */
export type Direction = 'higher' | 'lower';

/** `Antal barn per grupp` is a mean; `Antal fall per år` is a total still. */
const perSomething = /\sper\s(?!(?:år|månad|vecka|dag|dygn|tertial|kvartal|termin)(?![a-zåäö]))/i;

const ofMany = /^(?:antal|total)/i;

/** Totals depend on how large a unit is: `350 st` is its share of the city's `9 000 st`. */
function isComparable({ name, target, councilTarget }: Indicator): boolean {
  const unit = councilTarget.unit ?? target.unit;
  if (councilTarget.bound !== null) return true;
  if (unit === null) return !ofMany.test(name) || perSomething.test(name);
  const kind = unitKind(unit);
  return (
    kind === 'share' || kind === 'index' || / per /.test(unit) || (kind === 'time' && !ofMany.test(name))
  );
}

const isNear = (one: number, other: number): boolean => one < 3 * other && other < 3 * one;

/**
 * Whether a target asks for less than the council's.
 * @param said What the text says of which way is better
 */
export function isWeaker(
  row: Indicator,
  own: Quantity,
  said: Direction | null,
  edition: Edition | null,
): boolean {
  const [target, council] = [own.decimal, row.councilTarget.decimal];
  // Where one lacks its unit and they are far apart, they are of different scales: `4,1` and `82 %`.
  const isFar = own.unit !== row.councilTarget.unit && !isNear(Number(target), Number(council));
  const better = isFar ? null : directionOf(row, said, edition);
  if (target === null || council === null || better === null || !isComparable(row)) return false;
  return better === 'higher' ? isLess(target, council) : isLess(council, target);
}

/** Which way is better: as the writer says it (`Max 10`, `(ska minska)`), else as the edition knows it. */
function directionOf(
  { name, target, councilTarget, comment }: Indicator,
  said: Direction | null,
  edition: Edition | null,
): Direction | null {
  const bound = councilTarget.bound ?? target.bound;
  if (bound !== null) return bound === 'min' ? 'higher' : 'lower';
  const known = edition ? indicatorDirection(edition, name) : null;
  return saidIn(name) ?? saidIn(comment ?? '') ?? said ?? known ?? directionOfWords(name);
}

/** Ways to say which way is better. */
export const saidBetter = {
  higher: new RegExp(latin`(?<!\p{L})(?:${data.saidBetter.higherPatterns.join('|')})|↑`, 'i'),
  lower: new RegExp(latin`(?<!\p{L})(?:${data.saidBetter.lowerPatterns.join('|')})|↓`, 'i'),
};

/** What a text says of which way is better: `(lägre = bättre)`; null where it says nothing, or both. */
export function saidIn(text: string): Direction | null {
  const [higher, lower] = [saidBetter.higher.test(text), saidBetter.lower.test(text)];
  return higher === lower ? null : higher ? 'higher' : 'lower';
}

const better = {
  higher: new RegExp(latin`(?<!\p{L})(?:${data.better.higherPatterns.join('|')})`, 'i'),
  lower: new RegExp(latin`(?<!\p{L})(?:${data.better.lowerPatterns.join('|')})`, 'i'),
};

const negated = new RegExp(latin`(?<!\p{L})(?:inte|ej|utan|inga|ingen)(?!\p{L})`, 'i');

/** Nobody wants fewer who are content, or more who are ill; null where the words say nothing, or both, or `inte`. */
function directionOfWords(name: string): Direction | null {
  if (negated.test(name)) return null;
  const [higher, lower] = [better.higher.test(name), better.lower.test(name)];
  return higher === lower ? null : higher ? 'higher' : 'lower';
}
