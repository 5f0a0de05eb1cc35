import { describe, expect, test } from 'vitest';
import { editionIdForYear, latestEditionId, loadEdition } from '../../src/edition/load.ts';

describe('years', () => {
  test.each([
    [2010, null],
    [2011, '2011-2014'],
    [2014, '2011-2014'],
    [2015, '2015-2018'],
    [2022, '2019-2022'],
    [2026, '2023-2026'],
    [2027, null],
  ])('%d is in %s', (year, id) => {
    expect(editionIdForYear(year)).toBe(id);
  });

  test('the latest year is the last of the last edition', () => {
    expect(latestEditionId()).toBe('2023-2026');
  });
});

test.each(['2027-2030', '../edition.schema', 'constructor', ''])('no edition %s is shipped', async (id) => {
  await expect(loadEdition(id)).rejects.toThrow(`No edition ${id} ships`);
});
