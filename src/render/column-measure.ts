import { longestOfAddresses } from './addresses.ts';
import { partQuantities } from './quantities.ts';
import type { ColumnKind } from './table-shape.ts';

/** What a column of running text is left with at least. */
const leastForText = 12;

export interface Measured {
  wraps: boolean;
  /** Letters of the title, of its longest word and of the longest cell. */
  title: number;
  titleWord: number;
  cell: number;
  /** Letters that it cannot do with less than. */
  least: number;
  /** Letters of its longest target in words, which wraps where a column of running text would get too little; else 0. */
  worded: number;
}

/** The letters of a column. `longestWhole` of a target or period, whose text is a sentence where it is longer, and wraps. */
export function measure(
  [title = '', ...texts]: readonly string[],
  kind: ColumnKind,
  longestWhole: number,
): Measured {
  const wraps = kind === 'name' || kind === 'text';
  const own = {
    wraps,
    title: title.length,
    titleWord: longestOf(title.split(/\s/)),
  };
  if (wraps) {
    const cell = Math.max(1, longestOf(texts));
    const address = Math.max(0, ...texts.map(longestOfAddresses));
    return { ...own, cell, least: Math.max(address, Math.min(cell, leastForText)), worded: 0 };
  }
  const inWords = kind === 'target' ? texts.filter((target) => !hasFigure(target)) : [];
  const figures = texts.filter((target) => !inWords.includes(target));
  const cell = Math.max(1, Math.min(longestOf(figures), longestWhole));
  const worded = Math.min(longestOf(inWords), longestWhole);
  const word = longestOf(inWords.flatMap((target) => target.split(/[\s/-]+/)));
  const least = Math.max(cell, word, Math.min(worded, leastForText));
  return { ...own, cell: least, least, worded: worded > least ? worded : 0 };
}

/** Whether a target says how much, in figures. */
export function hasFigure(text: string): boolean {
  return /\d/.test(text);
}

/** The words of a text, and its quantities, which stand as whole as words. */
export function wordsOf(text: string): string[] {
  return partQuantities(text).flatMap((part, index) => (index % 2 === 1 ? [part] : part.split(/[\s-]+/)));
}

export function longestOf(texts: readonly string[]): number {
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}
