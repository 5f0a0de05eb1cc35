import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rasterFault } from '../../src/pictures/raster.ts';
import { pictureType } from '../../src/pictures/type.ts';
import { encoded, gifOf, pngChunk, pngOf } from '../support/rasters.ts';

function faultOf(bytes: Uint8Array): ReturnType<typeof rasterFault> {
  const type = pictureType(bytes);
  if (type === null || type === 'image/svg+xml') throw new Error('The test picture has no such type');
  return rasterFault(bytes, type);
}

const pictures = { PNG: pngOf(), JPEG: encoded('jpeg'), GIF: gifOf(), WebP: encoded('webp') };

describe.each(Object.entries(pictures))('%s', (_, bytes) => {
  it('is shown where it is whole, also with bytes after its end', () => {
    expect(faultOf(bytes)).toBeNull();
    expect(faultOf(Buffer.concat([bytes, Buffer.from('efter')]))).toBeNull();
  });

  it('is damaged wherever it is cut off', () => {
    for (let length = 12; length < bytes.length; length += 1) {
      expect([length, faultOf(bytes.subarray(0, length))?.code]).toEqual([length, 'VP709']);
    }
  });

  it('never stops the program, however its bytes are changed', () => {
    const changed = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changed, (changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of changes) if (at >= 12) copy[at] = value;
        expect(['VP709', 'VP710', 'VP711', undefined]).toContain(faultOf(copy)?.code);
      }),
      { seed: 20250110 },
    );
  });
});

test('a PNG with one wrong bit is damaged', () => {
  const bytes = Buffer.from(pngOf());
  const at = bytes.indexOf('IDAT') + 6;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  expect(faultOf(bytes)).toEqual({ code: 'VP709', values: {} });
});

test.each([
  ['without data', (png: Buffer) => cut(png, 'IDAT', 'IEND')],
  ['without a header', (png: Buffer) => cut(png, 'IHDR', 'IDAT')],
  ['of no width', () => pngOf(0, 5)],
])('a PNG %s is damaged', (_, change) => {
  expect(faultOf(change(pngOf()))?.code).toBe('VP709');
});

/** A PNG without its parts from one chunk up to another. */
function cut(png: Buffer, from: string, to: string): Buffer {
  return Buffer.concat([png.subarray(0, png.indexOf(from) - 4), png.subarray(png.indexOf(to) - 4)]);
}

test.each([
  [60_000, 60_000],
  [20_001, 1],
  [10_000, 5_001],
])('a picture of %d × %d pixels is refused, whatever its file weighs', (width, height) => {
  expect(faultOf(pngOf(width, height))).toEqual({ code: 'VP710', values: { width, height } });
});

test('a large photo is not', () => {
  expect(faultOf(pngOf(8000, 6000))).toBeNull();
});

test('a picture that moves is refused: GIF, PNG and WebP', () => {
  const frames = (count: number): Buffer => Buffer.from([0, 0, 0, count, 0, 0, 0, 0]);
  const webp = Buffer.from(
    'RIFF\x2e\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x07\0\0\x05\0\0ANMF\x10\0\0\0',
    'latin1',
  );
  expect(faultOf(gifOf(2))?.code).toBe('VP711');
  expect(faultOf(pngOf(8, 6, [pngChunk('acTL', frames(2))]))?.code).toBe('VP711');
  expect(faultOf(pngOf(8, 6, [pngChunk('acTL', frames(1))]))).toBeNull();
  expect(faultOf(Buffer.concat([webp, Buffer.alloc(16)]))?.code).toBe('VP711');
});

test.each([
  ['lossless', 0xc3, 'VP709'],
  ['arithmetic', 0xc9, 'VP709'],
  ['progressive', 0xc2, undefined],
])('a JPEG that is %s', (_, marker, code) => {
  const bytes = Buffer.from(encoded('jpeg'));
  const frame = [0xc0, 0xc2]
    .map((each) => bytes.indexOf(Buffer.from([0xff, each, 0, 17])))
    .find((at) => at > 0);
  bytes[(frame ?? 0) + 1] = marker;
  expect(faultOf(bytes)?.code).toBe(code);
});

test('a JPEG of printing colours may be shown', () => {
  const bytes = encoded('jpeg');
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0, 0, 17]));
  const frame = Buffer.concat([
    Buffer.from([0xff, 0xc0, 0, 20]),
    bytes.subarray(at + 4, at + 9),
    Buffer.from([4]),
  ]);
  const components = Buffer.concat([bytes.subarray(at + 10, at + 19), Buffer.from([4, 0x11, 0])]);
  const cmyk = Buffer.concat([bytes.subarray(0, at), frame, components, bytes.subarray(at + 19)]);
  expect(faultOf(cmyk)).toBeNull();
});
