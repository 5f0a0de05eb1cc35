import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearness } from '../../src/source/similarity.ts';
import { processorTime } from '../support/time.ts';

/** The textbook's recursion, without any bound. */
function plainDistance(a: string, b: string): number {
  const seen = new Map<string, number>();
  const step = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const swap = step(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const value = Math.min(swap, step(i - 1, j) + 1, step(i, j - 1) + 1);
    seen.set(key, value);
    return value;
  };
  return step(a.length, b.length);
}

const shortText = fc.string({ unit: fc.constantFrom('a', 'b', 'å', ' '), maxLength: 12 });

test('the bounded distance is the plain one up to its bound, and null beyond', () => {
  fc.assert(
    fc.property(shortText, shortText, fc.nat({ max: 12 }), (a, b, limit) => {
      const plain = plainDistance(a, b);
      expect(editDistance(a, b, limit)).toBe(plain > limit ? null : plain);
    }),
    { seed: 20250110, numRuns: 1000 },
  );
});

test('near means at least 0.8 alike', () => {
  expect(nearness('abcde', 'abcdx')).toBeCloseTo(0.8);
  expect(nearness('abcde', 'abcxx')).toBeNull();
  expect(nearness('abcde', 'abcde')).toBe(1);
  expect(nearness('', '')).toBe(1);
  expect(nearness('', 'a')).toBeNull();
});

test('a long text is turned away before it is compared', () => {
  const start = processorTime();
  expect(nearness('Stockholms livsmiljö är hållbar', 'x'.repeat(1_000_000))).toBeNull();
  expect(processorTime() - start).toBeLessThan(50);
});
