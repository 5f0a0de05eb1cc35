import type { Table } from 'mdast';
import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import data from '../../../schemas/words/tables.json' with { type: 'json' };
import { tablesIn } from '../../plan/flow.ts';
import { cellOf } from '../../plan/inline.ts';
import type { Plan } from '../../plan/model.ts';
import { parseAmount } from '../../plan/quantity.ts';
import { type SecondHead, secondHeads } from '../../plan/second-heads.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** A table has rows below its header, and none but data: the header of a budget is none of them, and no other stands there. */
export const tableHeads: Rule = ({ source, plan }) =>
  flatMap(tablesIn(source.tree), (table) => [
    ...withoutRows(table),
    ...rowAsHeader(table, plan),
    ...amongRows(table, source),
  ]);

function withoutRows(table: Table): Problem[] {
  if (table.children.length > 1) return [];
  return [{ code: 'VP345', values: reasons.VP345.empty, span: spanOf(table) }];
}

/** What heads a column of numbers that are no amounts. */
const numbered = new RegExp(`^(?:${anyOf(data.otherNumbers)})\\b`, 'i');
const year = /^(?:19|20)\d\d$/;
/** Smaller numbers may tell the columns apart. */
const leastAmount = 100;

/** `| Personal | 19 870 |` over the line of hyphens: only amounts, and no years. */
function rowAsHeader(table: Table, { tables }: Plan): Problem[] {
  const [header] = table.children;
  if (!header || tables.get(table)?.kind !== 'budget') return [];
  const [label, ...cells] = header.children.map(cellOf);
  if (!label || cells.length === 0 || !/\p{L}/u.test(label.text) || numbered.test(label.text)) return [];
  const amounts = cells.map(({ text }) => (year.test(text.trim()) ? null : parseAmount(text)));
  const isRow =
    amounts.every((amount) => amount !== null) &&
    amounts.some((amount) => Math.abs(Number(amount)) >= leastAmount);
  return isRow ? [{ code: 'VP345', values: { rows: '', header: label.text }, span: spanOf(header) }] : [];
}

/** Two tables put together, or a head repeated where a page once broke. */
function amongRows(table: Table, { text }: Source): Problem[] {
  return flatMap(secondHeads(table), (second): Problem[] => {
    const rows = { start: spanOf(second.head ?? second.hyphens).start, end: spanOf(second.hyphens).end };
    // In a point or a quotation more than the row would have to go.
    const isOwn = text.charAt(rows.start - 1) === '\n' && text.charAt(rows.end) === '\n';
    // A row that goes takes its line along, for an empty one would end the table.
    const span = second.isOther || !isOwn ? rows : { ...rows, end: rows.end + 1 };
    const fix = { span, text: second.isOther ? `\n${text.slice(span.start, span.end)}` : '' };
    return [{ code: 'VP347', values: toldOf(second), span, ...(isOwn && { fix }) }];
  });
}

function toldOf({ head, isOther }: SecondHead): Record<string, string> {
  if (!head) return { again: '', other: '', hyphens: '| --- |' };
  const name = head.children[0] ? cellOf(head.children[0]).text : '';
  return { again: isOther ? '' : name, other: isOther ? name : '', hyphens: '' };
}
