/** Key pages as pictures. `npm run pictures` shows what differs, `npm run pictures:accept` stores what is seen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accept, compare, percent, type Shown, tolerance, writeReport } from './compare.ts';
import { linesOf } from './lines.ts';
import { type PictureOf, pictures } from './pictures.ts';
import { openPrinter, type Printer } from './print.ts';
import { rasterOf } from './raster.ts';

const task = process.env.VPLAN_PICTURES;
const shown: Shown[] = [];
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter();
});

afterAll(async () => {
  await printer.close();
  const differs = shown.some(({ share }) => share > tolerance);
  if (task === 'accept' || (task !== 'show' && !differs)) return;
  process.stderr.write(`\nExpected, actual and difference: ${await writeReport(shown)}\n`);
});

async function look({ name, plan, status, holds, from = 3 }: PictureOf): Promise<Shown> {
  const { bytes } = await printer.print(plan, status);
  const page = (await linesOf(bytes)).find((line) => line.page >= from && line.text.includes(holds))?.page;
  if (page === undefined) throw new Error(`${plan}: no page holds ”${holds}”`);
  const actual = await rasterOf(bytes, page);
  if (task === 'accept') await accept(name, actual);
  return { name, place: `${plan}, page ${page}`, actual, ...(await compare(name, actual)) };
}

describe('pages look as they did', () => {
  test.each(pictures)('$name', async (picture) => {
    const seen = await look(picture);
    shown.push(seen);
    const message = `${seen.place}: ${percent(seen.share)} of the dots differ from test/visual/pictures/${seen.name}.png, and ${percent(tolerance)} may. Look: npm run pictures. If it is meant: npm run pictures:accept`;
    expect(seen.share, message).toBeLessThanOrEqual(tolerance);
  });
});
