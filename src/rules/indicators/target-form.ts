import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import type { Indicator, IndicatorColumn } from '../../plan/model.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { countOf } from '../reading/number-words.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A target can be what the indicator says that it measures: no `Andel` of 120 %, and a number in figures. */
export const targetForm: Rule = (context) =>
  flatMap(context.goals, ({ goal }) =>
    flatMap(goal.indicators, (row) => [
      ...flatMap(['target', 'councilTarget'] as const, (column) => inWords(row, column, context)),
      ...flatMap(['target', 'councilTarget'] as const, (column) => aboveWhole(row, column)),
    ]),
  );

/** Only a part of a whole: what is used of a budget, or growth, may be more than there was. */
const isShare = /^andel(?:en)?\s/i;
const mayBeMore = new RegExp(latin`${anyOf(data.mayBeAboveWhole)}`, 'i');
const whole = 100;

function aboveWhole({ name, cells, ...row }: Indicator, column: 'target' | 'councilTarget'): Problem[] {
  const { raw, unit, decimal } = row[column];
  const cell = cells[column];
  if (!cell || !unit?.startsWith('%') || Number(decimal) <= whole) return [];
  return isShare.test(name) && !mayBeMore.test(name)
    ? [{ code: 'VP348', values: { name, written: raw }, span: cell.span }]
    : [];
}

/** `tolv`, `Minst tolv st`: nothing else that could be meant. */
const numberWord = new RegExp(
  latin`^(?:(?:minst|högst|max)\s)?(?<number>\p{L}{2,6})(?:\s(?:st|stycken|procent|%|gånger|personer))?$`,
  'i',
);

function inWords({ cells }: Indicator, column: IndicatorColumn, { source }: RuleContext): Problem[] {
  const cell = cells[column];
  const word = (cell && numberWord.exec(cell.text)?.groups?.number) ?? '';
  const count = cell && word ? countOf(word) : null;
  if (!cell || count === null) return [];
  const wanted = cell.text.replace(word, String(count));
  return [
    {
      code: 'VP349',
      values: { written: cell.text, wanted },
      span: cell.span,
      ...plainFix(source, cell.span, wanted),
    },
  ];
}
