import { expect, test } from 'vitest';
import { readWrittenDate, readWrittenDay } from '../../src/plan/written-date.ts';

test.each([
  ['2025-03-01', '2025-03-01'],
  ['2025-3-1', '2025-03-01'],
  ['2025.03.01', '2025-03-01'],
  ['2025/03/01', '2025-03-01'],
  ['2025\u201103\u201101', '2025-03-01'],
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

test.each([
  ['15 mars', '2026-03-15', true],
  ['15/3', '2026-03-15', true],
  ['30 februari', '2026-02-30', false],
  ['15 mars 2025', '2025-03-15', true],
])('%s in a known year is %s', (written, date, exists) => {
  expect(readWrittenDay(written, 2026)).toMatchObject({ date, exists });
});

test.each(['15', '15 i mars', 'mars', '15/3/4'])('%s says no day in any year', (written) => {
  expect(readWrittenDay(written, 2026)).toBeNull();
});
