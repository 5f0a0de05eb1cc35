import data from '../../../schemas/words/stale-names.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import type { Found } from '../reading/in-prose.ts';
import { sentenceAround } from '../reading/sentences.ts';
import { piecesWithWords, wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule } from '../rule.ts';

/**
 * Authorities, laws and curricula that have another name in the plan's year, or that another has replaced: the Stockholm county
 * council became Region Stockholm on 1 January 2019 (lag 2018:1350). Looking back is right.
 */
export const staleNames: Rule = ({ plan, source }) => {
  const all = wordsIn(plan, source);
  const isThere = ({ entry, ids }: Named): boolean =>
    plan.meta.year >= (entry.from ?? entry.since) && ids.some(all.has);
  const there = names.filter(isThere);
  if (there.length === 0) return [];
  const words = new Set(flatMap(there, ({ ids }) => ids));
  const patterns = there.map(({ entry }) => ({ entry, pattern: patternOf(entry) }));
  return flatMap(piecesWithWords(all, words), (piece) =>
    flatMap(patterns, ({ entry, pattern }) =>
      flatMap(matchesIn(piece.text, pattern), (match): Problem[] => {
        const found = { piece, match, from: match.index, to: match.index + match[0].length };
        return isOfToday(found, entry) ? [stale(found, entry)] : [];
      }),
    ),
  );
};

/** As it stands in the words looked for. */
interface Entry {
  /** The plan has one of these words, or nothing that fits the pattern. */
  words: string[];
  pattern: string;
  since: number;
  /** The first year all of which is too late; where it is not the year of the change. */
  from?: number;
  /** Whether its case counts, as that of an abbreviation does. */
  exact?: boolean;
  /** What else the sentence has to hold. */
  besidePattern?: string;
  renamed?: string;
  replaced?: string;
  /** To whom goes what went to the one named. */
  moved?: string;
}

interface Named {
  entry: Entry;
  ids: number[];
}

const names = (data.names as Entry[]).map((entry): Named => ({ entry, ids: entry.words.map(wordId) }));

/** Made only for a plan that has the words. */
const patternOf = ({ pattern, exact }: Entry): RegExp =>
  new RegExp(latin`(?<![\p{L}\p{N}-])(?:${pattern})(?![\p{L}\p{N}-])`, exact ? 'g' : 'gi');

/** What a sentence names the new one by: its number, if it has one. */
function newNameIn({ renamed, replaced, moved }: Entry): string {
  const now = renamed ?? replaced ?? moved ?? '';
  return /\d{4}:\d+/.exec(now)?.[0] ?? now.replace(/ \(.*/, '');
}

const backward = new RegExp(
  latin`(?<!\p{L})(?:${data.looksBackPatterns.join('|')}|(?:före|innan|fram\s+till|t\.o\.m\.)\s+(?:den\s+\d{1,2}\s+\p{L}+\s+)?(?:år\s+)?20\d\d)(?!\p{L})`,
  'i',
);

/** Of a year, not of the number of a law. */
const years = /(?<!\d)(?:19|20)\d\d(?![\d:])/g;

/** Not in a sentence with an earlier year, a word that looks back, or the new name too. */
function isOfToday(found: Found, entry: Entry): boolean {
  const sentence = sentenceAround(found);
  if (entry.exact && isInBrackets(found)) return false;
  if (isNew(found)) return false;
  if (entry.besidePattern && !new RegExp(entry.besidePattern, 'i').test(sentence)) return false;
  return (
    !backward.test(sentence) &&
    !sentence.includes(newNameIn(entry)) &&
    !(sentence.match(years) ?? []).some((year) => Number(year) < entry.since)
  );
}

/** `Den nya tobakslagen`, `tobakslagen som träder i kraft 1 juli`: the one that replaces it, by the name that people use. */
function isNew({ piece: { text }, from, to }: Found): boolean {
  return (
    newBefore.test(text.slice(Math.max(0, from - 6), from)) || comesIntoForce.test(text.slice(to, to + 40))
  );
}

const newBefore = new RegExp(latin`(?<!\p{L})nya?\s+$`, 'i');
const comesIntoForce = new RegExp(
  latin`^,?\s+(?:som\s+)?(?:träder|trädde|trätt|har\s+trätt)\s+i\s+kraft(?!\p{L})`,
  'i',
);

/** `personuppgiftslagen (PuL)`: the abbreviation of what has just been named, and told, in full. */
function isInBrackets({ piece: { text }, from, to }: Found): boolean {
  return text.charAt(to) === ')' && /\S\s\($/.test(text.slice(Math.max(0, from - 3), from));
}

function stale({ piece, match, from, to }: Found, { since, renamed, replaced, moved }: Entry): Problem {
  const [text] = match;
  const values = {
    since,
    renamed: renamed ? text : '',
    replaced: replaced ? text : '',
    moved: moved ? text : '',
    now: renamed ?? replaced ?? moved ?? '',
  };
  return { code: 'VP526', values, span: piece.span(from, to) };
}
