import type { Edition } from '../edition/types.ts';
import type { OutlineEntry } from './outline.ts';
import { escaped, type SafeHtml, safeHtml } from './safe-html.ts';

/** An entry of the contents and those that stand under it. */
export interface ContentsView {
  id: string;
  text: string;
  className: string;
  entries: ContentsView[];
}

/** The flat list as a list of lists. An entry of level 2 without one of level 1 before it stands by itself. */
export function contentsView(entries: readonly OutlineEntry[], edition: Edition): ContentsView[] {
  const tree: ContentsView[] = [];
  for (const entry of entries) {
    const view = { id: entry.id, text: entry.text, className: className(entry, edition), entries: [] };
    const parent = entry.level === 2 ? tree.at(-1) : undefined;
    (parent?.entries ?? tree).push(view);
  }
  return tree;
}

const styles = { chapter: 'chapter', inriktningsmål: 'goal', 'kf-mål': 'goal', subheading: 'sub' } as const;

function className(entry: OutlineEntry, edition: Edition): string {
  const italic = entry.style === 'kf-mål' && edition.contents.councilGoalStyle === 'italic';
  return `level-${entry.level} ${styles[entry.style]}${italic ? ' italic' : ''}`;
}

/** A listed attachment with its number in an element of its own, which the PDF has as the label of the item. */
export function attachmentLine(title: string): SafeHtml {
  const [number = ''] = /^bilaga\s+\d+(?:\s*[:.–-])?(?=\s+\S)/i.exec(title) ?? [];
  const label = number === '' ? '' : `<span class="item-label">${escaped(number)}</span>`;
  return safeHtml(label + escaped(title.slice(number.length)));
}
