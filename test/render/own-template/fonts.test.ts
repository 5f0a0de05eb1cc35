import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fontFault } from '../../../src/render/own-template/woff2.ts';
import { printed } from './helper.ts';

const { resolve } = createRequire(import.meta.url);
const folder = '@fontsource/source-sans-3/files/source-sans-3-latin';
const normal = await readFile(resolve(`${folder}-400-normal.woff2`));
const bold = await readFile(resolve(`${folder}-600-normal.woff2`));

/** A font file with nothing but the table OS/2 and these licence bits. */
function fontWith(licence: number): Uint8Array {
  const table = Buffer.alloc(96);
  table.writeUInt16BE(licence, 8);
  const packed = brotliCompressSync(table);
  const head = Buffer.alloc(50);
  head.write('wOF2', 'latin1');
  head.writeUInt16BE(1, 12);
  head.writeUInt32BE(packed.length, 20);
  head.set([6, 96], 48);
  return Buffer.concat([head, packed]);
}

test('a template’s own fonts go before the program’s, which stand behind them', async () => {
  const { html } = await printed({
    'mall.yaml': 'typsnitt: { namn: Egen, normal: a.woff2, halvfet: b.woff2 }',
    'a.woff2': normal,
    'b.woff2': bold,
  });
  expect(html).toContain('--font:"Egen","Source Sans 3","Vplan Signs",sans-serif');
  const faces = [...html.matchAll(/@font-face\{font-family:'([^']+)';font-weight:(\d+);font-style:(\w+)/g)];
  expect(faces.slice(0, 3).map(([, ...face]) => face.join(' '))).toEqual([
    'Egen 400 normal',
    'Egen 600 normal',
    'Source Sans 3 400 normal',
  ]);
});

test.each([
  [0x0000, true],
  [0x0004, true],
  [0x0008, true],
  // Of several the mildest holds.
  [0x000a, true],
  [0x0002, false],
  [0x0100, false],
  [0x0200, false],
])('licence bits %i: embedded %s', (licence, embedded) => {
  const reason = 'har en licens som inte låter det bäddas in i ett dokument';
  expect(fontFault(fontWith(licence))).toBe(embedded ? null : reason);
});

test('a font cut off is no font', () => {
  expect(fontFault(normal)).toBeNull();
  expect(fontFault(normal.subarray(0, 4000))).toBe('är inget typsnitt som går att läsa');
});
