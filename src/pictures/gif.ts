import type { Raster } from './raster.ts';

const [imageBlock, extensionBlock, trailer] = [0x2c, 0x21, 0x3b];
const headerLength = 13;

/** GIF89a, section 12 on: screen descriptor, then blocks with at least one picture, up to the trailer. */
export function checkGif(bytes: DataView): Raster | null {
  let pictures = 0;
  let at = headerLength + colourTable(bytes.getUint8(10));
  for (;;) {
    const block = bytes.getUint8(at);
    if (block === trailer) break;
    if (block === imageBlock) {
      pictures += 1;
      // Descriptor, its colour table, and the byte that says how codes begin.
      at = afterSubBlocks(bytes, at + 10 + colourTable(bytes.getUint8(at + 9)) + 1);
    } else if (block === extensionBlock) at = afterSubBlocks(bytes, at + 2);
    else return null;
  }
  const [width, height] = [bytes.getUint16(6, true), bytes.getUint16(8, true)];
  return pictures > 0 ? { width, height, moving: pictures > 1 } : null;
}

/** Length in bytes of the colour table that a byte of flags announces. */
function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterSubBlocks(bytes: DataView, from: number): number {
  let at = from;
  for (let length = bytes.getUint8(at); length > 0; length = bytes.getUint8(at)) at += length + 1;
  return at + 1;
}
