import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { formatSwedish } from '../../plan/decimal.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { figures, numberBegin } from '../reading/number-words.ts';
import type { Rule } from '../rule.ts';

/** `612,4 mnkr, en ökning med 18,6 mnkr från 593,4 mnkr`: a change that does not lead from the one to the other. */
export const changeSums: Rule = (context) => [
  ...flatMap(forms, (form) => inProse(context, form, toProblem, /från\s+\d/)),
  ...inProse(context, ofShares, (found) => (isOnlyShare(found) ? toProblem(found) : null), /procentenhet/),
];

const { up, down, upVerbs, downVerbs } = data.changes;
const rises = new Set([...up, ...upVerbs]);

const unit = latin`(?:\s?%|\s+(?!(?:från|till|en|med|år|och)\s)\p{L}+)?`;
const part = (name: string): string =>
  `${numberBegin}(?<${name}>(?:${figures})(?:[.,]\\d{1,3})?)(?<${name}Unit>${unit})`;
const change = latin`(?:alltså\s+|det\s+vill\s+säga\s+|vilket\s+är\s+)?en\s+(?<way>${anyOf([...up, ...down])})\s+med\s+${part('by')}`;

const forms = [
  latin`${part('now')},?\s+${change}\s+från\s+${part('before')}`,
  latin`från\s+${part('before')}\s+till\s+${part('now')},\s+${change}`,
  latin`(?<!\p{L})(?<way>${anyOf([...upVerbs, ...downVerbs])})\p{L}*\s+med\s+${part('by')}\s+från\s+${part('before')}\s+till\s+${part('now')}`,
].map((form) => new RegExp(form, 'gi'));

/** `84 % är nöjda. Det är en ökning med 3 procentenheter jämfört med 2024 (80 %)`, or in one sentence. */
const ofShares = new RegExp(
  latin`${part('now')}[^.%\d]{0,80}(?:\.\s+(?:Det|Detta)\s+(?:är|innebär|motsvarar)|,(?:\s+vilket\s+är)?)\s+en\s+(?<way>${anyOf([...up, ...down])})\s+med\s+${part('by')}\s+(?:jämfört\s+med|från|sedan|mot)\s+(?:år\s+)?20\d\d\s+\(${part('before')}\)`,
  'gi',
);

const share = /\d\s?(?:%|procent(?!enhet))/i;

/** `… med maten, målet var 85 %. Det är …`: which of two figures has changed is not said. */
function isOnlyShare({ piece, match, from }: Found): boolean {
  const { nowUnit = '', byUnit = '' } = match.groups ?? {};
  const before = piece.text.slice(0, from);
  const sentence = before.slice(Math.max(...['. ', '! ', '? '].map((end) => before.lastIndexOf(end))) + 1);
  return (
    /^\s*(?:%|procent)/i.test(nowUnit) && byUnit.trim().startsWith('procentenhet') && !share.test(sentence)
  );
}

function toProblem({ piece, match, from }: Found): Problem | null {
  const { now = '', by = '', before = '', way = '' } = match.groups ?? {};
  if (!isOneUnit(match.groups ?? {})) return null;
  const decimals = Math.max(...[now, by, before].map((written) => written.split(/[.,]/)[1]?.length ?? 0));
  const [after, step, start] = [now, by, before].map((written) => inLastDigits(written, decimals)) as [
    number,
    number,
    number,
  ];
  const expected = rises.has(way.toLowerCase()) ? start + step : start - step;
  // Of decimals the last may have been rounded in each.
  if (Math.abs(after - expected) <= (decimals > 0 ? 1 : 0)) return null;
  const at = from + placeOf(now, match);
  const values = {
    before,
    by,
    written: now,
    expected: formatSwedish((expected / 10 ** decimals).toFixed(decimals)),
  };
  return { code: 'VP337', values, span: piece.span(at, at + now.length) };
}

/** Where the new figure stands in what was found: last where the text leads to it, first where it begins with it. */
function placeOf(now: string, { 0: found, groups }: RegExpExecArray): number {
  return found.startsWith(now) && groups?.before !== now ? 0 : found.lastIndexOf(now);
}

const inLastDigits = (written: string, decimals: number): number =>
  Math.round(Number(written.replace(/[ \u00A0\u202F]/g, '').replace(',', '.')) * 10 ** decimals);

/** Of per cent only per cent units add up: `från 60 till 63 procent, en ökning med 5 procent` is right. */
function isOneUnit({ nowUnit = '', byUnit = '', beforeUnit = '' }: Record<string, string>): boolean {
  const [now, by, before] = [nowUnit, byUnit, beforeUnit].map((each) => each.trim().toLowerCase());
  if (by === '%' || by === 'procent') return false;
  const known = [now, by, before]
    .filter(Boolean)
    .map((each) => (/^(?:%|procent)/.test(each ?? '') ? '%' : each));
  return new Set(known).size <= 1;
}
