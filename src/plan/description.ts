import { plainText } from './inline.ts';
import type { Block } from './model.ts';

/** Fewest words that say anything of a goal. */
const fewestWords = 5;

/** Whether a block right below the heading of a goal describes it: a paragraph, but for one that leads to a table or a list. */
export function isDescription(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const text = plainText(block).trim();
  return !text.endsWith(':') && text.split(/\s+/).length >= fewestWords;
}
