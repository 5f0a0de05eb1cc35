import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { measureUnits } from '../reading/measure-units.ts';

const kinds = new Map(
  flatMap(Object.entries(measureUnits), ([kind, units]) => units.map((unit) => [unit, kind] as const)),
);

const scales = new Map(flatMap(data.scales, (same, index) => same.map((unit) => [unit, index] as const)));

const isRate = new RegExp(latin`(?<!\p{L})per(?!\p{L})|\/`);
const firstWord = new RegExp(latin`^(?:%|\p{L}+)`);

/**
 * What a unit measures: `share` of `% av de boende`, `weight` of `gram`. Null where that is not known, and for a
 * rate (`kg CO2 per kg livsmedel`), which is of its own kind.
 */
export function unitKind(unit: string): string | null {
  return isRate.test(unit) ? null : (kinds.get(wordOf(unit)) ?? null);
}

/** Whether two units of time count in different steps: `dagar` and `månader`, not `dagar` and `dygn`. Of others the step can be read off: `MWh`, `GWh`. */
export function differInScale(one: string, other: string): boolean {
  const [first, second] = [scales.get(wordOf(one)), scales.get(wordOf(other))];
  return first !== undefined && second !== undefined && first !== second;
}

/** `kg` is what `kg CO2 per kg livsmedel` begins with, and not the whole of it. */
export function isPartOfRate(unit: string, rate: string): boolean {
  return isRate.test(rate) && !isRate.test(unit) && rate.startsWith(`${unit} `);
}

/** Whether one is a share and the other a rate, as `%` and `kg CO2 per kg livsmedel`. */
export function areShareAndRate(one: string, other: string): boolean {
  const isShare = (unit: string): boolean => unitKind(unit) === 'share';
  return (isShare(one) && isRate.test(other)) || (isRate.test(one) && isShare(other));
}

/** Whether two rates are of the same, but not to the same: `kg CO2 per portion`, `kg CO2 per kg livsmedel`. */
export function areRatesToOther(one: string, other: string): boolean {
  const [of, to] = partsOf(one);
  const [otherOf, otherTo] = partsOf(other);
  if (to === '' || otherTo === '' || of !== otherOf) return false;
  return !`${to} `.startsWith(`${otherTo} `) && !`${otherTo} `.startsWith(`${to} `);
}

/** What a rate is of, and to what; the second is empty of what is no rate. */
function partsOf(unit: string): [of: string, to: string] {
  const at = unit.search(isRate);
  if (at < 0) return [unit, ''];
  return [unit.slice(0, at).trim().toLowerCase(), unit.slice(at).replace(leads, '').toLowerCase()];
}

const leads = /^(?:per|\/)\s*/;

function wordOf(unit: string): string {
  return (firstWord.exec(unit)?.[0] ?? '').toLowerCase();
}
