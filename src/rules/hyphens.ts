import data from '../../schemas/prose.json' with { type: 'json' };
import type { Prose } from '../plan/prose.ts';
import type { Fix, Problem } from '../source/problem.ts';
import type { Rule, RuleContext } from './rule.ts';
import { type ProseWords, type Word, wordsIn } from './words-in-prose.ts';

/** Hyphens left where a line once ended, and those with a space on one side. */
export const hyphens: Rule = (context) => {
  const index = wordsIn(context.plan, context.source);
  const pairs = index.pieces.flatMap(({ piece, words }) => pairsIn(piece, words));
  return [
    ...pairs.flatMap((pair) => spaceAfter(pair, index, context)),
    ...writtenBothWays(pairs, index, context),
  ];
};

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
function pairsIn(piece: Prose, words: Word[]): Pair[] {
  const { text } = piece;
  if (!text.includes('-')) return [];
  return words.flatMap((word, index): Pair[] => {
    const next = words[index + 1];
    if (!next || text.charAt(word.to) !== '-' || text.charAt(next.to) === '-') return [];
    const space = text.slice(word.to + 1, next.from);
    if (text.charAt(word.from - 1) === '-' || /\S/.test(space)) return [];
    const [first, second] = [text.slice(word.from, word.to), text.slice(next.from, next.to)];
    return [{ piece, from: word.from, to: next.to, first, second, space }];
  });
}

const mayFollow = new Set(data.afterSuspendedHyphen);

/** `in- och utflytt` is right; `bas- grupper` and `SIP- möten` are not. */
function spaceAfter(
  { piece, from, to, first, second, space }: Pair,
  { ids }: ProseWords,
  { source }: RuleContext,
): Problem[] {
  if (space === '' || mayFollow.has(second) || !/^\p{Ll}+$/u.test(second)) return [];
  const joined = first + second;
  const isKnown = ids.has(joined.toLowerCase());
  const isAtLineEnd = space.includes('\n');
  const isWord = /^\p{L}\p{Ll}+$/u.test(first);
  const wanted = isKnown || (isAtLineEnd && isWord) ? joined : `${first}-${second}`;
  const span = piece.span(from, to);
  const isSure = isKnown || /^\p{Lu}{2,}$/u.test(first);
  const isPlain = /^[\p{L}\p{N}]+-\s+\p{L}+$/u.test(source.text.slice(span.start, span.end));
  const fix: { fix?: Fix } = isSure && isPlain ? { fix: { span, text: wanted } } : {};
  const code = isAtLineEnd ? 'VP508' : 'VP509';
  return [{ code, values: { text: `${first}- ${second}`, wanted }, span, ...fix }];
}

/** `bas-grupper` in one place and `basgrupper` in another: a line's end left in the middle, or two spellings. */
function writtenBothWays(pairs: Pair[], { ids, pieces }: ProseWords, { source }: RuleContext): Problem[] {
  const told = new Set<number>();
  const found = pairs.flatMap((pair) => {
    const id = ids.get((pair.first + pair.second).toLowerCase());
    const isLower = pair.space === '' && /^\p{L}\p{Ll}*-\p{Ll}{2,}$/u.test(`${pair.first}-${pair.second}`);
    if (id === undefined || !isLower || told.has(id)) return [];
    told.add(id);
    return [{ pair, id }];
  });
  const firsts = firstPlaces(told, pieces);
  return found.flatMap(({ pair: { piece, from, to }, id }): Problem[] => {
    const other = firsts.get(id);
    if (!other) return [];
    const { line } = source.positions.position(other.piece.span(other.from, other.to).start);
    const values = {
      text: piece.text.slice(from, to),
      wanted: other.piece.text.slice(other.from, other.to),
      line,
    };
    return [{ code: 'VP510', values, span: piece.span(from, to) }];
  });
}

/** Where some words first stand. */
function firstPlaces(wanted: Set<number>, pieces: ProseWords['pieces']) {
  const places = new Map<number, { piece: Prose; from: number; to: number }>();
  for (const { piece, words } of wanted.size > 0 ? pieces : []) {
    for (const { id, from, to } of words) {
      if (wanted.has(id) && !places.has(id)) places.set(id, { piece, from, to });
    }
  }
  return places;
}
