import { equal } from '../../plan/decimal.ts';
import { ownLevel } from '../../plan/levels.ts';
import type { Indicator, Quantity } from '../../plan/model.ts';
import type { Prose } from '../../plan/prose.ts';
import { isBlank } from '../../plan/quantity.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { RuleContext } from '../rule.ts';
import { isWeaker } from './better.ts';
import { isOfOtherScope } from './figure-scope.ts';
import type { Figure } from './stated-figures.ts';
import { differInScale, unitKind } from './units.ts';

/** What is wrong with a figure that a text tells of an indicator; nothing where the table has the same. */
export function differing(
  row: Indicator,
  figure: Figure,
  piece: Prose,
  { source, plan, edition }: RuleContext,
): Problem[] {
  if (isOfOtherScope(piece.text.slice(figure.token.to), row, plan.meta)) return [];
  const { target, councilTarget } = row;
  const decimal = figure.token.text.replace(/[ \u00A0\u202F]/g, '').replace(',', '.');
  const isOpen = isBlank(target.raw);
  if (!isSameMeasure(row, figure) || (!isOpen && target.decimal === null)) return [];
  if (target.decimal !== null && equal(target.decimal, decimal)) return [];
  if (isFractionOf(row, figure, decimal)) return [];
  // The committee's goal may set what the council does, and the unit more.
  const isOwn = piece.goal?.level === ownLevel[plan.meta.level];
  if (!isOwn && councilTarget.decimal !== null && equal(councilTarget.decimal, decimal)) return [];
  if (isOpen && councilTarget.decimal !== null && equal(councilTarget.decimal, decimal)) return [];
  const end = endOf(figure, piece.text);
  const written = piece.text.slice(figure.token.from, end);
  const { line } = source.positions.position(row.span.start);
  const span = piece.span(figure.token.from, end);
  const values = { name: row.name, written, target: target.raw, line };
  if (!isOpen) return [{ code: 'VP318', values, span }];
  const said: Quantity = { raw: written, decimal, unit: figure.unit || null, bound: null };
  // Written in the table it would be told as weaker there.
  return isWeaker(row, said, null, edition)
    ? [{ code: 'VP313', values: { name: row.name, target: written, council: councilTarget.raw }, span }]
    : [{ code: 'VP319', values, span }];
}

const writtenUnit = new RegExp(latin`^\s{0,2}(?:%|\p{L}+)`);

/** A figure ends with its unit; another word after it is what the figure counts. */
function endOf({ token, unit }: Figure, text: string): number {
  if (unitKind(unit) === null) return token.to;
  return token.to + (writtenUnit.exec(text.slice(token.to, token.to + 40))?.[0].length ?? 0);
}

/** `76 procent` of a target written `0,76`: how it is written is another finding's matter. */
function isFractionOf({ target }: Indicator, { unit }: Figure, decimal: string): boolean {
  if (target.unit !== null || unit !== '%' || target.decimal === null) return false;
  return Math.abs(Number(target.decimal) * 100 - Number(decimal)) < 1e-9;
}

/** Per cent are compared with per cent only; of other figures the noun may vary (`10 st`, `10 platser`). */
function isSameMeasure({ target, councilTarget }: Indicator, { unit }: Figure): boolean {
  const written = target.unit ?? councilTarget.unit;
  if (written === null) return target.decimal === null || unit !== '%';
  if (differInScale(written, unit)) return false;
  return (unitKind(written) === 'share') === (unit === '%');
}
