import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import { isLess } from '../../plan/decimal.ts';
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
      ...flatMap(['target', 'councilTarget'] as const, (column) => [
        ...aboveWhole(row, column),
        ...outsideScale(row, column),
        ...outsideParts(row, column),
      ]),
    ]),
  );

/** Only a part of a whole: what is used of a budget, or growth, may be more than there was. */
const isShare = /^andel(?:en)?\s/i;
const mayBeMore = new RegExp(latin`${anyOf(data.mayBeAboveWhole)}`, 'i');
const whole = 100;

type TargetColumn = 'target' | 'councilTarget';

function aboveWhole({ name, cells, ...row }: Indicator, column: TargetColumn): Problem[] {
  const { raw, unit, decimal } = row[column];
  const cell = cells[column];
  if (!cell || !unit?.startsWith('%') || Number(decimal) <= whole) return [];
  return isShare.test(name) && !mayBeMore.test(name)
    ? [{ code: 'VP348', values: { name, share: raw }, span: cell.span }]
    : [];
}

const scaleInName =
  /\((?:på\s+)?(?:en\s+)?skalan?\s*:?\s*(?<least>\d{1,3})\s?(?:[-–]|till)\s?(?<most>\d{1,3})\)/i;

/** `Index (skala 1–5)`: no 5,4. A share of those who answered so is another figure, and so is 75 of answers from 1 to 10. */
function outsideScale({ name, cells, ...row }: Indicator, column: TargetColumn): Problem[] {
  const { raw, unit, decimal } = row[column];
  const { least, most } = scaleInName.exec(name)?.groups ?? {};
  const cell = cells[column];
  if (!cell || least === undefined || most === undefined || decimal === null || unit !== null) return [];
  const isBeside = isLess(decimal, least) || (isLess(most, decimal) && Number(decimal) < 2 * Number(most));
  if (isShare.test(name) || !isBeside) return [];
  return [{ code: 'VP348', values: { name, written: raw, scale: `${least}–${most}` }, span: cell.span }];
}

const oneSex = '(?:kvinnor|flickor|tjejer|k|f)';
const otherSex = '(?:män|pojkar|killar|m|p)';
const share = '\\s*:?\\s*(\\d{1,3}(?:,\\d)?)\\s?%';
/** `99 % (flickor 98 %, pojkar 97 %)`: of all that there are. */
const inParts = new RegExp(
  `^(\\d{1,3}(?:,\\d)?)\\s?%\\s?\\((?:${oneSex}${share}[,;]?\\s(?:och\\s)?${otherSex}|${otherSex}${share}[,;]?\\s(?:och\\s)?${oneSex})${share}\\)$`,
  'i',
);

/** A share of all lies between those of the parts that they are made of. */
function outsideParts({ name, cells, ...row }: Indicator, column: TargetColumn): Problem[] {
  const cell = cells[column];
  const found = cell ? inParts.exec(row[column].raw) : null;
  if (!cell || !found) return [];
  const [whole = 0, ...parts] = flatMap(found.slice(1), (each) =>
    each ? Number(each.replace(',', '.')) : [],
  );
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  if (whole >= least && whole <= most) return [];
  const values = { name, written: `${found[1]} %`, least: swedish(least), most: swedish(most) };
  return [{ code: 'VP348', values, span: cell.span }];
}

const swedish = (value: number): string => String(value).replace('.', ',');

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
