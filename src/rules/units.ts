import data from '../../schemas/tables.json' with { type: 'json' };
import { latin } from '../source/latin.ts';

const kinds = new Map(
  Object.entries(data.units).flatMap(([kind, units]) => units.map((unit) => [unit, kind] as const)),
);

const isRate = new RegExp(latin`(?<!\p{L})per(?!\p{L})|\/`, 'u');
const firstWord = new RegExp(latin`^(?:%|\p{L}+)`, 'u');

/**
 * What a unit measures: `share` of `% av de boende`, `weight` of `gram`. Null where that is not known, and for a
 * rate (`kg CO2 per kg livsmedel`), which is of its own kind.
 */
export function unitKind(unit: string): string | null {
  if (isRate.test(unit)) return null;
  const first = firstWord.exec(unit)?.[0] ?? '';
  return kinds.get(first.toLowerCase()) ?? null;
}
