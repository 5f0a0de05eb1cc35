import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import { numberWords } from '../reading/number-words.ts';

/** The ways to tell a whole and its parts, as patterns of a sentence, made of a few parts that most of them have. */

const { comparing, cues, inAllBehind, inexact, otherVerbs, sexes, whatIsParted } = data.partsOfTotal;

/** A number in figures or words; what it is of; the name of a part; what stands before the last. */
const n = String.raw`(?:\d+|en|ett|${numberWords})`;
const thing = String.raw`[^\d,]`;
const name = latin`\p{Lu}[\p{L} -]{1,30}`;
const and = '(?:och|samt)';
const are = latin`\s+(?:${anyOf(whatIsParted)})(?!\p{L})`;
const word = (words: readonly string[]): string => latin`(?<!\p{L})(?:${anyOf(words)})(?!\p{L})`;

export const forms = {
  /** `19 av årets 43 synpunkter handlade om mat, 16 om information och tio om annat`. */
  ofFirst: new RegExp(
    latin`(?<![\d\p{L}])\d+\sav\s(?:\p{L}+\s){0,2}(?<whole>\d+)\s${thing}+\s(?<with>om|i|på|från)\s${thing}+,\s\d+\s\k<with>\s${thing}+?\s${and}\s${n}\s\k<with>\s`,
    'i',
  ),
  /** `… sammanlagt 17 lägenheter: Tallbacken har 6, Dalbo har 5 och Sjöstigen har 7.`: nothing but names and what each has. */
  byName: new RegExp(
    latin`:\s${name}\s\d+(?:\s(?<noun>\p{L}+))?(?:,\s${name}\s\d+(?:\s\k<noun>)?)+,?\s${and}\s${name}\s\d+(?:\s\k<noun>)?\s*\.?\s*$`,
  ),
  /** What parts a whole: a word between it and its parts, or a colon. */
  cue: new RegExp(latin`${word(cues)}|(?<=\p{L}):(?= (?:\d|(?:en|ett|${numberWords})\s))`, 'gi'),
  /** `Av de 76 medarbetarna är 23 …`: the whole and its parts in one sentence. */
  ofWhole: new RegExp(latin`^Av\s+(?:\p{L}+\s+){1,2}\d[\d ]*\s\p{L}+${are}`),
  /** `Av dem var 720 …`, up to its verb. */
  partedBy: new RegExp(latin`^Av\s(?:[^.\d]{2,60}?|[^.\d]{2,20}\d[\d ]*\s\p{L}+)${are}`),
  /** `… 2 965 personer. Av dem har …`. */
  ofThem: new RegExp(latin`^(?:Av\s+(?:dem|dessa|de(?!\s+\d))|Bland|Därav)(?!\p{L})`),
  /** `För 17 av dem gällde det språket, för 8 samspelet och för 5 annat`. */
  inTurn: new RegExp(
    latin`^(?<with>För|Hos|I)\s\d+\sav\s(?:dem|dessa)\s\p{L}${thing}*(?:(?:,|\s${and})\s\k<with>\s\d+\s${thing}*){2,}$`,
    'i',
  ),
  /** `Av cykelbanorna är …`: what is parted, by its last word. */
  ofNamed: new RegExp(latin`^Av\s+(?:[\p{L}-]+\s+){0,4}?(?<named>\p{L}{4,40})${are}`),
  /** `Farsta stod för 180 av besöken, Hökarängen för 50 och Sköndal för 30`. */
  ofSome: new RegExp(latin`\d\s+av\s+(?<named>\p{L}{4,40})(?!\p{L})`),
  /** `Eken har 78 barn, Linden 54 och Asken 36`: nothing but names and their numbers, of which the first may say what is counted. */
  names: new RegExp(
    latin`^\p{L}[\p{L} -]*\s\d+(?:\s(?!och|samt)\p{L}+)?(?:(?:,|\s+${and})\s+\p{L}[\p{L} -]*\s\d+){2,}\.?\s*$`,
  ),
  inAll: new RegExp(latin`^(?:Sammanlagt|Sammantaget|Totalt|Tillsammans)(?!\p{L})`),
  /** What stands between the parts and a whole that follows them. */
  inAllBehind: new RegExp(latin`,?\s(?:och\s)?(?:${anyOf(inAllBehind)})(?:\s+\p{L}+){0,2}\s+$`, 'i'),
  /** `… 24 ungdomar i sommar, åtta i juni, elva i juli och sex i augusti`. */
  inPlaces: new RegExp(
    latin`,\s${n}\s(?<in>i|på|under)\s${thing}{2,30},\s(?:${n}\s\k<in>\s${thing}{2,30},\s)?${n}\s\k<in>\s${thing}{2,30}?\s${and}\s${n}\s\k<in>\s[^\d,.]{2,30}\.?\s*$`,
    'i',
  ),
};

/** A verb or measure more: qualities that several have are no parts. */
export const otherQualities = new RegExp(word([...otherVerbs, ...comparing, ...inexact]), 'i');

/** `…, jämfört med 390 året före`: what follows is of another whole. */
export const comparison = new RegExp(word(data.partsOfTotal.comparisons), 'i');

/** What a text has that tells a whole and its parts in any of these ways: four numbers hold a whole and three parts. */
export const mayHaveParts = new RegExp(
  [
    ...cues,
    ...sexes,
    String.raw`: (?:\d|en |ett |${numberWords})`,
    String.raw`(?:^|[.!?]\s+)(?:av de|bland|därav)`,
    String.raw`\d\D+\d+\D+\d+\D+\d`,
    String.raw`, (?:\d+|${numberWords}) (?:i|på|under|om|från) `,
  ].join('|'),
  'im',
);
