import data from '../../../schemas/words/text.json' with { type: 'json' };
import { latin } from '../../source/latin.ts';
import { anyOf, inProse } from '../reading/in-prose.ts';
import { plainFix } from '../reading/plain-source.ts';
import { wordId, wordsIn } from '../reading/words-in-prose.ts';
import type { Rule } from '../rule.ts';

const forms = data.boundForms.map(wordId);
const apart = new RegExp(
  latin`(?<![\p{L}-])((?:${anyOf(data.boundForms)}))[ \u00A0](?!(?:${anyOf(data.afterSuspendedHyphen)})(?!\p{L}))(\p{Ll}{3,})(?!\p{L})`,
  'gi',
);

/** `Arbets sättet`: the first half is no word of its own. */
export const wordsApart: Rule = (context) => {
  const { plan, source } = context;
  if (!forms.some(wordsIn(plan, source).has)) return [];
  return inProse(context, apart, ({ piece, match, from, to }) => {
    const [text, first = '', second = ''] = match;
    const wanted = `${first}${second}`;
    const span = piece.span(from, to);
    return { code: 'VP551', values: { text, wanted }, span, ...plainFix(source, span, wanted) };
  });
};
