import type { Nodes, Root } from 'mdast';
import { latin } from './latin.ts';

/**
 * Stands in a shortened text for a run of words. To Markdown it is a letter like any other, and Unicode leaves it to
 * private use: a text that has it is not shortened.
 */
const stand = '\uE000';

/** A run of words that was taken out. */
interface Run {
  text: string;
  /** Where its sign stands in the shortened text. */
  at: number;
}

export interface Shortened {
  text: string;
  /** Puts the words back in the tree of the shortened text. Returns whether each stood in a text of its own. */
  restore(tree: Root): boolean;
}

/** Links, footnote marks and addresses in angle brackets: what stands in them is left as it is. */
const asides = /\[[^[\]]*\](?:\([^()\s]*\)|:|(?!\())|<[^<>\s]*>/g;

/** Signs that may mean something with the words beside them: what they stand on a line with is left as it is. */
const meaning = /[\\`_[\]<&~@\0\t]|https?:|www\./i;

/** From one letter to another on a line, with nothing between that is emphasis, a table's bar or the end of a comment. */
const words = new RegExp(latin`\p{L}[^*|>\n]+\p{L}`, 'g');

/**
 * A text in which each run of words is one sign, for a parser that takes its time over each sign. A run begins and ends
 * with a letter, as what stands for it: all that decides what the signs around it mean stays (CommonMark 0.31.2, 6.2).
 */
export function shorten(text: string): Shortened | null {
  if (text.includes(stand)) return null;
  const runs: Run[] = [];
  let removed = 0;
  const withoutWords = (part: string, start: number): string =>
    part.replace(words, (run, index: number) => {
      runs.push({ text: run, at: start + index - removed });
      removed += run.length - 1;
      return stand;
    });
  const parts: string[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    if (parts.length > 0) parts.push('\n');
    if (meaning.test(line.replace(asides, ' ').replace(/\\$/, ''))) parts.push(line);
    else {
      let read = 0;
      for (const { 0: aside, index } of line.matchAll(asides)) {
        parts.push(withoutWords(line.slice(read, index), lineStart + read), aside);
        read = index + aside.length;
      }
      parts.push(withoutWords(line.slice(read), lineStart + read));
    }
    lineStart += line.length + 1;
  }
  return { text: parts.join(''), restore: (tree) => putBack(tree, runs) };
}

function putBack(tree: Root, runs: Run[]): boolean {
  const added = lengthsBefore(runs);
  let next = 0;
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if ('value' in node && node.value.includes(stand)) {
      node.value = node.value.replaceAll(stand, () => {
        const run = runs[next];
        const isHere = run && run.at >= (start?.offset ?? 0) && run.at < (end?.offset ?? 0);
        if (isHere) next += 1;
        return isHere ? run.text : stand;
      });
    }
    if ('children' in node) for (const child of node.children) visit(child);
    for (const point of [start, end]) {
      if (point?.offset === undefined) continue;
      const lineStart = point.offset - point.column + 1;
      const before = added(point.offset);
      point.column += before - added(lineStart);
      point.offset += before;
    }
  };
  visit(tree);
  return next === runs.length;
}

/** How much longer the text was up to an offset of the shortened one. */
function lengthsBefore(runs: Run[]): (offset: number) => number {
  const sums = [0];
  for (const [index, { text }] of runs.entries()) sums.push((sums[index] ?? 0) + text.length - 1);
  return (offset) => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((runs[middle]?.at ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return sums[low] ?? 0;
  };
}
