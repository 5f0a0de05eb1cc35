import type { Table } from 'mdast';
import { cellOf } from '../../plan/inline.ts';
import type { BudgetTable } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { changesAcross } from './changes-across.ts';
import { type FigureTable, readFigures } from './figure-table.ts';
import { headOf, mayBeMade } from './heads.ts';
import { netsAcross } from './nets-across.ts';
import { type WrongAcross, wrongRows } from './relation.ts';
import { balancesAcross, risksAcross } from './risks-across.ts';
import { totalsAcross } from './totals-across.ts';

/** A figure that is not what the columns beside it make, and what they make. */
export interface Across {
  problem: Problem & { span: WrongAcross['figure']['span'] };
  expected: string;
  /** Where the figures stand that it was made of. */
  parts: number[];
}

export function wrongAcross(table: Table, budget: BudgetTable | null): Across[] {
  const header = table.children[0]?.children ?? [];
  if (!header.some((cell) => mayBeMade(cellOf(cell).text))) return [];
  const figures = readFigures(table, budget);
  if (!figures) return [];
  const heads = figures.columns.map(headOf);
  const relations = [netsAcross, changesAcross, totalsAcross, risksAcross, balancesAcross];
  const wrong = flatMap(relations, (relationsIn) =>
    flatMap(relationsIn(figures, heads), (relation) => wrongRows(figures, relation)),
  );
  return wrong.map((each) => ({
    problem: toProblem(figures, each),
    expected: each.expected,
    parts: each.parts.map(({ span }) => span.start),
  }));
}

const nothing = {
  expected: '',
  difference: '',
  from: '',
  to: '',
  percent: '',
  factors: '',
  product: '',
  net: '',
};

function toProblem(
  table: FigureTable,
  { relation, row, figure, parts, expected }: WrongAcross,
): Across['problem'] {
  const { title } = table.columns[relation.result] ?? { title: '' };
  const label = table.labels[row] ?? '';
  const told = relation.told(parts, expected);
  if (relation.isNet && table.isBudget) {
    const name = label === '' ? title : `${label}: ${title}`;
    return {
      code: 'VP402',
      values: { label: name, written: figure.raw, expected: told.net ?? '' },
      span: figure.span,
    };
  }
  const values = { ...nothing, ...told, label, column: title, written: figure.raw };
  return { code: table.isBudget ? 'VP403' : 'VP353', values, span: figure.span };
}
