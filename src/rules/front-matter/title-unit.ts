import committees from '../../../schemas/committees.json' with { type: 'json' };
import data from '../../../schemas/words/front-matter.json' with { type: 'json' };
import type { Meta } from '../../plan/model.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { type WrittenValue, writtenAt } from '../reading/front-matter-values.ts';
import { isSlip } from '../reading/slips.ts';
import type { Rule } from '../rule.ts';

/**
 * The title names no other unit than the plan's: no `Förskolan Månen` over the plan of `Förskolan Solen`. Only names
 * behind a definite kind: in `Träffpunkt Äldre` and `Barnens förskola` the other word may tell what the unit is like.
 */
export const titleUnit: Rule = ({ plan: { meta }, source }) => [
  ...otherName(meta, writtenAt(source, ['underrubrik'])),
  ...otherNamed(meta, source),
];

function otherNamed(meta: Meta, source: Source): Problem[] {
  const unit = meta.level === 'enhet' ? unitOf(meta) : null;
  if (!unit) return [];
  const values = flatMap(['titel', 'underrubrik'], (key) => writtenAt(source, [key]) ?? []);
  const written = flatMap(values, ({ text }) => smallWords(text));
  if (written.some((each) => isAmong(each, unit.own))) return [];
  return flatMap(values, (value) => otherUnits(value, unit));
}

const general = new RegExp(`${data.unitNames.generalPattern}$`);
/** Fewest letters by which two words are told to be of the same thing, and most words of a name. */
const [shared, mostWords] = [6, 5];

/** `Socialpsykiatriska enheten` under `enhet: Enheten för socialpsykiatri`: the same unit by another name. */
function otherName({ unit, level }: Meta, value: WrittenValue | null): Problem[] {
  if (level !== 'enhet' || !unit || !value || unit.toLowerCase() === value.text.toLowerCase()) return [];
  const [own, written] = [smallWords(unit), smallWords(value.text)];
  if (written.length > mostWords) return [];
  const { text, span } = value;
  const named: Problem = { code: 'VP159', values: { written: text, name: unit }, span: span(0, text.length) };
  if (isAllButOne(own, written, text)) return [named];
  if (!own.some(isGeneral) || !written.some(isGeneral)) return [];
  const [known, said] = [own, written].map((words) => withoutKinds(words)) as [string[], string[]];
  const isSame =
    said.length === 1 && known.some((word) => word.slice(0, shared) === said[0]?.slice(0, shared));
  return isSame && known.length === 1 ? [named] : [];
}

/** `Drift och skötsel` of `Drift och underhåll`: what stands after its `och` is another, and not misspelt. */
function isAllButOne(own: string[], written: string[], text: string): boolean {
  const isSame = (each: string, index: number): boolean => each === written[index];
  const at = own.findIndex((each, index) => !isSame(each, index));
  const kept = own.filter(isSame);
  const changed = written[at] ?? '';
  if (own[at - 1] !== 'och' || own.length !== written.length || kept.length !== own.length - 1) return false;
  return (
    /^\p{Ll}/u.test(changed) &&
    text.includes(changed) &&
    kept.some(isTelling) &&
    !isSlip(changed, own[at] ?? '')
  );
}

const isTelling = (each: string): boolean => each.length >= 5 && !isGeneral(each) && !isKind.test(each);

const isGeneral = (each: string): boolean => general.test(each);

/** What a unit is of: `hemtjänst` of `hemtjänstsektionen`, `socialpsykiatri` of `enheten för socialpsykiatri`. */
const withoutKinds = (words: string[]): string[] =>
  words.map((each) => each.replace(general, '')).filter((each) => each.length >= shared);

const { kinds, noNames, others } = data.unitNames;
const word = new RegExp(latin`[\p{L}\p{N}]+`, 'g');
const isKind = new RegExp(`(?:${anyOf(kinds)})$`);
const startsName = new RegExp(latin`^\p{Lu}\p{Ll}+$`);
const noName = new RegExp(`^(?:${anyOf(noNames)})`);
/** A phrase of its own: no `Förskolan Där alla leker`. */
const goesOn = new RegExp(latin`^\s+\p{Ll}`);
const districts = flatMap(committees.districts, smallWords);

interface Unit {
  name: string;
  /** `förskolan` */
  kind: string;
  /** The words behind the kind. */
  own: string[];
  /** Of its committee and department, and of all districts. */
  around: string[];
}

function unitOf({ unit, department, committee }: Meta): Unit | null {
  const name = unit ?? '';
  const words = smallWords(name);
  const at = words.findIndex((each) => isKind.test(each));
  const own = words.slice(at + 1);
  if (at < 0 || own.length === 0) return null;
  const around = [...smallWords(committee), ...smallWords(department ?? ''), ...districts];
  return { name, kind: words[at] ?? '', own, around };
}

/** In lower case. */
function smallWords(text: string): string[] {
  return matchesIn(text, word).map(([each]) => each.toLowerCase());
}

/** Whether a word, or the one it is a genitive of, is one of some. */
const isAmong = (each: string, words: string[]): boolean =>
  words.some((other) => each === other || each === `${other}s`);

function otherUnits(value: WrittenValue, unit: Unit): Problem[] {
  const words = matchesIn(value.text, word);
  return flatMap(words, (kind, index): Problem[] => {
    const next = words[index + 1];
    if (!next || kind[0].toLowerCase() !== unit.kind) return [];
    if (others.includes(words[index - 1]?.[0].toLowerCase() ?? '')) return [];
    const [begin, end] = [kind.index, next.index + next[0].length];
    const between = value.text.slice(begin + kind[0].length, next.index);
    if (between.trim() !== '' || goesOn.test(value.text.slice(end)) || !isName(next[0], unit)) return [];
    const values = { written: value.text.slice(begin, end), name: unit.name };
    return [{ code: 'VP159', values, span: value.span(begin, end) }];
  });
}

/** A slip in the unit's own name is found as that. */
function isName(written: string, { own, around }: Unit): boolean {
  const small = written.toLowerCase();
  if (!startsName.test(written) || noName.test(small) || isAmong(small, around)) return false;
  return !own.some((each) => isSlip(small, each));
}
