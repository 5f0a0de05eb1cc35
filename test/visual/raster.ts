import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Dots of 8-bit RGBA, row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** An A4 page becomes 546 by 772 dots: enough to see a letter move, and 20 to 60 kB as a file. */
const dotsPerInch = 66;

/** One page of a file, from 1, drawn by pdf.js: by the same program on every machine. */
export async function rasterOf(bytes: Uint8Array, number: number): Promise<Raster> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
  const page = await (await task.promise).getPage(number);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext('2d');
  // pdf.js draws on this canvas in Node, but its types know only the browser's.
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  await task.destroy();
  return greyed({ width, height, data });
}

export async function readPng(bytes: Uint8Array): Promise<Raster> {
  const image = await loadImage(bytes);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

export function pngOf({ width, height, data }: Raster): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  return canvas.toBuffer('image/png');
}

/** Sixteen greys: the pages have hardly any colour, and the files get a third of the size. */
function greyed({ width, height, data }: Raster): Raster {
  const grey = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    grey.fill(Math.round(light / 17) * 17, at, at + 3);
    grey[at + 3] = 255;
  }
  return { width, height, data: grey };
}
