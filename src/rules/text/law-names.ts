import data from '../../../schemas/words/text.json' with { type: 'json' };
import { latin } from '../../source/latin.ts';
import { inProse } from '../reading/in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Laws are called by the names that they have (Svensk författningssamling), and abbreviated as they are. */
export const lawNames: Rule = (context) => [
  ...misnamed(context),
  ...misabbreviated(context),
  ...misnumbered(context),
];

const { misnamed: wrongNames, abbreviations } = data.laws;
const hint = /lagen|socialtj/;

const whole = (pattern: string): string => latin`(?<![\p{L}-])(?:${pattern})(?![\p{L}-])`;
const wrong = wrongNames.map(({ pattern, name }) => ({
  name,
  pattern: new RegExp(`^${whole(pattern)}`, 'i'),
}));
/** Any of them, for the text is read once. */
const anyWrong = new RegExp(
  whole(wrongNames.map(({ pattern }) => pattern.replace('(?<name>', '(?:')).join('|')),
  'gi',
);

/** `enligt socialtjänsten och hälso- och sjukvårdslagen`: an office where its law is meant, or a law of another name. */
function misnamed(context: RuleContext) {
  return inProse(
    context,
    anyWrong,
    ({ piece, from, to }) => {
      const found = piece.text.slice(from, to);
      for (const { pattern, name } of wrong) {
        const match = pattern.exec(found);
        if (!match) continue;
        const written = match.groups?.name ?? found;
        const begin = from + found.lastIndexOf(written);
        return { code: 'VP546', values: { written, name }, span: piece.span(begin, begin + written.length) };
      }
      return null;
    },
    hint,
  );
}

const known = new Map(Object.entries(abbreviations));
const all = new Set(known.values());
const abbreviated = new RegExp(
  latin`(?<![\p{L}-])(?<name>${[...known.keys()].join('|')})\s{1,3}\((?<short>\p{Lu}\p{L}{1,4})\)`,
  'gi',
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

/** `(1994:1 809)`: a number in the statute book is no amount. */
function misnumbered(context: RuleContext) {
  return inProse(
    context,
    /(?<=\()((?:19|20)\d\d:\d{1,2})[ \u00A0](\d{3})(?=\))/g,
    ({ piece, match: { 0: written, 1: first, 2: last }, from, to }) => {
      const span = piece.span(from, to);
      return { code: 'VP546', values: { written, name: `${first}${last}` }, span };
    },
    /\d:\d{1,2}[ \u00A0]\d/,
  );
}
