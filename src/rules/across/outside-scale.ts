import type { Table } from 'mdast';
import data from '../../../schemas/words/across.json' with { type: 'json' };
import { flowTablesIn } from '../../plan/flow.ts';
import { cellOf } from '../../plan/inline.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';

/** `Sannolikhet (1–5)` over a 6. */
export const outsideScale: Rule = ({ plan, source }) =>
  flatMap(source.tree.children, (block) =>
    flatMap(flowTablesIn(block), (table) => (plan.tables.has(table) ? [] : outside(table))),
  );

const names = [...data.likelihood, ...data.consequence].join('|');
const scaled = new RegExp(`^(?:${names})\\s?\\((?<least>\\d)\\s?[-–]\\s?(?<most>\\d{1,2})\\)$`, 'i');

function outside({ children: [header, ...rows] }: Table): Problem[] {
  return flatMap(header?.children ?? [], (head, at) => {
    const { text } = cellOf(head);
    const { least, most } = scaled.exec(text)?.groups ?? {};
    if (least === undefined || most === undefined) return [];
    return flatMap(rows, ({ children }) => {
      const cell = children[at] ? cellOf(children[at]) : null;
      if (!cell || !/^\d{1,3}$/.test(cell.text)) return [];
      const isInside = Number(cell.text) >= Number(least) && Number(cell.text) <= Number(most);
      return isInside
        ? []
        : [{ code: 'VP354' as const, values: { written: cell.text, column: text }, span: cell.span }];
    });
  });
}
