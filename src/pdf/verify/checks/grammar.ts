import type { Check } from '../document.ts';
import type { Condition } from '../report.ts';
import { childrenOf, type Element, pageOf } from '../tree.ts';

interface Rule {
  condition: Condition;
  /** Roles of the elements that may stand right under it; null where all may. */
  children: string[] | null;
  /** Roles that it may stand right under; null where it may stand anywhere. */
  parents: string[] | null;
  /** Whether content may stand right in it. */
  content: boolean;
}

const [table, list, contents, ruby, warichu] = ['09-004', '09-005', '09-006', '09-007', '09-008'] as const;
const rowGroup: Rule = { condition: table, children: ['TR'], parents: ['Table'], content: false };
const cell: Rule = { condition: table, children: null, parents: ['TR'], content: true };
const rubyPart: Rule = { condition: ruby, children: null, parents: ['Ruby'], content: true };
const warichuPart: Rule = { condition: warichu, children: null, parents: ['Warichu'], content: true };

/** What may stand in what (ISO 32000-1, tables 333 and 336 to 338). */
const rules: Record<string, Rule> = {
  Table: {
    condition: table,
    children: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
    parents: null,
    content: false,
  },
  THead: rowGroup,
  TBody: rowGroup,
  TFoot: rowGroup,
  TR: {
    condition: table,
    children: ['TH', 'TD'],
    parents: ['Table', 'THead', 'TBody', 'TFoot'],
    content: false,
  },
  TH: cell,
  TD: cell,
  L: { condition: list, children: ['Caption', 'L', 'LI'], parents: null, content: false },
  LI: { condition: list, children: ['Lbl', 'LBody'], parents: ['L'], content: false },
  LBody: { condition: list, children: null, parents: ['LI'], content: true },
  TOC: { condition: contents, children: ['Caption', 'TOC', 'TOCI'], parents: null, content: false },
  TOCI: {
    condition: contents,
    children: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
    parents: ['TOC'],
    content: false,
  },
  Ruby: { condition: ruby, children: ['RB', 'RT', 'RP'], parents: null, content: false },
  RB: rubyPart,
  RT: rubyPart,
  RP: rubyPart,
  Warichu: { condition: warichu, children: ['WT', 'WP'], parents: null, content: false },
  WT: warichuPart,
  WP: warichuPart,
};

/** Tables, lists, contents and annotations of characters are built as they must be (Matterhorn 09-004 to 09-008). */
export const checkGrammar: Check = ({ report, tree }) => {
  for (const element of tree?.elements ?? []) {
    const rule = rules[element.role];
    const fault = rule ? faultOf(element, rule) : null;
    if (rule && fault) report(rule.condition, pageOf(element), fault);
    // The standard lets it be left out; a reader that looks for the text of the item finds none.
    else if (element.role === 'LI' && !childrenOf(element).some(({ role }) => role === 'LBody'))
      report('V-34', pageOf(element));
  }
};

interface Fault extends Record<string, string> {
  outer: string;
  inner: string;
}

function faultOf(element: Element, rule: Rule): Fault | null {
  const { role, parent, kids } = element;
  const children = childrenOf(element).map((child) => child.role);
  // A wrong child is told at its parent.
  const isWrongParent =
    rule.parents && !rule.parents.includes(parent?.role ?? '') && !rules[parent?.role ?? '']?.children;
  if (isWrongParent) return { outer: parent?.role ?? 'StructTreeRoot', inner: role };
  const wrong = rule.children && children.find((child) => !rule.children?.includes(child));
  if (wrong) return { outer: role, inner: wrong };
  if (!rule.content && kids.some(({ kind }) => kind === 'marked')) return { outer: role, inner: 'text' };
  return orderFault(role, children);
}

/** A caption stands first (in a table also last), and a table's groups only once and with a body. */
function orderFault(role: string, children: string[]): Fault | null {
  const caption = children.lastIndexOf('Caption');
  const isLast = role === 'Table' && caption === children.length - 1;
  if (
    ['Table', 'L', 'TOC'].includes(role) &&
    caption > 0 &&
    (!isLast || children.indexOf('Caption') !== caption)
  ) {
    return { outer: role, inner: 'Caption' };
  }
  if (role !== 'Table') return null;
  const count = (group: string): number => children.filter((child) => child === group).length;
  if (count('THead') > 1) return { outer: role, inner: 'THead' };
  if (count('TFoot') > 1) return { outer: role, inner: 'TFoot' };
  return count('THead') + count('TFoot') > 0 && count('TBody') === 0 ? { outer: role, inner: 'TBody' } : null;
}
