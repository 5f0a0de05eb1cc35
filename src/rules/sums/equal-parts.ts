import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { countOf, figures, numberBegin, numberWords } from '../reading/number-words.ts';
import { stem } from '../reading/stems.ts';
import type { Rule } from '../rule.ts';
import { isNear, saysMore } from './near-sums.ts';

/** `12 platser fördelade på två grupper med 5 platser vardera`: equal parts that do not make the whole. */
export const equalParts: Rule = (context) => inProse(context, parts, toProblem, hint);

const hint = /vardera|i\s+varje|var[.,;:)!?]|var$/m;

const number = latin`(?:${figures}|${numberWords})`;

const parts = new RegExp(
  latin`${numberBegin}(?<count>${number})\s+\p{L}+(?:\s+\p{L}+)?,?\s+(?:med|om|à|för)\s+(?<each>${number})(?:\s+(?<noun>\p{L}+))?\s+(?:vardera(?!\p{L})|var(?=[.,;:)!?]|$)|i\s+varje(?!\p{L}))`,
  'gim',
);

/** A whole before its parts, with nothing but how it is parted between. */
const before = new RegExp(
  latin`${numberBegin}(?<whole>${number})\s+(?<word>\p{L}+),?(?:\s+\p{L}+){0,2}?,?\s+(?:i|på)\s+(?:de\s+|våra\s+|enhetens\s+)?$`,
  'i',
);
const after = new RegExp(
  latin`^(?:\s+\p{L}+)?,?\s+(?:\p{L}+\s+)?(?:totalt|sammanlagt|tillsammans|alltså|sammantaget)\s+(?<whole>${number})\s+(?<word>\p{L}+)`,
  'i',
);
const longest = 80;
/** How far what is said of the others is looked for, be it in the next sentence. */
const furthest = 160;

const { inexact: about, noWholes, again, parting } = data.partsOfTotal;
/** `cirka`, `högst`: parts that are not counted exactly. */
const inexact = new RegExp(latin`(?<!\p{L})(?:${anyOf(about)})(?!\p{L})`, 'i');
/** `samt gästlägenheter`, `per termin`: more of them. */
const more = new RegExp(
  latin`^[^.;!?]{0,60}(?:\d|(?<!\p{L})(?:och|samt|plus|${anyOf(again)})(?!\p{L}))`,
  'i',
);
/** `ökar med 10 platser`, `alla 20 gäster`: a number of something else. */
const noWhole = new RegExp(latin`(?<!\p{L})(?:${anyOf(noWholes)})\s+$`, 'i');
const isParted = new RegExp(anyOf(parting), 'i');

function toProblem({ piece, match, from, to }: Found): Problem | null {
  const lead = piece.text.slice(Math.max(0, from - longest), from);
  const rest = piece.text.slice(to, to + furthest);
  const first = before.exec(lead);
  const whole = first ?? after.exec(rest);
  if (!whole || inexact.test(lead + match[0]) || saysMore.test(rest)) return null;
  if (first && (more.test(rest) || noWhole.test(lead.slice(0, first.index)))) return null;
  const { whole: total = '' } = whole.groups ?? {};
  const sum = product(match);
  if (sum === countOf(total) || !isOfOneKind(match, whole, sum)) return null;
  const at = (first ? from - lead.length : to) + whole.index + whole[0].indexOf(total);
  return { code: 'VP333', values: { sum, total }, span: piece.span(at, at + total.length) };
}

const product = ({ groups }: RegExpExecArray): number =>
  (countOf(groups?.count ?? '') ?? 0) * (countOf(groups?.each ?? '') ?? 0);

/** Parts of the same kind as the whole that are further from it are only some. */
const nearOfOneKind = 0.25;

/**
 * `12 platser … med 5 platser vardera`. Without the second noun, as in `10 träffar i två grupper om 8 vardera`, it is only
 * told where the whole is parted: `12 platser fördelade på …`, `totalt 12 platser`.
 */
function isOfOneKind({ groups }: RegExpExecArray, whole: RegExpExecArray, sum: number): boolean {
  const { whole: written = '', word = '' } = whole.groups ?? {};
  const total = countOf(written) ?? 0;
  if (groups?.noun) return stem(groups.noun) === stem(word) && isNear(sum, total, nearOfOneKind);
  const isTotal = !whole[0].startsWith(written);
  return (isTotal || isParted.test(whole[0])) && isNear(sum, total);
}
