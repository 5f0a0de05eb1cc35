import type { Element, RootContent } from 'hast';
import { firstText } from './hast.ts';

/** `a)`, `1)`: a marker that Markdown does not know as a list (format section 5). */
const marker = /^\s*(?:[a-zåäö]|\d{1,2})\)(?:\s|$)/i;

/** `marked` for a paragraph that begins with a marker, `marker` for one that is nothing else; null for others. */
export function markerClass(text: string): 'marked' | 'marker' | null {
  if (!marker.test(text)) return null;
  return text.replace(marker, '').trim() === '' ? 'marker' : 'marked';
}

/** Whether every item of a bulleted list begins with a marker of the writer's own. */
export function isLettered(items: readonly Element[]): boolean {
  return items.every((item) => marker.test(firstText(item.children)?.value ?? ''));
}

/** What ends all that a marker holds, beside the next marker: tables have the full width. */
const endsMarked = /^(?:h[2-6]|hr|div)$/;

/** Where text stands: a goal's marker holds what follows until the next one (format section 5). */
export type Holding = 'goal' | 'chapter';

/**
 * Sets what follows a marker under it, as what belongs to an item of a list. In a free chapter the paragraph after the
 * last of the markers is the text that goes on.
 */
export function indentUnderMarkers(blocks: readonly RootContent[], holding: Holding): RootContent[] {
  let open = false;
  let before: Element | null = null;
  return blocks.map((block, index) => {
    if (block.type !== 'element') return block;
    const isOwn = isMarked(block);
    if (isOwn) open = true;
    else if (endsMarked.test(block.tagName)) open = false;
    else if (holding === 'chapter' && block.tagName === 'p' && !isAlone(before)) {
      open = open && goesOn(blocks, index);
    }
    before = block;
    return open && !isOwn ? withClass(block, 'under') : block;
  });
}

const isAlone = (block: Element | null): boolean => block !== null && classNames(block).includes('marker');

/** Whether another marker follows, which is not the first of other ones. */
function goesOn(blocks: readonly RootContent[], from: number): boolean {
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.type !== 'element') continue;
    if (endsMarked.test(block.tagName)) return false;
    if (isMarked(block)) return !/^\s*[a1]\)/i.test(firstText(block.children)?.value ?? '');
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
