/**
 * An ICC profile for sRGB (ICC.1:2001-04, version 2; IEC 61966-2-1), made from the standard's own numbers: three primaries,
 * one curve. So it is nobody's work and bears no licence.
 */

/** Nine signatures with their sizes and places follow the header. */
const HEADER_SIZE = 128;
const ENTRY_SIZE = 12;
/** One for each value of eight bits. */
const CURVE_POINTS = 256;

/**
 * White of the profile connection space, D50, and the primaries adapted to it, as signed numbers of 16 + 16 bits;
 * rounded so that the primaries add up to white, and grey stays grey.
 */
const WHITE = [0xf6d6, 0x10000, 0xd32d];
const RED = [0x6f9d, 0x38f5, 0x390];
const GREEN = [0x6299, 0xb787, 0x18da];
const BLUE = [0x24a0, 0xf84, 0xb6c3];

/** @param name What the profile calls itself; ASCII. */
export function srgbProfile(name: string): Uint8Array {
  const curve = curveElement();
  const elements: [signature: string, data: Buffer][] = [
    ['desc', descriptionElement(name)],
    ['cprt', textElement('No copyright, use freely')],
    ['wtpt', xyzElement(WHITE)],
    ['rXYZ', xyzElement(RED)],
    ['gXYZ', xyzElement(GREEN)],
    ['bXYZ', xyzElement(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + elements.length * ENTRY_SIZE);
  table.writeUInt32BE(elements.length);
  const places = new Map<Buffer, number>();
  let end = HEADER_SIZE + table.length;
  for (const [index, [signature, data]] of elements.entries()) {
    // The three colours share their curve.
    const place = places.get(data) ?? end;
    if (place === end) end += data.length;
    places.set(data, place);
    table.write(signature, 4 + index * ENTRY_SIZE, 'latin1');
    table.writeUInt32BE(place, 8 + index * ENTRY_SIZE);
    table.writeUInt32BE(data.length, 12 + index * ENTRY_SIZE);
  }
  return Buffer.concat([header(end), table, ...places.keys()]);
}

/** A display profile from RGB to XYZ (ICC.1:2001-04, 6.1). Its date is that of the standard. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_SIZE);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [1999, 10, 18, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of WHITE.entries()) bytes.writeUInt32BE(value, 68 + 4 * index);
  return bytes;
}

/** An element's data: type, four zeros, the rest; each begins at a multiple of four. */
function element(type: string, size: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil((8 + size) / 4) * 4);
  bytes.write(type, 0, 'latin1');
  return bytes;
}

function textElement(text: string): Buffer {
  const bytes = element('text', text.length + 1);
  bytes.write(text, 8, 'latin1');
  return bytes;
}

/** Text in ASCII; in Unicode and Macintosh code, which may be empty, 8 + 3 + 67 bytes. */
function descriptionElement(text: string): Buffer {
  const bytes = element('desc', 4 + text.length + 1 + 78);
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

function xyzElement(values: readonly number[]): Buffer {
  const bytes = element('XYZ ', 12);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 8 + 4 * index);
  return bytes;
}

/** How light a value is (IEC 61966-2-1, 5.2), in steps of 1/65535. */
function curveElement(): Buffer {
  const bytes = element('curv', 4 + 2 * CURVE_POINTS);
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let index = 0; index < CURVE_POINTS; index += 1) {
    const value = index / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 0xffff), 12 + 2 * index);
  }
  return bytes;
}
