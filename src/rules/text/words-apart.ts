import data from '../../../schemas/words/text.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { piecesWithWords, wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule } from '../rule.ts';

const forms = new Set(data.boundForms.map(wordId));
const apart = new RegExp(
  latin`(?<![\p{L}-])((?:${anyOf(data.boundForms)}))[ \u00A0](?!(?:${anyOf(data.afterSuspendedHyphen)})(?!\p{L}))(\p{Ll}{3,})(?!\p{L})`,
  'gi',
);

/** `Arbets sättet`: the first half is no word of its own. */
export const wordsApart: Rule = ({ plan, source }) =>
  flatMap(piecesWithWords(wordsIn(plan, source), forms), (piece) =>
    flatMap(matchesIn(piece.text, apart), ({ 0: text, 1: first, 2: second, index }): Problem => {
      const span = piece.span(index, index + text.length);
      const wanted = `${first}${second}`;
      return { code: 'VP551', values: { text, wanted }, span, ...plainFix(source, span, wanted) };
    }),
  );
