import { expect, test } from 'vitest';
import { readWrittenDay } from '../../src/plan/written-date.ts';
import { readWrittenPeriod } from '../../src/plan/written-period.ts';

test.each<[text: string, start: string, end: string]>([
  ['sep 2026', '2026-09-01', '2026-09-30'],
  ['Februari', '2026-02-01', '2026-02-28'],
  ['i maj', '2026-05-01', '2026-05-31'],
  ['sept.', '2026-09-01', '2026-09-30'],
  ['december 2027', '2027-12-01', '2027-12-31'],
  ['v. 42', '2026-10-12', '2026-10-18'],
  ['vecka 1', '2025-12-29', '2026-01-04'],
  ['v 53', '2026-12-28', '2027-01-03'],
  ['Hela året', '2026-01-01', '2026-12-31'],
  ['26-03-01', '2026-03-01', '2026-03-01'],
  ['2027', '2027-01-01', '2027-12-31'],
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['Q1', '2026-01-01', '2026-03-31'],
  ['kv. 4', '2026-10-01', '2026-12-31'],
  ['tertial 2 2027', '2027-05-01', '2027-08-31'],
  ['260301', '2026-03-01', '2026-03-01'],
  ['1/3-31/3', '2026-03-01', '2026-03-31'],
  ['1/1 - 31/12 2027', '2027-01-01', '2027-12-31'],
  ['mars–maj', '2026-03-01', '2026-05-31'],
  ['2026-03-01–2026-04-15', '2026-03-01', '2026-04-15'],
  ['1 mars till 15 april', '2026-03-01', '2026-04-15'],
])('%j is a time with its first and last day', (text, start, end) => {
  expect(readWrittenPeriod(text, 2026)).toEqual({ start, end });
});

test.each([
  'Hösten',
  'v. 54',
  'vecka 0',
  'tv',
  'maj–mars',
  'vår–höst',
  '1 mars',
  'marsch',
  'Q5',
  '250301',
  '260231',
  '1-3',
])('%j is none', (text) => {
  expect(readWrittenPeriod(text, 2026)).toBeNull();
});

test('a week 53 that the year does not have is none', () => {
  expect(readWrittenPeriod('v. 53', 2025)).toBeNull();
});

test.each([
  ['3 jan 2026', '2026-01-03'],
  ['3 sep. 2026', '2026-09-03'],
  ['den 1 juni 2026', '2026-06-01'],
])('%j is a day', (text, date) => {
  expect(readWrittenDay(text, null)?.date).toBe(date);
});
