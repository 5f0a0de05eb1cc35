import type { Element, ElementContent, RootContent } from 'hast';
import { lettered } from '../plan/markers.ts';
import { element, firstText, textNode } from './hast.ts';

/** `marked` for a paragraph that begins with a marker, `marker` for one that is nothing else; null for others. */
export function markerClass(text: string): 'marked' | 'marker' | null {
  if (!lettered.test(text)) return null;
  return text.replace(lettered, '').trim() === '' ? 'marker' : 'marked';
}

/** The text of a paragraph with its marker in an element of its own, which the PDF has as the label of the item. */
export function withLetter(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  const found = first?.type === 'text' ? /^\s*\S+/.exec(first.value) : null;
  if (first?.type !== 'text' || !found || !lettered.test(found[0])) return [...children];
  const label = element('span', { className: ['item-label'] }, [textNode(found[0])]);
  const after = first.value.slice(found[0].length);
  return [label, ...(after === '' ? [] : [textNode(after)]), ...rest];
}

/** Whether every item of a bulleted list begins with a marker of the writer's own. */
export function isLettered(items: readonly Element[]): boolean {
  return items.every((item) => lettered.test(firstText(item.children)?.value ?? ''));
}

/** What ends all that a marker holds, beside the next marker: tables have the full width. */
const endsMarked = /^(?:h[2-6]|hr|div)$/;

/** Where text stands: a goal's marker holds what follows until the next one (format section 5). */
export type Holding = 'goal' | 'chapter';

/** What has been made so far. */
interface Lists {
  result: RootContent[];
  /** The list that the last marker stands in, as long as it holds what follows. */
  open: Element | null;
  before: Element | null;
}

/**
 * Makes a list of each row of markers, whose items hold what follows their marker. In a free chapter the paragraph after
 * the last of the markers is the text that goes on.
 */
export function listMarked(blocks: readonly RootContent[], holding: Holding): RootContent[] {
  const lists: Lists = { result: [], open: null, before: null };
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'element') {
      if (!lists.open) lists.result.push(block);
    } else if (isMarked(block)) addItem(lists, block);
    else {
      const isHeld = lists.open !== null && holds(lists, block, holding, () => goesOn(blocks, index));
      addBlock(lists, block, isHeld);
    }
  }
  return lists.result;
}

/** Whether the last marker holds a block. */
function holds({ before }: Lists, block: Element, holding: Holding, goesOn: () => boolean): boolean {
  if (endsMarked.test(block.tagName)) return false;
  return holding === 'goal' || block.tagName !== 'p' || isAlone(before) || goesOn();
}

function addItem(lists: Lists, paragraph: Element): void {
  if (lists.open && !isNext(lists.open, paragraph)) close(lists);
  const list = lists.open ?? element('ol', { className: ['markers'] });
  if (!lists.open) lists.result.push(list);
  list.children.push(textNode('\n'), itemOf(paragraph));
  lists.open = list;
  lists.before = paragraph;
}

function addBlock(lists: Lists, block: Element, isHeld: boolean): void {
  if (!isHeld) close(lists);
  const item = lists.open && lastItem(lists.open);
  if (item) item.children.push(textNode('\n'), withClass(block, 'under'));
  else lists.result.push(block);
  lists.before = block;
}

function close(lists: Lists): void {
  if (lists.open) lists.result.push(textNode('\n'));
  lists.open = null;
}

/** Its paragraphs say themselves how long they are, and whether a page may part them. */
function itemOf(paragraph: Element): Element {
  return element('li', { className: ['long'] }, [paragraph]);
}

function lastItem({ children }: Element): Element | null {
  const last = children.at(-1);
  return last?.type === 'element' ? last : null;
}

/** Whether a marker goes on counting where a list has come to: it is no first one, and of the same kind. */
function isNext(list: Element, paragraph: Element): boolean {
  const sign = signOf(paragraph);
  const last = signOf(lastItem(list) ?? paragraph);
  return !isFirst(sign) && /\d/.test(sign) === /\d/.test(last);
}

const signOf = ({ children }: Element): string => firstText(children)?.value.trim() ?? '';
const isFirst = (sign: string): boolean => /^[a1]\)/i.test(sign);

const isAlone = (block: Element | null): boolean => block !== null && classNames(block).includes('marker');

/** Whether another marker follows, which is not the first of other ones. */
function goesOn(blocks: readonly RootContent[], from: number): boolean {
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.type !== 'element') continue;
    if (endsMarked.test(block.tagName)) return false;
    if (isMarked(block)) return !isFirst(signOf(block));
  }
  return false;
}

function isMarked(block: Element): boolean {
  const classes = classNames(block);
  return classes.includes('marked') || classes.includes('marker');
}

function withClass(block: Element, name: string): Element {
  const className = [...classNames(block), name];
  return { ...block, properties: { ...block.properties, className } };
}

function classNames({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}
