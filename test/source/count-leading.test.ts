import { expect, it } from 'vitest';
import { countLeading } from '../../src/source/count-leading.ts';

it.each([0, 1, 2, 7, 8])('counts all, none and some of %i', (count) => {
  for (let held = 0; held <= count; held += 1)
    expect(countLeading(count, (index) => index < held)).toBe(held);
});
