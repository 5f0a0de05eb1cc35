import committees from '../../../schemas/committees.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { letters } from '../../source/words.ts';
import { inOneForm, isRegistered, meantCommittee } from '../reading/committees.ts';
import { misspelt, pathsOf, type WrittenValue, writtenAt } from '../reading/front-matter-values.ts';
import type { Rule } from '../rule.ts';

/** The names of the city's committees and administrations are spelt as they are, and are those of the plan's year. */
export const committeeNames: Rule = ({ plan, source }) =>
  flatMap([['nämnd'], ['förvaltning'], ...pathsOf(source, 'till')], (path) => {
    const value = writtenAt(source, path);
    const slips = committeeName(value);
    const isOwn = path[0] !== 'till';
    return [
      ...(slips.length === 0 && isOwn ? turnedName(value) : slips),
      ...formerName(value, plan.meta.year),
    ];
  });

/** A near miss of a name in the city's register; an unknown name is nothing. */
function committeeName(value: WrittenValue | null): Problem[] {
  if (!value || value.text === value.text.toUpperCase()) return [];
  const wanted = meantCommittee(value.text);
  return wanted ? [misspelt('VP137', value, { from: 0, written: value.text, wanted })] : [];
}

const turned = new RegExp(
  latin`^(?<kind>${committees.turnedPatterns.join('|')})\s+(?:i\s+)?(?<district>\S.*)$`,
  'i',
);
const shortened = new RegExp(
  latin`^(?<district>\S.*)\s+(?<kind>${committees.turnedPatterns.join('|')})$`,
  'i',
);

/** Longer names are none of the city's. */
const longestName = 60;

/** `Stadsdelsnämnden Skärholmen`, `Skärholmens SDN`: a district's committee by other words than its name. */
function turnedName(value: WrittenValue | null): Problem[] {
  const written = inOneForm(value?.text.slice(0, longestName) ?? '');
  const { kind, district } = (turned.exec(written) ?? shortened.exec(written))?.groups ?? {};
  if (!value || !kind || !district || isRegistered(written)) return [];
  const own = letters(district);
  const wanted = committees.districts.find((each) =>
    [each, each.replace(/s$/, '')].some((name) => letters(name) === own),
  );
  if (!wanted) return [];
  const name = `${wanted} ${committees.ofDistrict[/nämnd|sdn/i.test(kind) ? 0 : 1]}`;
  return [misspelt('VP137', value, { from: 0, written: value.text, wanted: name })];
}

/** A district's committee or administration that is another's since a year before the plan's. */
function formerName(value: WrittenValue | null, year: number): Problem[] {
  const [, district, kind] = /^(.+?)\s+(stadsdels\S+)$/.exec(inOneForm(value?.text ?? '')) ?? [];
  const gone = committees.former.find((each) => each.district === district && each.last < year);
  if (!value || !gone) return [];
  const values = { written: value.text, year, last: gone.last, now: `${gone.now} ${kind}` };
  return [{ code: 'VP161', values, span: value.span(0, value.text.length) }];
}
