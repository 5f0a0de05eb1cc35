import { expect, test } from 'vitest';
import { flatMap } from '../../src/source/flat-map.ts';

test('gives what the method of arrays gives', () => {
  const nested = (value: number, index: number): number | number[] =>
    index % 2 === 0 ? [value, index] : value;
  const lists = [[], [1], [3, 2, 1], [5, 5, 5, 5]];
  for (const list of lists) expect(flatMap(list, nested)).toEqual(list.flatMap(nested));
});

test('takes more results of one than a function takes arguments', () => {
  expect(flatMap([300_000], (length) => Array.from({ length }, () => 0))).toHaveLength(300_000);
});
