import committees from '../../../schemas/committees.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import { letters, nearest } from '../../source/words.ts';

/** The committees and administrations in the city's register: the part of a name that is its own, by the whole. */
const register = new Map<string, string>([
  ...flatMap(committees.ofDistrict, (kind) =>
    committees.districts.map((district): [string, string] => [`${district} ${kind}`, district]),
  ),
  ...committees.others.map((name): [string, string] => [name, name]),
]);
const names = [...register.keys()];

/** A name with dashes and white space of one kind. */
export const inOneForm = (name: string): string => name.replace(/[\u2010-\u2015]/g, '-').replace(/\s+/g, ' ');

/** Whether a name in one form is in the register. */
export const isRegistered = (name: string): boolean => register.has(name);

/** The registered name that a written one nearly is; null for one that is in the register, and for any other. */
export function meantCommittee(written: string): string | null {
  const name = inOneForm(written);
  return isRegistered(name) ? null : nearest(name, names, forgivenIn);
}

/** The kind is the same in many names: slips are counted against what is a name's own. */
const forgivenIn = (name: string): number => (letters(register.get(name) ?? '').length >= 8 ? 2 : 1);
