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

/** Sets what follows a marker under it, as what belongs to an item of a list (format section 5). */
export function indentUnderMarkers(blocks: readonly RootContent[]): RootContent[] {
  let open = false;
  return blocks.map((block) => {
    if (block.type !== 'element') return block;
    if (isMarked(block)) open = true;
    else if (endsMarked.test(block.tagName)) open = false;
    else if (open) return withClass(block, 'under');
    return block;
  });
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
