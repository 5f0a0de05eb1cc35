import { rememberingOn } from '../source/remember.ts';
import { normaliseWording } from './normalise.ts';
import type { Edition, KnownIndicator } from './types.ts';

/** Which way a known indicator is better; null for one that the edition does not have. Case does not matter. */
export function indicatorDirection(edition: Edition, name: string): KnownIndicator['better'] | null {
  return indicatorsIn(edition).get(indicatorKey(name))?.better ?? null;
}

/** The council's own target for an indicator in a year, as written; null where the edition does not know it. */
export function councilTargetOf(edition: Edition, name: string, year: number): string | null {
  const targets = indicatorsIn(edition).get(indicatorKey(name))?.targets ?? [];
  return targets.find(({ years }) => years.includes(year))?.text ?? null;
}

/** An indicator's name in the form in which two are compared: dashes, case and a last full stop do not matter. */
function indicatorKey(name: string): string {
  return normaliseWording(name).toLowerCase();
}

/** The edition's indicators by key, made once: a plan may have thousands of rows. */
const indicatorsIn = rememberingOn(
  ({ indicators }: Edition) => new Map(indicators.map((each) => [indicatorKey(each.name), each])),
);
