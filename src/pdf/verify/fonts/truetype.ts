/** What the verifier needs of a TrueType font program (OpenType specification 1.9). */
export interface TrueType {
  glyphs: number;
  /** Advance of a glyph, in thousandths of the size. */
  advance(glyph: number): number;
  /** Whether a glyph draws anything. */
  isDrawn(glyph: number): boolean;
  /** Platform and encoding of each character map: `3,1`. */
  maps: string[];
}

interface Table {
  start: number;
  length: number;
}

/** Reads a font program; null where it is none or lacks what a PDF's must have. */
export function readTrueType(bytes: Uint8Array): TrueType | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const short = (at: number): number => (at >= 0 && at + 2 <= bytes.length ? view.getUint16(at) : 0);
  const long = (at: number): number => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at) : 0);
  const tables = readTables(bytes, short, long);
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((name) => tables.get(name));
  if (!head || !maxp || !hhea || !hmtx) return null;
  const unitsPerEm = short(head.start + 18);
  const metrics = short(hhea.start + 34);
  const isLong = short(head.start + 50) === 1;
  const loca = tables.get('loca');
  const place = (glyph: number): number =>
    loca ? (isLong ? long(loca.start + 4 * glyph) : 2 * short(loca.start + 2 * glyph)) : glyph;
  if (unitsPerEm === 0 || metrics === 0) return null;
  return {
    glyphs: short(maxp.start + 4),
    advance: (glyph) => (short(hmtx.start + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
    isDrawn: (glyph) => place(glyph + 1) > place(glyph),
    maps: mapsOf(tables.get('cmap'), short),
  };
}

function readTables(
  bytes: Uint8Array,
  short: (at: number) => number,
  long: (at: number) => number,
): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (let index = 0; index < Math.min(short(4), 64); index += 1) {
    const at = 12 + 16 * index;
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    const table = { start: long(at + 8), length: long(at + 12) };
    if (table.start + table.length <= bytes.length) tables.set(name, table);
  }
  return tables;
}

function mapsOf(cmap: Table | undefined, short: (at: number) => number): string[] {
  if (!cmap) return [];
  const count = Math.min(short(cmap.start + 2), 32);
  return Array.from({ length: count }, (_, index) => {
    const at = cmap.start + 4 + 8 * index;
    return `${short(at)},${short(at + 2)}`;
  });
}
