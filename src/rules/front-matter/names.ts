import committees from '../../../schemas/committees.json' with { type: 'json' };
import type { Plan } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { editDistance } from '../../source/similarity.ts';
import type { Source } from '../../source/source.ts';
import { letters } from '../../source/words.ts';
import { stem } from '../reading/wording.ts';
import type { Rule } from '../rule.ts';
import { type Path, pathsOf, type WrittenValue, writtenAt } from './front-matter-place.ts';

/** The names of the unit and of the city's committees are spelt as they are. */
export const names: Rule = ({ plan, source }) => [
  ...flatMap([['nämnd'], ['förvaltning'], ...pathsOf(source, 'till')], (path) => {
    const value = writtenAt(source, path);
    const misspelt = committeeName(value);
    const isOwn = path[0] !== 'till';
    return [
      ...(misspelt.length === 0 && isOwn ? turnedName(value) : misspelt),
      ...formerName(value, plan.meta.year),
    ];
  }),
  ...unitNames(plan, source),
];

/** A committee or an administration by the part of its name that is its own, and the whole. */
const known = [
  ...flatMap(committees.ofDistrict, (kind) =>
    committees.districts.map((district) => ({ own: district, name: `${district} ${kind}` })),
  ),
  ...committees.others.map((name) => ({ own: name, name })),
];
const right = new Set(known.map(({ name }) => name));

/** A near miss of a name in the city's register; an unknown name is nothing. */
function committeeName(value: WrittenValue | null): Problem[] {
  if (!value || right.has(inOneForm(value.text)) || value.text === value.text.toUpperCase()) return [];
  const wanted = nearestCommittee(inOneForm(value.text));
  return wanted ? [misspelt('VP137', value, { from: 0, written: value.text, wanted })] : [];
}

const turned = new RegExp(
  latin`^(?<kind>${committees.turned.join('|')})\s+(?:i\s+)?(?<district>\S.*)$`,
  'iu',
);
const shortened = new RegExp(latin`^(?<district>\S.*)\s+(?<kind>${committees.turned.join('|')})$`, 'iu');

/** Longer names are none of the city's. */
const longestName = 60;

