import { expect, test } from 'vitest';
import { readWrittenDate } from '../../src/plan/written-date.ts';

test.each([
  ['2025-03-01', '2025-03-01'],
  ['2025-3-1', '2025-03-01'],
  ['2025.03.01', '2025-03-01'],
  ['2025/03/01', '2025-03-01'],
  ['20250301', '2025-03-01'],
  ['den 1 mars 2025', '2025-03-01'],
  ['1:e Mars 2025', '2025-03-01'],
  ['1/3 2025', '2025-03-01'],
  ['2025-02-30', null],
  ['31 april 2025', null],
  ['1 mars', null],
  ['mars 2025', null],
  ['250301', null],
  ['2025-03-01–04-01', null],
])('%s is %s', (written, date) => {
  expect(readWrittenDate(written)).toBe(date);
});
