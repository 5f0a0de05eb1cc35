/** A TrueType font program of a few glyphs, all half as wide as high; glyph 1 draws, the others are empty. */
export function fontProgram(maps: [platform: number, encoding: number][] = []): Buffer {
  const glyphs = 6;
  const head = Buffer.alloc(54);
  head.writeUInt16BE(1000, 18);
  head.writeUInt16BE(1, 50);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt16BE(1, 34);
  const maxp = Buffer.alloc(6);
  maxp.writeUInt16BE(glyphs, 4);
  const hmtx = Buffer.alloc(4);
  hmtx.writeUInt16BE(500, 0);
  const loca = Buffer.alloc(4 * (glyphs + 1));
  for (let glyph = 2; glyph <= glyphs; glyph += 1) loca.writeUInt32BE(12, 4 * glyph);
  const cmap = Buffer.alloc(4 + 8 * maps.length);
  cmap.writeUInt16BE(maps.length, 2);
  for (const [index, [platform, encoding]] of maps.entries()) {
    cmap.writeUInt16BE(platform, 4 + 8 * index);
    cmap.writeUInt16BE(encoding, 6 + 8 * index);
  }
  return tablesOf({ head, hhea, maxp, hmtx, loca, glyf: Buffer.alloc(12), cmap });
}

function tablesOf(tables: Record<string, Buffer>): Buffer {
  const names = Object.keys(tables);
  const header = Buffer.alloc(12 + 16 * names.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(names.length, 4);
  const chunks: Buffer[] = [header];
  let start = header.length;
  for (const [index, name] of names.entries()) {
    const table = tables[name] ?? Buffer.alloc(0);
    header.write(name, 12 + 16 * index, 'latin1');
    header.writeUInt32BE(start, 20 + 16 * index);
    header.writeUInt32BE(table.length, 24 + 16 * index);
    chunks.push(table);
    start += table.length;
  }
  return Buffer.concat(chunks);
}

/** The head of an sRGB display profile, which is all that is looked at. */
export function profile(space = 'RGB '): Buffer {
  const bytes = Buffer.alloc(132);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes[8] = 2;
  bytes.write('mntr', 12, 'latin1');
  bytes.write(space, 16, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  return bytes;
}
