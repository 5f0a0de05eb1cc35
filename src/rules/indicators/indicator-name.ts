import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import { indicatorDirection } from '../../edition/indicators.ts';
import type { Indicator } from '../../plan/model.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { cellText } from '../reading/cell-text.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** An indicator's name says what is measured: no sentence, and no full stop, save where the council has given it one. */
export const indicatorName: Rule = (context) =>
  flatMap(context.goals, ({ goal }) => flatMap(goal.indicators, (row) => odd(row, context)));

/** After a whole word; `m.m.` and `inkl.` are abbreviations. */
const fullStop = new RegExp(latin`(?<![.\p{L}])\p{L}{6,}\.$`);

/** `Alla enheter följer upp …`, `Vi har …`: somebody does something. */
const sentence = new RegExp(latin`^(?:${anyOf(data.sentenceStarts)})(?!\p{L})`, 'i');

function odd({ name, cells }: Indicator, context: RuleContext): Problem[] {
  // A part of an indicator, `– kvinnor`, goes by the name of the whole, of which it is told there.
  const isWhole = cells.name?.text.endsWith(name) ?? false;
  const [hasStop, isSentence] = [fullStop.test(name), isWhole && sentence.test(name)];
  if (!hasStop && !isSentence) return [];
  const piece = cellText(context, cells.name);
  if (!piece || (context.edition && indicatorDirection(context.edition, name))) return [];
  const end = piece.text.trimEnd().length;
  if (isSentence) return [{ code: 'VP332', span: piece.span(piece.text.indexOf(name.charAt(0)), end) }];
  const span = piece.span(end - 1, end);
  return [{ code: 'VP321', span, ...plainFix(context.source, span, '') }];
}
