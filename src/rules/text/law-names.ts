import data from '../../../schemas/words/text.json' with { type: 'json' };
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { inProse } from '../reading/in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Laws are called by the names that they have (Svensk författningssamling), and abbreviated as they are. */
export const lawNames: Rule = (context) => [...misnamed(context), ...misabbreviated(context)];

const { misnamed: wrongNames, abbreviations } = data.laws;
const hint = /lag|socialtj/;

const wrong = wrongNames.map(({ pattern, name }) => ({
  name,
  pattern: new RegExp(latin`(?<![\p{L}-])(?:${pattern})(?![\p{L}-])`, 'gi'),
}));

/** `enligt socialtjänsten och hälso- och sjukvårdslagen`: an office where its law is meant, or a law of another name. */
function misnamed(context: RuleContext) {
  return flatMap(wrong, ({ pattern, name }) =>
    inProse(
      context,
      pattern,
      ({ piece, match: { 0: whole, groups }, from, to }) => {
        const written = groups?.name ?? whole;
        const begin = from + whole.lastIndexOf(written);
        const end = groups?.name === undefined ? to : begin + written.length;
        return { code: 'VP546', values: { written, name }, span: piece.span(begin, end) };
      },
      hint,
    ),
  );
}

const known = new Map(Object.entries(abbreviations));
const all = new Set(known.values());
const abbreviated = new RegExp(
  latin`(?<![\p{L}-])(?<name>${[...known.keys()].join('|')})\s{1,3}\((?<short>\p{Lu}\p{L}{1,4})\)`,
  'giu',
);

/** `socialtjänstlagen (LSS)`: the abbreviation of another law. */
function misabbreviated(context: RuleContext) {
  return inProse(
    context,
    abbreviated,
    ({ piece, match: { groups }, to }) => {
      const { name = '', short = '' } = groups ?? {};
      const right = known.get(name.toLowerCase().replace(/\s+/g, ' '));
      if (!right || right === short || !all.has(short)) return null;
      const begin = to - 1 - short.length;
      const values = { written: `${name} (${short})`, name: `${name} (${right})` };
      return { code: 'VP546', values, span: piece.span(begin, begin + short.length) };
    },
    hint,
  );
}
