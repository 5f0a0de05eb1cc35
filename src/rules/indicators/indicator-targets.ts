import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import { indicatorDirection } from '../../edition/indicators.ts';
import type { Edition } from '../../edition/types.ts';
import { equal } from '../../plan/decimal.ts';
import type { Goal, Indicator, IndicatorTable, Meta, Quantity, Span } from '../../plan/model.ts';
import { proseOf } from '../../plan/prose.ts';
import { isBlank } from '../../plan/quantity.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import { tokensOf } from '../reading/sentence-tokens.ts';
import { sentenceEnd } from '../reading/sentences.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { type Direction, isWeaker, saidBetter, saidIn } from './better.ts';
import { type IndicatorIndex, indexIndicators } from './indicator-index.ts';
import { lackingOfKind } from './lacking-of-kind.ts';
import { areRatesToOther, areShareAndRate, differInScale, isPartOfRate, unitKind } from './units.ts';

/** An indicator's own target beside the council's: there at all, in the same unit, and not weaker (format sections 4 and 7). */
export const indicatorTargets: Rule = (context) => {
  const said = saidInText(context);
  return flatMap([...context.plan.tables.values()], (table) =>
    table.kind === 'indicators'
      ? flatMap(table.rows, (row) => targetProblems(row, table, said, context))
      : [],
  );
};

function targetProblems(
  row: Indicator,
  table: IndicatorTable,
  said: Map<Indicator, Direction>,
  context: RuleContext,
): Problem[] {
  // A missing column is reported as such, and an explanation settles the matter; which way is better explains nothing.
  const isExplained = row.comment && saidIn(row.comment) === null;
  if (row.name === '' || !table.columns.includes('target') || isExplained) return [];
  const { target, councilTarget } = row;
  if (isBlank(target.raw) || isLeftBy(context.plan.meta, row)) return missingTarget(row);
  if (isToCome(target)) {
    return [
      { code: 'VP339', values: { name: row.name, target: target.raw }, span: spanOfCell(row.cells.target) },
    ];
  }
  if (isOpenCouncilTarget(row, table, context.edition)) {
    return [{ code: 'VP331', values: { name: row.name }, span: spanOfCell(row.cells.councilTarget) }];
  }
  if (target.decimal === null || councilTarget.decimal === null) return lackingOfKind(row, table);
  const [units] = unitProblems(row, context);
  const weaker = units?.code === 'VP314' ? [] : weakerTarget(row, said.get(row) ?? null, context.edition);
  return units ? [units, ...weaker] : weaker;
}

const leftToCommittee = new RegExp(latin`^(?:${anyOf(data.leftToCommittee)})(?!\p{L})`, 'i');

const toCome = new RegExp(latin`^(?:${anyOf(data.toCome)})(?!\p{L})(?!\s+(?:ej|inte)(?!\p{L}))`, 'i');

/** `tas fram under våren`, in a plan that is to say it; `sätts till 80 %` is a value, and `tas fram av nämnd` as good as none. */
const isToCome = ({ raw }: Quantity): boolean =>
  toCome.test(raw) && !leftToCommittee.test(raw) && !/\d/.test(raw.replace(/20\d\d(?:-\d\d){0,2}/g, ''));

/** `Tas fram av nämnd` copied from the council's column, in the plan of the committee that is to do so. */
const isLeftBy = ({ level }: Meta, { target, councilTarget }: Indicator): boolean =>
  level === 'nämnd' && leftToCommittee.test(target.raw) && leftToCommittee.test(councilTarget.raw);

/** The committee sets what the council leaves open, and all of an indicator of its own. */
function missingTarget({ name, target, councilTarget, period, cells, span }: Indicator): Problem[] {
  const place = cells.target?.span ?? span;
  if (leftToCommittee.test(councilTarget.raw)) {
    return [{ code: 'VP311', values: { name, council: councilTarget.raw }, span: place }];
  }
  // A row that holds nothing but a name groups those below it; a dash says that there is no target.
  if (target.raw !== '' || period === '') return [];
  if (isBlank(councilTarget.raw)) return [{ code: 'VP312', values: { name }, span: place }];
  return [{ code: 'VP330', values: { name, council: councilTarget.raw }, span: place }];
}

