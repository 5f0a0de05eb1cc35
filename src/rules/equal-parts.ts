import data from '../../schemas/goal-words.json' with { type: 'json' };
import words from '../../schemas/prose.json' with { type: 'json' };
import { latin } from '../source/latin.ts';
import type { Problem } from '../source/problem.ts';
import { anyOf, type Found, inProse } from './in-prose.ts';
import { countOf } from './number-words.ts';
import type { Rule } from './rule.ts';
import { stem } from './stems.ts';

/** `12 platser fördelade på två grupper med 5 platser vardera`: equal parts that do not make the whole. */
export const equalParts: Rule = (context) => inProse(context, parts, toProblem, hint);

const hint = /vardera|i\s+varje|var[.,;:)!?]|var$/m;

const number = latin`(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d{1,7}|${data.numbers})`;
const alone = latin`(?<![\d\p{L}.,:–§/-])`;

const parts = new RegExp(
  latin`${alone}(?<count>${number})\s+\p{L}+(?:\s+\p{L}+)?,?\s+(?:med|om|à|för)\s+(?<each>${number})(?:\s+(?<noun>\p{L}+))?\s+(?:vardera(?!\p{L})|var(?=[.,;:)!?]|$)|i\s+varje(?!\p{L}))`,
  'gim',
);

/** A whole before its parts, with nothing but how it is parted between. */
const before = new RegExp(
  latin`${alone}(?<whole>${number})\s+(?<word>\p{L}+),?(?:\s+\p{L}+){0,2}?,?\s+(?:i|på)\s+(?:de\s+|våra\s+|enhetens\s+)?$`,
  'i',
);
const after = new RegExp(
  latin`^(?:\s+\p{L}+)?,?\s+(?:\p{L}+\s+)?(?:totalt|sammanlagt|tillsammans|alltså|sammantaget)\s+(?<whole>${number})\s+(?<word>\p{L}+)`,
  'i',
);
const longest = 80;

/** `cirka`, `högst`: parts that are not counted exactly; `samt två platser`: more of them. */
const inexact = new RegExp(latin`(?<!\p{L})(?:${anyOf(words.partsOfTotal.inexact)})(?!\p{L})`, 'i');
const more = new RegExp(
  latin`^[^.;!?]{0,60}(?:\d|(?<!\p{L})(?:och|samt|plus)\s+(?:en|ett|några|ytterligare|${data.numbers})(?!\p{L}))`,
  'i',
);

function toProblem({ piece, match, from, to }: Found): Problem | null {
  const [lead, rest] = [
    piece.text.slice(Math.max(0, from - longest), from),
    piece.text.slice(to, to + longest),
  ];
  const { count = '', each = '', noun } = match.groups ?? {};
  const first = before.exec(lead);
  const whole = first ?? after.exec(rest);
  if (!whole || inexact.test(lead + match[0]) || (first && more.test(rest))) return null;
  const { whole: total = '', word = '' } = whole.groups ?? {};
  const sum = (countOf(count) ?? 0) * (countOf(each) ?? 0);
  if (sum === countOf(total) || (noun !== undefined && stem(noun) !== stem(word))) return null;
  const at = (first ? from - lead.length : to) + whole.index + whole[0].indexOf(total);
  return { code: 'VP333', values: { sum, total }, span: piece.span(at, at + total.length) };
}
