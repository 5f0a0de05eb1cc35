import type { List, Nodes } from 'mdast';
import { mayHoldLists } from '../../plan/flow.ts';
import type { Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { outOfTurn } from '../reading/marker-turn.ts';
import type { Rule } from '../rule.ts';

/**
 * Numbers of points that are printed as others: a list counts on from its first one, whatever is written
 * (CommonMark 0.31.2, 5.3). Who writes the same number before each lets Markdown count.
 */
export const listNumbers: Rule = ({ source, goals }) => {
  if (!anyNumber.test(source.text)) return [];
  const lists = numberedLists(source.tree).filter((list) => isChanged(list, source));
  if (lists.length === 0) return [];
  const told = new Set<Nodes>();
  for (const { goal } of goals)
    for (const section of goal.sections)
      if (outOfTurn(section, source) !== null) for (const block of section.blocks) told.add(block);
  return flatMap(lists, (list) => (told.has(list) ? [] : firstChanged(list, source)));
};

const anyNumber = /^[ \t>]*\d{1,9}[.)][ \t]/m;

function numberedLists(node: Nodes, found: List[] = []): List[] {
  if (node.type === 'list' && node.ordered) found.push(node);
  if (mayHoldLists(node)) for (const child of node.children) numberedLists(child, found);
  return found;
}

interface WrittenNumber {
  written: string;
  span: Span;
}

function numbersOf({ children }: List, { text }: Source): WrittenNumber[] {
  return children.map((item) => {
    const { start } = spanOf(item);
    const written = /^\d+/.exec(text.slice(start, start + 10))?.[0] ?? '';
    return { written, span: { start, end: start + written.length } };
  });
}

function isChanged(list: List, source: Source): boolean {
  const numbers = numbersOf(list, source).map(({ written }) => Number(written));
  return (
    numbers.some((number) => number !== numbers[0]) &&
    numbers.some((number, at) => number !== printed(list, at))
  );
}

const printed = ({ start }: List, at: number): number => (start ?? 1) + at;

function firstChanged(list: List, source: Source): Problem[] {
  const numbers = numbersOf(list, source);
  const at = numbers.findIndex(({ written }, index) => Number(written) !== printed(list, index));
  const found = numbers[at];
  if (!found) return [];
  const values = { written: found.written, printed: printed(list, at) };
  return [{ code: 'VP537', values, span: found.span }];
}