/** `Stadsdelsnämnden Skärholmen`, `Skärholmens SDN`: a district's committee by other words than its name. */
function turnedName(value: WrittenValue | null): Problem[] {
  const written = inOneForm(value?.text.slice(0, longestName) ?? '');
  const { kind, district } = (turned.exec(written) ?? shortened.exec(written))?.groups ?? {};
  if (!value || !kind || !district || right.has(written)) return [];
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

const inOneForm = (name: string): string => name.replace(/[\u2010-\u2015]/g, '-').replace(/\s+/g, ' ');

/** The registered name that a written one nearly is; null for one that is in the register, and for any other. */
export function meantCommittee(name: string): string | null {
  return right.has(inOneForm(name)) ? null : nearestCommittee(inOneForm(name));
}

function nearestCommittee(name: string): string | null {
  const written = letters(name);
  if (written.length > 60) return null;
  let best: { name: string; distance: number } | null = null;
  for (const each of known) {
    const distance = editDistance(written, letters(each.name), letters(each.own).length >= 8 ? 2 : 1);
    if (distance !== null && (!best || distance < best.distance)) best = { name: each.name, distance };
  }
  return best?.name ?? null;
}

/** Where else in the front matter the unit's name may stand. */
function unitNames({ meta }: Plan, source: Source): Problem[] {
  const name = { enhet: meta.unit, avdelning: meta.department, nämnd: null }[meta.level];
  if (!name) return [];
  const paths: Path[] = [
    ['titel'],
    ['underrubrik'],
    ['kontakt', 'namn'],
    ...pathsOf(source, 'till'),
    ...pathsOf(source, 'bilagor'),
    ...pathsOf(source, 'bilagor').map((path) => [...path, 'titel']),
  ];
  const subtitle = writtenAt(source, ['underrubrik']);
  return [
    ...flatMap(paths, (path) => unitName(writtenAt(source, path), name)),
    ...(subtitle ? shortForm(subtitle, name) : []),
  ];
}

const inCapitals = new RegExp(latin`^\p{Lu}{2,5}$`, 'u');

/** `LLS-enheten` for `LSS-enheten`: a short form of the same letters, which are too few to be told apart otherwise. */
function shortForm(value: WrittenValue, name: string): Problem[] {
  const [written, wanted] = [value.text.split(/[\s-]+/), name.split(/[\s-]+/)];
  const at = written.findIndex((word, index) => word !== wanted[index]);
  const [slip, meant] = [written[at] ?? '', wanted[at] ?? ''];
  const isAlone =
    written.length === wanted.length &&
    written.every((word, index) => index === at || word === wanted[index]);
  if (!isAlone || !inCapitals.test(slip) || !inCapitals.test(meant) || !haveSameLetters(slip, meant))
    return [];
  return [misspelt('VP136', value, { from: value.text.indexOf(slip), written: slip, wanted: meant })];
}

const haveSameLetters = (one: string, other: string): boolean =>
  one.length === other.length &&
  [...one].every((letter) => other.includes(letter)) &&
  [...other].every((letter) => one.includes(letter));

interface Misspelling {
  from: number;
  written: string;
  wanted: string;
}

/** Fewest letters of a word in which a slip can be told from another word. */
export const shortest = 7;

/** A longer name is not looked for, so that the work stays in proportion to the text. */
const mostWords = 20;

/** As many words in a row as the name has, all the same but one, which is nearly so. */
function unitName(value: WrittenValue | null, name: string): Problem[] {
  if (!value || letters(value.text).includes(letters(name))) return [];
  const wanted = wordsIn(name);
  if (wanted.length > mostWords) return [];
  const written = wordsIn(value.text);
  for (let first = 0; first + wanted.length <= written.length; first += 1) {
    const window = written.slice(first, first + wanted.length);
    const slips = window.filter(({ text }, index) => text !== wanted[index]?.text);
    const [slip, ...others] = slips;
    const meant = slip && wanted[window.indexOf(slip)];
    if (!slip || !meant || others.length > 0 || !isMisspelt(slip.text, meant.text)) continue;
    const [start, end] = [slip.from, slip.from + slip.text.length];
    const found = {
      from: start,
      written: value.text.slice(start, end),
      wanted: name.slice(meant.from, meant.from + meant.text.length),
    };
    return [misspelt('VP136', value, found)];
  }
  return [];
}

const word = new RegExp(latin`[\p{L}\p{N}]+`, 'gu');

function wordsIn(text: string): { text: string; from: number }[] {
  return matchesIn(text, word).map((match) => ({
    text: match[0].toLowerCase(),
    from: match.index,
  }));
}

/** `ekonomisk bistånd`: among the same words an ending is no other form. */
const isMisspelt = (written: string, wanted: string): boolean =>
  isSlip(written, wanted) ||
  (wanted.length >= shortest && (`${written}t` === wanted || written === `${wanted}t`));

/** A slip in spelling, not another form of the word (`enhetens`) and not another number. */
export function isSlip(written: string, wanted: string): boolean {
  if (Math.min(written.length, wanted.length) < shortest || /\d/.test(written + wanted)) return false;
  if (written.startsWith(wanted) || wanted.startsWith(written) || stem(written) === stem(wanted))
    return false;
  return editDistance(written, wanted, wanted.length >= 10 ? 2 : 1) !== null;
}

function misspelt(
  code: 'VP136' | 'VP137',
  value: WrittenValue,
  { from, written, wanted }: Misspelling,
): Problem {
  const span = value.span(from, from + written.length);
  const problem: Problem = { code, values: { written, wanted }, span };
  return value.plain ? { ...problem, fix: { span, text: wanted } } : problem;
}
