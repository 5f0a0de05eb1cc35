import type { Problem } from '../source/problem.ts';
import { type Found, inProse } from './in-prose.ts';
import { meantCommittee } from './names.ts';
import { plainFix } from './plain-source.ts';
import type { Rule } from './rule.ts';

/** The city's district committees and their administrations are named in the text as in the register; each form is told once. */
export const namesInText: Rule = (context) => {
  const told = new Set<string>();
  const check = ({ piece, from, to }: Found): Problem | null => {
    const name = ownName.exec(piece.text.slice(Math.max(0, from - longestName), from))?.[0];
    if (!name) return null;
    const written = (name + piece.text.slice(from, to)).replace(/\s+/g, ' ');
    const wanted = told.has(written) ? null : meantCommittee(written);
    told.add(written);
    if (wanted === null) return null;
    const span = piece.span(from - name.length, to);
    return { code: 'VP137', values: { written, wanted }, span, ...plainFix(context.source, span, wanted) };
  };
  return inProse(context, district, check, /stadsdels/);
};

const district = /(?<!\p{L})stadsdels(?:nämnd|förvaltning)(?=(?:s|en|ens|er|erna)?(?!\p{L}))/gu;

const longestName = 60;
/** `Södermalms`, `Hägersten-Älvsjö`, `Norra innerstadens`, before the kind. */
const ownName = /(?<![\p{L}-])(?:Norra\s+\p{L}+|\p{Lu}\p{L}+(?:[-‐–]\p{L}+)*)\s+$/u;