/** An indicator that the edition knows is the council's, though its column holds nothing. */
function isOpenCouncilTarget(
  { name, councilTarget }: Indicator,
  { columns }: IndicatorTable,
  edition: Edition | null,
): boolean {
  if (councilTarget.raw !== '' || !columns.includes('councilTarget')) return false;
  return edition !== null && indicatorDirection(edition, name) !== null;
}

function unitProblems(row: Indicator, context: RuleContext): Problem[] {
  const { target, councilTarget, cells } = row;
  const [own, council] = [target.unit, councilTarget.unit];
  if (own === council) return [];
  if (own === null || (council !== null && isPartOfRate(own, council)))
    return lackingUnit('target', row, context);
  if (council === null || isPartOfRate(council, own)) return lackingUnit('councilTarget', row, context);
  if (!areShareAndRate(own, council) && !areRatesToOther(own, council)) {
    const [ownKind, councilKind] = [unitKind(own), unitKind(council)];
    if (ownKind === null || councilKind === null) return [];
    if (ownKind === councilKind && !differInScale(own, council)) return [];
  }
  const values = { target: target.raw, council: councilTarget.raw };
  return [{ code: 'VP314', values, span: spanOfCell(cells.target) }];
}

/** Which column lacks its unit, or a part of it. */
function lackingUnit(column: 'target' | 'councilTarget', row: Indicator, context: RuleContext): Problem[] {
  const [lacking, other] = [row[column], row[column === 'target' ? 'councilTarget' : 'target']];
  const span = spanOfCell(row.cells[column]);
  const values = { lacking: lacking.raw, other: other.raw };
  return [{ code: 'VP315', values, span, ...sameNumber(lacking, other, span, context) }];
}

/** Of two equal numbers, the one without a unit can be written as the other. */
function sameNumber(lacking: Quantity, other: Quantity, span: Span, { source }: RuleContext): { fix?: Fix } {
  const isSame = equal(lacking.decimal ?? '', other.decimal ?? '');
  return isSame && lacking.bound === null ? plainFix(source, span, other.raw) : {};
}

function weakerTarget(row: Indicator, said: Direction | null, edition: Edition | null): Problem[] {
  const { name, target, councilTarget } = row;
  if (!isWeaker(row, target, said, edition)) return [];
  const values = { name, target: target.raw, council: councilTarget.raw };
  return [{ code: 'VP313', values, span: spanOfCell(row.cells.target) }];
}

/** `För väntetiden är ett lägre värde bättre` in a paragraph beside the table. */
function saidInText({ goals, plan, source }: RuleContext): Map<Indicator, Direction> {
  const said = new Map<Indicator, Direction>();
  const pieces = piecesWith(proseOf(plan, source), /bättre|önskvärt|eftersträvas/).filter(
    ({ goal, kind }) => goal && kind === 'paragraph',
  );
  if (pieces.length === 0) return said;
  const index = indexIndicators(goals);
  for (const { goal, text } of pieces) {
    for (const sentence of text.split(sentenceEnd)) {
      const direction = goal ? saidIn(sentence) : null;
      const row = goal && direction ? toldIn(sentence, goal, index) : null;
      if (row && direction) said.set(row, direction);
    }
  }
  return said;
}

/** The indicator that the sentence names, or the only one that the goal has. */
function toldIn(sentence: string, goal: Goal, index: IndicatorIndex): Indicator | null {
  const rest = Object.values(saidBetter).reduce((left, pattern) => left.replace(pattern, ' '), sentence);
  const words = flatMap(tokensOf(rest), ({ kind, text }) => (kind === 'word' ? text : []));
  const [only, ...others] = goal.indicators;
  return index.told(words, goal) ?? (only && others.length === 0 ? only : null);
}

function spanOfCell(cell: { span: Span } | undefined): Span {
  return cell?.span ?? { start: 0, end: 0 };
}
