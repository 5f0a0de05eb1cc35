import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compare, tolerance } from './compare.ts';
import { type Raster, readPng } from './raster.ts';

const name = '2025-indikatorer';
const stored = await readPng(await readFile(new URL(`pictures/${name}.png`, import.meta.url)));

/** The lower part of a page moved down by one dot, 0.4 mm. */
function moved({ width, height, data }: Raster, from: number): Raster {
  const rows = width * 4;
  const other = data.slice();
  other.copyWithin((from + 1) * rows, from * rows, (height - 1) * rows);
  return { width, height, data: other };
}

test('a page is like itself', async () => {
  expect((await compare(name, stored)).share).toBe(0);
});

test('a page whose lower half has moved by less than half a millimetre is not', async () => {
  const { share, difference } = await compare(name, moved(stored, stored.height / 2));
  expect(share).toBeGreaterThan(tolerance);
  expect(difference?.width).toBe(stored.width);
});

test('a page that nobody has stored is not like anything', async () => {
  expect(await compare('no-such-picture', stored)).toEqual({ share: 1, expected: null, difference: null });
});
