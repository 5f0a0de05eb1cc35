import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/text.json' with { type: 'json' };
import type { Prose } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { countOf } from '../reading/number-words.ts';
import { withoutEnding } from '../reading/stems.ts';
import { type PieceWords, type ProseWords, wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Hyphens left where a line once ended, those with a space on one side, and `2024-års`. */
export const hyphens: Rule = (context) => {
  const index = wordsIn(context.plan, context.source);
  const pairs = flatMap(
    index.pieces.filter(({ piece }) => piece.text.includes('-')),
    (piece) => pairsIn(piece, index),
  );
  const [torn, whole] = [pairs.filter(isTorn), pairs.filter((pair) => !isTorn(pair))];
  return [
    ...flatMap(pairs, (pair) => spaceAfter(pair, index, context)),
    ...flatMap(pairs, (pair) => conjunctionAfter(pair, context)),
    ...writtenBothWays(whole, index, context),
    ...flatMap(torn, tornWord),
    ...inProse(context, ofYear, yearWithHyphen, /\d-års\s/),
  ];
};

/** `2024-års budget`; `2024-årsmodellen` is one word. */
const ofYear = new RegExp(latin`(?<![\d\p{L}:–-])((?:19|20)\d\d)-(års)(?=\s+\p{L})`, 'gi');

function yearWithHyphen({ piece, match: { 0: hyphened, 1: year, 2: ending }, from, to }: Found): Problem {
  const values = { hyphened, wanted: `${year} ${ending}` };
  return { code: 'VP535', values, span: piece.span(from, to) };
}

/** Two words with a hyphen between them, and the white space after it. */
interface Pair {
  piece: Prose;
  from: number;
  to: number;
  first: string;
  second: string;
  space: string;
}

/** Pairs that belong to no longer chain: `barn- ungdoms- och` is a list. */
function pairsIn({ piece, first, end }: PieceWords, { starts, ends }: ProseWords): Pair[] {
  const { text } = piece;
  const pairs: Pair[] = [];
  for (let index = first; index + 1 < end; index += 1) {
    const [from = 0, hyphen = 0] = [starts[index], ends[index]];
    const [next = 0, to = 0] = [starts[index + 1], ends[index + 1]];
    if (text.charAt(hyphen) !== '-' || text.charAt(to) === '-' || text.charAt(from - 1) === '-') continue;
    const space = text.slice(hyphen + 1, next);
    if (/\S/.test(space)) continue;
    pairs.push({ piece, from, to, first: text.slice(from, hyphen), second: text.slice(next, to), space });
  }
  return pairs;
}

const conjunctions = new Set(['och', 'eller', 'samt']);
const mayFollow = new Set(data.afterSuspendedHyphen);

const smallLetters = new RegExp(latin`^\p{Ll}+$`);
const smallWord = new RegExp(latin`^\p{Ll}{2,}$`);
const plainWord = new RegExp(latin`^\p{L}\p{Ll}+$`);
const initials = new RegExp(latin`^\p{Lu}{2,}$`);
const plainPair = new RegExp(latin`^[\p{L}\p{N}]+-\s+\p{L}+$`);
const smallPair = new RegExp(latin`^\p{L}\p{Ll}*-\p{Ll}{2,}$`);

/** `in- och utflytt` is right; `bas- grupper` and `SIP- möten` are not. */
function spaceAfter(pair: Pair, words: ProseWords, context: RuleContext): Problem[] {
  const { piece, from, to, first, second, space } = pair;
  if (space === '' || !smallLetters.test(second)) return [];
  if (conjunctions.has(first)) return mayFollow.has(second) ? [] : [hyphenLate(pair)];
  if (second === 'men' && first.length === 2 && !prefixes.has(first))
    return [inParts(piece, from, to, first + second)];
  if (mayFollow.has(second)) return [];
  const torn = tornBefore.exec(piece.text.slice(Math.max(0, from - longestWord), from));
  return torn
    ? [inParts(piece, from - torn[0].length, to, `${torn[1]}${first}${second}`)]
    : [spaceAfterOne(pair, words, context)];
}

/** `drift-och underhåll`, where `drift- och underhåll` is meant. */
function conjunctionAfter(
  { piece, from, to, first, second, space }: Pair,
  { source }: RuleContext,
): Problem[] {
  const isTight = space === '' && conjunctions.has(second) && smallWord.test(first);
  if (!isTight || !/^\s/.test(piece.text.slice(to))) return [];
  const hyphen = from + first.length;
  const span = piece.span(hyphen, hyphen + 1);
  return [{ code: 'VP506', values: { sign: '-' }, span, ...plainFix(source, span, '- ') }];
}

function spaceAfterOne(
  { piece, from, to, first, second, space }: Pair,
  { has }: ProseWords,
  { source }: RuleContext,
): Problem {
  const joined = first + second;
  const isKnown = has(wordId(joined));
  const isAtLineEnd = space.includes('\n');
  // `SIP- möten` and `Lean- arbete` keep their hyphen; behind a word in small letters it is left from where a line ended.
  const isCompound = isKnown || (isAtLineEnd ? plainWord : smallWord).test(first);
  const wanted = free.has(second) ? `${first} – ${second}` : isCompound ? joined : `${first}-${second}`;
  const span = piece.span(from, to);
  const isSure = isKnown || initials.test(first);
  const isPlain = plainPair.test(source.text.slice(span.start, span.end));
  const fix: { fix?: Fix } = isSure && isPlain ? { fix: { span, text: wanted } } : {};
  const code = isAtLineEnd ? 'VP508' : 'VP509';
  return { code, values: { text: `${first}- ${second}`, wanted }, span, ...fix };
}

const longestWord = 40;
const wordBefore = new RegExp(latin`(?<!\p{L})\p{L}{2,}(?=\s$)`);
/** `Trygg- ` before `hets- larm`. */
const tornBefore = new RegExp(latin`(?<![\p{L}-])(\p{L}{2,})-\s+$`);

/** `Vård och- omsorg`, where `Vård- och omsorg` is meant. */
function hyphenLate({ piece, from, to, first, second }: Pair): Problem {
  const before = wordBefore.exec(piece.text.slice(Math.max(0, from - longestWord), from))?.[0];
  const start = before ? from - before.length - 1 : from;
  const text = `${before ? `${before} ` : ''}${first}- ${second}`;
  const wanted = before ? `${before}- ${first} ${second}` : `${first} ${second}`;
  return { code: 'VP509', values: { text, wanted }, span: piece.span(start, to) };
}

/** `Trygg- hets- larm`, `ra- men`. */
function inParts(piece: Prose, from: number, to: number, wanted: string): Problem {
  const text = piece.text.slice(from, to).replace(/\s+/g, ' ');
  return { code: 'VP509', values: { text, wanted }, span: piece.span(from, to) };
}

/** Words that no compound ends with: before them a dash is meant, `goda vanor- det är`. */
const free = new Set(data.afterDash);

const prefixes = new Set(data.prefixes);
const boundForms = new Set(data.boundForms);
const afterPrefix = new Set(data.afterPrefix);
/** `utvecklings`, `verksamhets`: the s that links the parts of a compound, which has no hyphen then. */
const linking = new RegExp(latin`\p{Ll}{2}(?:${anyOf(data.linkingEndings)})$`);

/** `arbets-situation`, `verk-ställs`: what no word has a hyphen behind. */
const isBound = (first: string, second: string): boolean =>
  boundForms.has(first) ||
  (second.startsWith('års') && countOf(first) !== null) ||
  (linking.test(first) && second.length > 3) ||
  (prefixes.has(first) && second.length > 3 && !afterPrefix.has(second) && !mayFollow.has(second));

/** What only ends a word, and never is one: no compound ends so. */
const ending = new RegExp(latin`^(?:${data.wordEndingPattern})$`);

/** `värdig-het`, `verk-ställs`: a hyphen from where a line once ended. */
const isTorn = ({ first, second, space }: Pair): boolean =>
  space === '' &&
  smallPair.test(`${first}-${second}`) &&
  (ending.test(second) || isBound(first.toLowerCase(), second));

function tornWord({ piece, from, to, first, second }: Pair): Problem {
  const wanted = first + second;
  return { code: 'VP535', values: { text: `${first}-${second}`, wanted }, span: piece.span(from, to) };
}

/** `bas-grupper` in one place and `basgrupper` in another: a line's end left in the middle, or two spellings. */
function writtenBothWays(pairs: Pair[], words: ProseWords, { source }: RuleContext): Problem[] {
  const told = new Set<number>();
  const found = flatMap(pairs, (pair) => {
    const isLower = pair.space === '' && smallPair.test(`${pair.first}-${pair.second}`);
    const id = isLower ? formsOf(pair.first + pair.second).find(words.has) : undefined;
    if (id === undefined || told.has(id)) return [];
    told.add(id);
    return [{ pair, id }];
  });
  const firsts = firstPlaces(told, words);
  return flatMap(found, ({ pair: { piece, from, to }, id }): Problem[] => {
    const other = firsts.get(id);
    if (!other) return [];
    const { line } = source.positions.position(other.piece.span(other.from, other.to).start);
    const span = piece.span(from, to);
    const isSame = source.positions.position(span.start).line === line;
    const values = {
      text: piece.text.slice(from, to),
      wanted: other.piece.text.slice(other.from, other.to),
      line: isSame ? '' : line,
      here: isSame ? line : '',
    };
    return [{ code: 'VP510', values, span }];
  });
}

/** Too short, a word with another ending may be another word. */
const shortestInOtherForm = 10;

/** A word, and what it may be with another ending: `socialsekreterarna`, `socialsekreterare`. */
function formsOf(word: string): number[] {
  const own = wordId(word);
  if (word.length < shortestInOtherForm) return [own];
  const root = withoutEnding(word.toLowerCase());
  return [
    own,
    wordId(root),
    ...flatMap(common.suffixes, (suffix) => [wordId(word + suffix), wordId(root + suffix)]),
  ];
}

/** Where some words first stand. */
function firstPlaces(wanted: Set<number>, { pieces, ids, starts, ends }: ProseWords) {
  const places = new Map<number, { piece: Prose; from: number; to: number }>();
  for (const { piece, first, end } of wanted.size > 0 ? pieces : []) {
    for (let index = first; index < end; index += 1) {
      const id = ids[index] ?? 0;
      if (wanted.has(id) && !places.has(id)) {
        places.set(id, { piece, from: starts[index] ?? 0, to: ends[index] ?? 0 });
      }
    }
  }
  return places;
}
