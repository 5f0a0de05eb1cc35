import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';

/** Parts further from the whole, as a part of it, are only some of them. */
const near = 0.12;

export const isNear = (sum: number, whole: number, part = near): boolean =>
  Math.abs(sum - whole) <= whole * part;

/** `…, 45 på kvällen och några på natten`: parts that nobody has counted, as those of `390 från övriga` are. */
export const saysMore = new RegExp(
  latin`(?<!\p{L}|\d\s{1,2}(?:\p{L}{1,12}\s{1,2})?)(?:${anyOf(data.partsOfTotal.uncounted)})(?!\p{L})`,
  'i',
);
