import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { pngOf, type Raster, readPng } from './raster.ts';

const stored = fileURLToPath(new URL('pictures/', import.meta.url));
/** Git-ignored. */
export const seen = fileURLToPath(new URL('ut/', import.meta.url));

/**
 * Share of dots that may differ. The same browser gives the same file, and pdf.js draws it the same but for the
 * edges of letters where its canvas differs between platforms; pixelmatch leaves most of those out. A line that
 * moves by half a millimetre is 0.5 % of a page of text.
 */
export const tolerance = 0.003;

export interface Comparison {
  /** From 0 to 1; 1 where nothing is stored, or a page of another size. */
  share: number;
  expected: Raster | null;
  difference: Raster | null;
}

/** Compares a page with its stored picture. */
export async function compare(name: string, actual: Raster): Promise<Comparison> {
  const expected = await readStored(name);
  if (!expected) return { share: 1, expected, difference: null };
  const { width, height } = actual;
  if (expected.width !== width || expected.height !== height) return { share: 1, expected, difference: null };
  const difference = { width, height, data: new Uint8ClampedArray(width * height * 4) };
  const dots = pixelmatch(expected.data, actual.data, difference.data, width, height, { threshold: 0.2 });
  return { share: dots / (width * height), expected, difference };
}

export async function accept(name: string, actual: Raster): Promise<void> {
  await mkdir(stored, { recursive: true });
  await writeFile(`${stored}${name}.png`, pngOf(actual));
}

async function readStored(name: string): Promise<Raster | null> {
  const bytes = await readFile(`${stored}${name}.png`).catch(() => null);
  return bytes && readPng(bytes);
}

export interface Shown extends Comparison {
  name: string;
  /** `examples/2014-aldreboende.md, page 4`. */
  place: string;
  actual: Raster;
}

/** Writes a page with expected, actual and difference beside each other, the worst first, and gives its path. */
export async function writeReport(shown: readonly Shown[]): Promise<string> {
  await mkdir(seen, { recursive: true });
  const worst = [...shown].sort((a, b) => b.share - a.share);
  const rows = worst.map(({ name, place, share, expected, actual, difference }) => {
    const cells = [expected, actual, difference].map((raster) => `<td>${raster ? image(raster) : '–'}</td>`);
    return `<tr><th colspan="3">${name}: ${place}, ${percent(share)}</th></tr><tr>${cells.join('')}</tr>`;
  });
  const file = `${seen}pictures.html`;
  await writeFile(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>
<style>body{font:14px sans-serif;background:#ddd}th{text-align:left;padding-top:2em}img{width:31vw}</style>
<table><thead><tr><td>Expected<td>Actual<td>Difference</thead><tbody>${rows.join('\n')}</tbody></table></html>`,
  );
  return file;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function image(raster: Raster): string {
  return `<img alt="" src="data:image/png;base64,${Buffer.from(pngOf(raster)).toString('base64')}">`;
}
