/** `SOURCE_DATE_EPOCH` (reproducible-builds.org) sets the dates, and nothing else follows it. */
import { expect, test } from 'vitest';
import { type Built, buildIn, planFolder, undated, unpacked } from './support.ts';

async function builtAt(seconds: string, TZ = 'UTC'): Promise<Built> {
  return buildIn(await planFolder(), { env: { SOURCE_DATE_EPOCH: seconds, TZ } });
}

test('the same moment gives the same bytes in every time zone', async () => {
  const [one, other] = await Promise.all([builtAt('1700000000'), builtAt('1700000000', 'Asia/Tokyo')]);
  expect(other.html === one.html && other.pdf === one.pdf).toBe(true);
  const text = await unpacked(one.pdf);
  const dates = [...text.matchAll(/\bD:\d{14}|\d{4}-\d\d-\d\dT[\d:]+/g)].map(([date]) => date);
  expect(new Set(dates)).toEqual(new Set(['D:20231114221320', '2023-11-14T22:13:20']));
});

test('another moment changes dates and identifiers alone', async () => {
  const [one, other] = await Promise.all([builtAt('1700000000'), builtAt('1600000000')]);
  expect(other.html === one.html).toBe(true);
  expect(other.pdf === one.pdf).toBe(false);
  expect((await undated(other.pdf)) === (await undated(one.pdf))).toBe(true);
});

test.each(['', 'nyss', '-1', '1e9'])('a value that is no number of seconds is as none: %j', async (value) => {
  const [without, withIt] = await Promise.all([buildIn(await planFolder()), builtAt(value)]);
  expect(withIt.pdf === without.pdf).toBe(true);
});
