import type { Problem } from '../source/problem.ts';
import { type Found, inProse } from './in-prose.ts';
import { meantCommittee } from './names.ts';
import { plainFix } from './plain-source.ts';
import type { Rule } from './rule.ts';

/** The city's district committees and their administrations are named in the text as in the register; each form is told once. */
export const namesInText: Rule = (context) => {
  const told = new Set<string>();
  const check = ({ piece, match, from }: Found): Problem | null => {
    const { name = '' } = match.groups ?? {};
    const written = name.replace(/\s+/g, ' ');
    if (told.has(written)) return null;
    told.add(written);
    const wanted = meantCommittee(written);
    if (wanted === null) return null;
    const span = piece.span(from, from + name.length);
    return { code: 'VP137', values: { written, wanted }, span, ...plainFix(context.source, span, wanted) };
  };
  return inProse(context, district, check, ({ text }) => text.includes('stadsdels'));
};

/** `Södermalms stadsdelsnämnd`; in `Rinkeby-Kista och Järva stadsdelsnämnder` the last has its name. */
const district =
  /(?<![\p{L}-])(?<name>(?:Norra\s+)?\p{L}{2,25}(?:[-‐–]\p{L}{2,25}){0,2}\s+stadsdels(?:nämnd|förvaltning))(?:s|en|ens|er|erna)?(?!\p{L})/gu;
