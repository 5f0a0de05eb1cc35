import { catalogue, codes } from '../source/catalogue.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Code, Severity } from '../source/problem.ts';
import { nearest } from '../source/words.ts';

/** What is chosen for a rule: how grave its findings are, or that it says nothing. */
export type Level = Severity | 'off';

/** What a rule is called by: its code, its slug, or the group that it is one of (format section 10). */
export type RuleName = { kind: 'rule'; code: Code } | { kind: 'group'; digit: string };

const byName = new Map(
  flatMap(codes, (code) => [
    [catalogue[code].slug, code],
    [code.toLowerCase(), code],
    [code.slice(2), code],
  ]),
);
const groups = new Set(codes.map((code) => code.charAt(2)));

/** `VP215`, `215`, `missing-section`, `2xx` or `VP2xx`, in any case; null where no rule is called so. */
export function parseRuleName(written: string): RuleName | null {
  const name = written.trim().toLowerCase();
  const digit = /^(?:vp)?(\d)xx$/.exec(name)?.[1];
  if (digit !== undefined) return groups.has(digit) ? { kind: 'group', digit } : null;
  const code = byName.get(name);
  return code ? { kind: 'rule', code } : null;
}

/** The rule name that a misspelt one is nearest to; of codes as near, one that begins alike. */
export function nearestRuleName(written: string): string | null {
  const name = written.trim().toUpperCase();
  const known = codes.toSorted((a, b) => alikeTo(name, b) - alikeTo(name, a));
  return nearest(written, [...codes.map((code) => catalogue[code].slug), ...known]);
}

/** How many signs two names begin with in common. */
function alikeTo(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

/** The codes that a name stands for. */
export function codesOf(name: RuleName): Code[] {
  return name.kind === 'rule' ? [name.code] : codes.filter((code) => code.charAt(2) === name.digit);
}

/** Whether a rule's findings are errors whatever anyone chooses. */
export function isLocked(code: Code): boolean {
  return catalogue[code].locked === true;
}
