import type { ElementContent } from 'hast';
import type { TableRow } from 'mdast';
import { plainText } from '../plan/inline.ts';
import { element, textOf } from './hast.ts';

/** A number alone, with the decimals that it has. */
const number = /^[+\-−–]?\s?\d[\d\s.]*(?:,(\d+))?$/;

/** The most decimals in a column of numbers; 0 where none has any, or a cell holds anything else. */
export function decimalsOf(body: readonly TableRow[], index: number): number {
  const cells = body.map((row) => row.children[index]);
  const texts = cells.map((cell) => (cell ? plainText(cell) : '')).filter((text) => text !== '');
  const found = texts.map((text) => number.exec(text));
  return found.every((match) => match !== null)
    ? Math.max(0, ...found.map((match) => match[1]?.length ?? 0))
    : 0;
}

/**
 * Room after a number with fewer decimals than its column, so that commas stand under one another. The style
 * sheet makes it (`.fill`): the text stays as written.
 */
export function withFill(content: ElementContent[], decimals: number): ElementContent[] {
  const match = decimals > 0 ? number.exec(textOf(content).trim()) : null;
  if (!match) return content;
  const own = match[1]?.length ?? 0;
  if (own === decimals) return content;
  const fill = `${own === 0 ? ',' : ''}${'0'.repeat(decimals - own)}`;
  return [...content, element('span', { className: ['fill'], dataFill: fill })];
}
