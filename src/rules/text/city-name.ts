import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import { inProse } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/** The city is called Stockholms stad, in the genitive Stockholms stads. */
export const cityName: Rule = (context) =>
  inProse(
    context,
    wrongName,
    ({ piece, match: { 0: written }, from, to }) => {
      const span = piece.span(from, to);
      const wanted = written.replace('Stockholm', 'Stockholms');
      return { code: 'VP562', values: { written, wanted }, span, ...plainFix(context.source, span, wanted) };
    },
    /stockholm\sstad/,
  );

const wrongName = new RegExp(latin`(?<!\p{L})Stockholm\sstads?(?![\p{L}-])`, 'g');
