import { crc32, deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';

/** Small pictures for tests, real ones. */

/** A grey PNG; `chunks` go before its data. */
export function pngOf(width = 8, height = 6, chunks: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = width * height > 1_000_000 ? Buffer.alloc(1) : Buffer.alloc((width + 1) * height, 0x80);
  for (let row = 0; row < rows.length; row += width + 1) rows[row] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [pngChunk('IHDR', header), ...chunks, pngChunk('IDAT', deflateSync(rows))];
  return Buffer.concat([signature, ...parts, pngChunk('IEND', Buffer.alloc(0))]);
}

export function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture of two colours, as a program would save it. */
export function encoded(format: 'jpeg' | 'webp'): Buffer {
  const canvas = createCanvas(30, 20);
  const context = canvas.getContext('2d');
  context.fillStyle = '#c00';
  context.fillRect(0, 0, 15, 20);
  return format === 'jpeg' ? canvas.toBuffer('image/jpeg', 80) : canvas.toBuffer('image/webp', 80);
}

/** A GIF of one red pixel in so many frames. */
export function gifOf(frames = 1): Buffer {
  const header = Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\0\0\0', 'latin1');
  const comment = Buffer.from('!\xfe\x03hej\0', 'latin1');
  const frame = Buffer.from(',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0', 'latin1');
  return Buffer.concat([header, comment, ...Array.from({ length: frames }, () => frame), Buffer.from(';')]);
}
