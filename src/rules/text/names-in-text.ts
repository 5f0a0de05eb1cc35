import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { letters } from '../../source/words.ts';
import { meantCommittee } from '../reading/committees.ts';
import { formCells } from '../reading/form-cells.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { isSlip, shortestSlip } from '../reading/slips.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The unit, the city's district committees and their administrations bear their names in the text too; each form is told once. */
export const namesInText: Rule = (context) => [
  ...committeeNames(context),
  ...unitNames(context),
  ...nameInForm(context),
];

function committeeNames(context: RuleContext): Problem[] {
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
}

const district = new RegExp(
  latin`(?<!\p{L})stadsdels(?:nämnd|förvaltning)(?=(?:s|en|ens|er|erna)?(?!\p{L}))`,
  'g',
);

const longestName = 60;
/** `Södermalms`, `Hägersten-Älvsjö`, `Norra innerstadens`, before the kind. */
const ownName = new RegExp(latin`(?<![\p{L}-])(?:Norra\s+\p{L}+|\p{Lu}\p{L}+(?:[-‐–]\p{L}+)*)\s+$`);

/** `Socialpsykiatriska enheten` in the budget's form for `Enheten för socialpsykiatri`; one that holds the other is short for it. */
function nameInForm(context: RuleContext): Problem[] {
  const { level, unit } = context.plan.meta;
  const [cell, ...others] = level === 'enhet' ? formCells(context, /^enhet\s*:?$/i) : [];
  if (!cell || others.length > 0 || !unit) return [];
  const [written, own] = [letters(cell.text), letters(unit)];
  if (written === '' || own.includes(written) || written.includes(own)) return [];
  if (isSlip(cell.text.toLowerCase(), unit.toLowerCase())) return [];
  const span = cell.span(0, cell.text.length);
  return [{ code: 'VP136', values: { written: cell.text, wanted: unit }, span }];
}

/** Longer names are not looked for. */
const mostWords = 6;

/** The unit's name with one of its words misspelt and the others as they are: `Vuxenheten` for `Vuxenenheten`. */
function unitNames(context: RuleContext): Problem[] {
  const { unit, department, level } = context.plan.meta;
  const words = ({ enhet: unit, avdelning: department, nämnd: null }[level] ?? '').split(/\s+/);
  if (words.length > mostWords) return [];
  return flatMap(words, (word, index) => [
    ...(isName.test(word) ? misspelt(words, index, context) : []),
    ...turned(word, words, context),
  ]);
}

const twoNames = new RegExp(latin`^(\p{Lu}\p{L}{3,40})-(\p{Lu}\p{L}{3,40})$`);

/** So many signs beside a name tell what it is the name of, by the first letters of a word. */
const [beside, begins] = [30, 5];

/** `Nockeby-Åkeslunds förskolor` for the unit `Förskoleenheten Åkeslund-Nockeby`; without its kind, it may be a bus line's name. */
function turned(wanted: string, name: string[], context: RuleContext): Problem[] {
  const [, first, second] = twoNames.exec(wanted) ?? [];
  if (first === undefined || second === undefined || first === second) return [];
  const written = `${second}-${first}`;
  const pattern = new RegExp(latin`(?<![\p{L}-])${written}(?=s?(?![\p{L}-]))`, 'g');
  const kinds = name.filter((word) => word !== wanted && word.length >= begins);
  const check = ({ piece, from, to }: Found): Problem | null => {
    const around = piece.text.slice(Math.max(0, from - beside), to + beside).toLowerCase();
    if (!kinds.some((kind) => around.includes(kind.slice(0, begins).toLowerCase()))) return null;
    const span = piece.span(from, to);
    return { code: 'VP136', values: { written, wanted }, span, ...plainFix(context.source, span, wanted) };
  };
  return inProse(context, pattern, check, hintOf(second.slice(1, 3))).slice(0, 1);
}

const isName = new RegExp(latin`^\p{L}{${shortestSlip},40}$`);

function misspelt(words: string[], index: number, context: RuleContext): Problem[] {
  const wanted = words[index] ?? '';
  const begin = wanted.slice(0, 2);
  const like = `${begin}\\p{L}{${wanted.length - 4},${wanted.length}}`;
  const parts = words.map((each, at) => (at === index ? `(?<slip>${like})` : anyOf([each])));
  const pattern = new RegExp(latin`(?<!\p{L})${parts.join('\\s+')}(?!\p{L})`, 'g');
  const told = new Set<string>();
  const check = ({ piece, match, from }: Found): Problem | null => {
    const written = match.groups?.slip ?? '';
    if (told.has(written) || !isSlip(written.toLowerCase(), wanted.toLowerCase())) return null;
    told.add(written);
    const at = from + match[0].indexOf(written);
    const span = piece.span(at, at + written.length);
    return { code: 'VP136', values: { written, wanted }, span, ...plainFix(context.source, span, wanted) };
  };
  return inProse(context, pattern, check, hintOf(begin.toLowerCase()));
}

/** One for all plans, so that no plan leaves one behind. */
const hints = new Map<string, RegExp>();

function hintOf(begin: string): RegExp {
  const hint = hints.get(begin) ?? new RegExp(latin`${begin}\p{L}`);
  hints.set(begin, hint);
  return hint;
}
