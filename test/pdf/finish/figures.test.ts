/** Where pictures say that they stand. */
import { PDFArray, PDFDocument, type PDFNumber } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { documentOf, start } from '../support.ts';
import { elementsWith, entry } from './reading.ts';

const drawing = (transform: string) =>
  `<img alt="Ord" width="200" height="200" src="data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><text transform="${transform}" font-size="20">Åtgärd</text></svg>`,
  )}">`;

test.each([
  ['straight', 'translate(30 60)'],
  ['upwards', 'translate(60 150) rotate(-90)'],
])('a picture of nothing but letters is bounded by them, when they run %s', async (_, transform) => {
  const document = documentOf([{ id: 'a', level: 1, html: 'Ett', body: drawing(transform) }]);
  const { bytes } = await start().print(document);
  const [figure] = elementsWith(await PDFDocument.load(bytes), 'Figure');
  const box = figure && entry(figure, 'A', 'BBox');
  const sides = box instanceof PDFArray ? box.asArray().map((side) => (side as PDFNumber).asNumber()) : [];
  const [left = 0, lower = 0, right = 0, upper = 0] = sides;
  const place = await placeOf(bytes, 'Åtgärd');
  const along = transform.includes('rotate') ? upper - lower : right - left;
  const across = transform.includes('rotate') ? right - left : upper - lower;
  expect(along).toBeCloseTo(place.width, 0);
  expect(across).toBeGreaterThan(place.size);
  expect(across).toBeLessThan(place.size * 1.5);
  expect(left).toBeLessThan(place.x + 0.5);
  expect(right).toBeGreaterThan(place.x);
  expect(lower).toBeLessThan(place.y + 0.5);
  expect(upper).toBeGreaterThan(place.y);
});

test('a picture in a line is no block', async () => {
  const body = `<p>Före ${drawing('translate(30 60)')} efter</p><ul style="list-style: none"><li><p>Ett</p>${drawing('translate(30 60)')}</li></ul>`;
  const { bytes } = await start().print(documentOf([{ id: 'a', level: 1, html: 'Ett', body }]));
  const figures = elementsWith(await PDFDocument.load(bytes), 'Figure');
  expect(figures.map((figure) => String(entry(figure, 'A', 'Placement')))).toEqual(['undefined', '/Block']);
});

async function placeOf(bytes: Uint8Array, text: string) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
  const { items } = await (await (await task.promise).getPage(3)).getTextContent();
  const found = items.find((item) => 'str' in item && item.str === text);
  await task.destroy();
  if (!found || !('str' in found)) throw new Error('the page does not have the text');
  const [, , , , x = 0, y = 0] = found.transform as number[];
  return { x, y, width: Math.max(found.width, found.height), size: Math.min(found.width, found.height) };
}
