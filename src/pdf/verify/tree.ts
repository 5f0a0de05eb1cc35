import type { PdfFile } from '../file/index.ts';
import { type Dict, dictOf, nameOf, numberOf, refOf, textOf, type Value } from '../file/values.ts';
import type { Page } from './document.ts';
import type { Report } from './report.ts';
import { roleReader } from './roles.ts';

/** A piece of marked content that an element owns: which stream it stands in, and its number there. */
export interface Marked {
  kind: 'marked';
  /** Object number of the page, or of the form that the content stands in. */
  container: number;
  mcid: number;
}

/** An annotation or a picture that an element owns as a whole. */
export interface Owned {
  kind: 'object';
  id: number;
}

export interface Element {
  kind: 'element';
  id: number | null;
  dict: Dict;
  /** As written. */
  type: string;
  /** The standard type it stands for. */
  role: string;
  parent: Element | null;
  kids: (Element | Marked | Owned)[];
  /** Number of the page it says it is on, its own or inherited. */
  page: number | null;
  /** True where it or what it stands in states a language. */
  hasLanguage: boolean;
  /** True where it or an element in it owns content. */
  hasContent: boolean;
}

export interface Tree {
  root: Dict;
  /** In the order of the document. */
  elements: Element[];
  /** The elements at the top. */
  top: Element[];
}

interface Task {
  value: Value;
  parent: Element | null;
}

interface Reading {
  file: PdfFile;
  report: Report;
  pageNumbers: Map<number, number>;
  roleOf: ReturnType<typeof roleReader>;
  /** Elements met, and lists of what elements own: two that share one would each be as long as it. */
  seen: Set<Dict | Value[]>;
  /** What is still to be read, last first. */
  tasks: Task[];
}

/** Reads the structure tree (ISO 32000-1, 14.7). An element met twice is reported and not entered again. */
export function readTree(file: PdfFile, pages: Page[], report: Report): Tree | null {
  const root = file.dict(file.catalog, 'StructTreeRoot');
  if (!root) return null;
  const pageNumbers = new Map(pages.flatMap(({ id, number }) => (id === null ? [] : [[id, number]])));
  const roleOf = roleReader(file, root);
  const reading: Reading = { file, report, pageNumbers, roleOf, seen: new Set(), tasks: [] };
  const tree: Tree = { root, elements: [], top: [] };
  addTasks(reading, root, null);
  for (let task = reading.tasks.pop(); task; task = reading.tasks.pop()) {
    const kid = readKid(reading, task);
    if (!kid) continue;
    task.parent?.kids.push(kid);
    if (kid.kind !== 'element') {
      if (task.parent) task.parent.hasContent = true;
      continue;
    }
    if (!task.parent) tree.top.push(kid);
    tree.elements.push(kid);
    addTasks(reading, kid.dict, kid);
  }
  // Who stands in an element comes behind it.
  for (const { parent, hasContent } of tree.elements.toReversed())
    if (parent && hasContent) parent.hasContent = true;
  return tree;
}

/** What an element owns is to be read next. */
function addTasks({ file, report, seen, tasks }: Reading, dict: Dict, parent: Element | null): void {
  const written = dict.entries.get('K') ?? null;
  const list = file.resolve(written);
  if (!Array.isArray(list)) {
    tasks.push({ value: written, parent });
    return;
  }
  if (seen.has(list)) {
    report('V-20', parent?.page ?? null, { type: parent?.type ?? 'StructTreeRoot' });
    return;
  }
  seen.add(list);
  for (let index = list.length - 1; index >= 0; index -= 1)
    tasks.push({ value: list[index] ?? null, parent });
}

function readKid(reading: Reading, { value, parent }: Task): Element | Marked | Owned | null {
  const { file, report, seen } = reading;
  const plain = file.resolve(value);
  if (typeof plain === 'number') return markedKid(plain, null, parent);
  const dict = dictOf(plain);
  if (!dict) return null;
  const type = nameOf(file.get(dict, 'Type'));
  if (type === 'MCR') return markedKid(numberOf(file.get(dict, 'MCID')), dict, parent);
  if (type === 'OBJR') {
    const id = refOf(dict.entries.get('Obj') ?? null);
    return id === null ? null : { kind: 'object', id };
  }
  if (seen.has(dict)) {
    report('V-20', parent?.page ?? null, { type: nameOf(file.get(dict, 'S')) ?? '?' });
    return null;
  }
  seen.add(dict);
  return element(reading, refOf(value), dict, parent);
}

/** A piece of content: in the stream or on the page that the reference names, else on the element's own page. */
function markedKid(mcid: number | null, reference: Dict | null, parent: Element | null): Marked | null {
  const named = refOf(reference?.entries.get('Stm') ?? reference?.entries.get('Pg') ?? null);
  const container = named ?? refOf(parent?.dict.entries.get('Pg') ?? null);
  return mcid === null || container === null ? null : { kind: 'marked', container, mcid };
}

function element(
  { file, pageNumbers, roleOf }: Reading,
  id: number | null,
  dict: Dict,
  parent: Element | null,
): Element {
  const type = nameOf(file.get(dict, 'S')) ?? '';
  const page = pageNumbers.get(refOf(dict.entries.get('Pg') ?? null) ?? -1);
  const language = textOf(file.get(dict, 'Lang'));
  return {
    kind: 'element',
    id,
    dict,
    type,
    role: roleOf(type).role,
    parent,
    kids: [],
    page: page ?? parent?.page ?? null,
    hasLanguage: language !== null ? language !== '' : (parent?.hasLanguage ?? false),
    hasContent: false,
  };
}

/** All that elements own of a kind, with its owner. */
export function* kidsOfKind<K extends 'marked' | 'object'>(
  tree: Tree | null,
  kind: K,
): Generator<[Element, Extract<Marked | Owned, { kind: K }>]> {
  const isOfKind = (kid: Element | Marked | Owned): kid is Extract<Marked | Owned, { kind: K }> =>
    kid.kind === kind;
  for (const element of tree?.elements ?? []) {
    for (const kid of element.kids) if (isOfKind(kid)) yield [element, kid];
  }
}

/** The elements right under an element. */
export function childrenOf(parent: Element): Element[] {
  return parent.kids.filter((kid) => kid.kind === 'element');
}

/** Documents nest a tenth of this; a hostile one would have each look climb without end. */
const deepest = 500;

/** Whether an element or one above it has a role. */
export function isInside(inner: Element | null, role: string): boolean {
  let at = inner;
  for (let depth = 0; at && depth < deepest; depth += 1) {
    if (at.role === role) return true;
    at = at.parent;
  }
  return false;
}

/** The page where an element begins: its own, or that of the first element inside it. */
export function pageOf(element: Element): number | null {
  let at: Element | undefined = element;
  for (let depth = 0; at && depth < deepest; depth += 1) {
    if (at.page !== null) return at.page;
    at = at.kids.find((kid) => kid.kind === 'element');
  }
  return null;
}
