import { normaliseWording } from '../../edition/lookup.ts';

/** The words of two wordings between the first and the last that differ. */
export function changedWords(written: string, expected: string): { extra: string; missing: string } {
  const have = written.split(' ');
  const want = expected.split(' ');
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && normaliseWording(a) === normaliseWording(b);
  let start = 0;
  while (same(have[start], want[start])) start += 1;
  let end = 0;
  while (end < Math.min(have.length, want.length) - start && same(have.at(-1 - end), want.at(-1 - end)))
    end += 1;
  return {
    extra: have.slice(start, have.length - end).join(' '),
    missing: want.slice(start, want.length - end).join(' '),
  };
}
