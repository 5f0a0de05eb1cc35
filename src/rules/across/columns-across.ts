import { flowTablesIn } from '../../plan/flow.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Rule } from '../rule.ts';
import { wrongAcross } from './wrong-across.ts';

/** Columns of ordinary tables that are made of those beside them; budgets are checked with their sums. */
export const columnsAcross: Rule = ({ plan, source }) =>
  flatMap(source.tree.children, (block) =>
    flatMap(flowTablesIn(block), (table) =>
      plan.tables.has(table) ? [] : wrongAcross(table, null).map(({ problem }) => problem),
    ),
  );
