import names from '../../../schemas/first-names.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { pathsOf, writtenAt } from '../reading/front-matter-values.ts';
import type { Rule } from '../rule.ts';

const firstNames = new Set(names.firstNames);
const person = new RegExp(latin`^\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?(?:\s+\p{Lu}\p{L}*(?:-\p{Lu}\p{L}+)?){1,3}$`);
const between = /\s*[,;/&]\s*|\s+(?:och|samt)\s+/;
const longest = 200;

/** `namn: Eva Ek, Bo Ek`: the cover sets a name with its telephone number, and each person has her own (format section 2). */
export const severalOfficers: Rule = ({ source }) =>
  flatMap(pathsOf(source, 'handläggare'), (path): Problem[] => {
    const value = writtenAt(source, [...path, 'namn']);
    if (!value || value.text.length > longest || !between.test(value.text)) return [];
    const [first = '', second = '', ...others] = value.text.split(between);
    const people = [first, second, ...others];
    const isKnown = (name: string): boolean => firstNames.has(name.split(/[\s-]/)[0] ?? '');
    // `Eva Ek, Källans Träffpunkt`: only a first name tells a person from what else stands there.
    if (!people.every((name) => person.test(name)) || people.filter(isKnown).length < 2) return [];
    const values = { first, second };
    return [{ code: 'VP165', values, span: value.span(0, value.text.length) }];
  });
