import type { Element, ElementContent } from 'hast';
import type { Table, TableCell, TableRow } from 'mdast';
import type { Handler, State } from 'mdast-util-to-hast';
import { genderSign } from '../plan/data-tables.ts';
import { plainText } from '../plan/inline.ts';
import type { BudgetRow } from '../plan/model.ts';
import { hasFigure } from './column-measure.ts';
import type { MarkdownContext } from './context.ts';
import { withFill } from './figures.ts';
import { element, firstText, hasPicture, isSilent, textNode, textOf } from './hast.ts';
import { hyphenateCell, hyphenateWords } from './hyphenate.ts';
import { genderMark } from './signs.ts';
import { type Column, describeTable, type TableShape } from './table-shape.ts';
import { filled, texts } from './texts.ts';

/** A table, set for what it holds: indicators, activities, a budget, or anything else. */
export function tableHandler(context: MarkdownContext): Handler {
  return (state: State, node: Table) => {
    const shape = describeTable(node, context.tables.get(node));
    const [head, ...body] = node.children;
    const groups = rowGroups(body, shape).map((rows) =>
      element(
        'tbody',
        {},
        rows.map((row) => bodyRow(state, row, shape)),
      ),
    );
    const header = element('thead', {}, head ? [headRow(state, head, shape)] : []);
    const className = shape.dense ? [shape.kind, 'dense'] : [shape.kind];
    const table = element('table', { className }, [...columnWidths(shape), header, ...groups]);
    return element('div', wrapperProperties(shape), [table]);
  };
}

function columnWidths({ widths }: TableShape): Element[] {
  if (!widths) return [];
  const columns = widths.map((width) => element('col', { style: `width:${width}%` }));
  return [element('colgroup', {}, columns)];
}

/** A table that a narrow screen has no room for scrolls by itself, also from the keyboard. */
function wrapperProperties(shape: TableShape): Element['properties'] {
  if (!shape.wide) return { className: ['table'] };
  const titles = shape.columns.map((column) => column.title).filter((title) => title !== '');
  const columns = `${titles.slice(0, 3).join(', ')}${titles.length > 3 ? ' …' : ''}`;
  return {
    className: ['table', 'wide'],
    role: 'group',
    ariaLabel: filled(texts.wideTable, { columns }),
    tabIndex: 0,
  };
}

/** A group heading of a budget heads the rows up to the next one; those are one row group. */
function rowGroups(rows: readonly TableRow[], shape: TableShape): TableRow[][] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const current = groups.at(-1);
    if (!current || rowKind(row, shape) === 'group') groups.push([row]);
    else current.push(row);
  }
  return groups;
}

function rowKind(row: TableRow, shape: TableShape): BudgetRow['kind'] | null {
  return shape.rowKinds.get(row.position?.start.offset ?? -1) ?? null;
}

function headRow(state: State, row: TableRow, shape: TableShape): Element {
  const cells = shape.columns.map((column, index) => {
    const hyphenate = column.kind === 'name' ? hyphenateCell : hyphenateWords;
    const content = hyphenate(cellContent(state, row.children[index], column), column.fit.titleWord);
    const whole = column.fit.titleWhole && !hasPicture(content);
    const className = whole ? [...classes(column), 'whole'] : classes(column);
    // A header cell without words is no header to a screen reader.
    return isSilent(content) ? element('td', {}) : element('th', { scope: 'col', className }, content);
  });
  return element('tr', {}, cells);
}

/** Stands in an empty cell: Chromium tags a cell only for the letters in it, and those behind it would move up. */
const noBreakSpace = '\u00A0';

function bodyRow(state: State, row: TableRow, shape: TableShape): Element {
  const kind = rowKind(row, shape);
  const labelAt = shape.columns.findIndex(({ namesRow }) => namesRow);
  const label = shape.columns[labelAt];
  const isAlone = row.children.every((cell, index) => index === labelAt || cell.children.length === 0);
  if (kind === 'group' && label && isAlone) {
    const content = cellContent(state, row.children[labelAt], label);
    const heading = element('th', { scope: 'rowgroup', colSpan: shape.columns.length }, content);
    return element('tr', { className: ['group'] }, [heading]);
  }
  const cells = shape.columns.map((column, index) => bodyCell(state, row.children[index], column, shape));
  return element('tr', kind === 'sum' || kind === 'net' ? { className: [kind] } : {}, cells);
}

function bodyCell(state: State, cell: TableCell | undefined, column: Column, { wide }: TableShape): Element {
  // What is wide scrolls on a narrow screen, where only names give way; targets and dates keep their words.
  const narrows = column.kind === 'name' || (!wide && column.kind === 'text');
  const hyphenate = narrows ? hyphenateCell : hyphenateWords;
  const words = hyphenate(cellContent(state, cell, column), column.fit.cellWord);
  const content = cell && column.figures ? withFill(words, plainText(cell), column.figures) : words;
  const whole = standsWhole(content, column);
  const className = whole ? [...classes(column), 'whole'] : classes(column);
  const isRigid = whole && (column.kind === 'date' || column.kind === 'amount');
  const children = isRigid ? content.flatMap(withoutWhole) : content;
  if (isSilent(content)) return element('td', { className }, [...children, textNode(noBreakSpace)]);
  return column.namesRow
    ? element('th', { scope: 'row', className }, children)
    : element('td', { className }, children);
}

/** A day, which a browser breaks at its hyphens. */
const day = /^\d{4}-\d\d-\d\d$/;

/** Whether a cell's text stands on one line of paper. */
function standsWhole(content: readonly ElementContent[], { fit }: Column): boolean {
  const text = textOf(content).trim();
  const isFirm = fit.cellsWhole || (fit.figuresWhole && hasFigure(text));
  if (day.test(text)) return true;
  return isFirm && text.length <= fit.longestWhole && !hasPicture(content);
}

function cellContent(state: State, cell: TableCell | undefined, column: Column): ElementContent[] {
  const content = cell ? state.all(cell) : [];
  if (column.marksGender) drawGenderMark(content);
  return content;
}

/** The sign at the start of an indicator's name becomes a drawing. */
function drawGenderMark(content: ElementContent[]): void {
  const text = firstText(content);
  if (!text || !genderSign.test(text.value)) return;
  text.replace(text.value.replace(genderSign, ''));
  content.unshift(genderMark(), textNode(' '));
}

/** In a cell that does not wrap on any screen, its quantities need not be kept together one by one. */
function withoutWhole(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(withoutWhole);
  return node.properties.className?.[0] === 'whole' ? children : [{ ...node, children }];
}

function classes(column: Column): string[] {
  return column.align ? [column.kind, column.align] : [column.kind];
}
