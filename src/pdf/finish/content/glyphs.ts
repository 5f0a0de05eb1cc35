/**
 * The glyphs of a line, as Chromium writes them and as they are to be. A plan has a megabyte of the former, which is read
 * before anything of this is compiled: so all that is known of a line stands in arrays of numbers, and no step makes an object.
 */

/** Glyphs of one text object. */
export interface Glyphs {
  count: number;
  codes: Uint16Array;
  /** Where Chromium puts each, in the space of the text; NaN where that is behind the one before. */
  places: Float64Array;
  /** The place that the last move has led to; the next move counts from it. */
  place: number;
  /** Whether a soft hyphen stands behind the last one. */
  isBreakable: boolean;
}

export function newGlyphs(size: number): Glyphs {
  return {
    count: 0,
    codes: new Uint16Array(size),
    places: new Float64Array(size),
    place: 0,
    isBreakable: false,
  };
}

const [SPACE, LINE, OPEN, LESS, GREATER, SLASH] = [0x20, 0x0a, 0x5b, 0x3c, 0x3e, 0x2f];
const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];
const [UPPER_C, UPPER_E, UPPER_M, UPPER_T, LOWER_D, LOWER_J] = [0x43, 0x45, 0x4d, 0x54, 0x64, 0x6a];

/** Around letters that Skia says itself what they are stands this, with the letter between; behind them stands `EMC`. */
const [BEFORE_SAID, BEHIND_SAID] = [Buffer.from('/Span<</ActualText <FEFF'), Buffer.from('> >> BDC')];

const SOFT_HYPHEN = 0xad;
/** Letters that nothing shows of but a blank without width: the soft hyphen, joiners, and what only matters for line breaks. */
const hidden = new Set([SOFT_HYPHEN, 0x200b, 0x200c, 0x200d, 0x2060, 0xfe0e, 0xfe0f, 0xfeff]);
/** Spaces whose glyph is that of the common one, and which are one to who reads or looks for the words. */
const spaces = new Set([0xa0, 0x2007, 0x2009, 0x202f]);

/** Of a code of two bytes. */
const DIGITS = 4;
const NO_CODE = 0x10000;
/** Values of hexadecimal digits; that of any other byte makes a code too large. */
const values = new Uint32Array(256).fill(NO_CODE);
const letters = Buffer.from('0123456789ABCDEF', 'latin1');
for (const [value, letter] of letters.entries()) values[letter] = value;

const powers = Float64Array.from({ length: 20 }, (_, exponent) => 10 ** exponent);

/**
 * Reads glyphs up to and with `ET`: codes of two bytes, and moves along the line (ISO 32000-1, 9.4.2 and 9.4.3). Soft
 * hyphens are left out: a word that they could part is one word (ISO 32000-1, 14.8.2.5).
 * @param said A letter that has begun before; null for none.
 * @returns Where that ends; -1 where anything else stands there, or more glyphs than there is room for.
 */
export function readGlyphs(content: Uint8Array, from: number, glyphs: Glyphs, said: number | null): number {
  glyphs.count = 0;
  glyphs.place = 0;
  glyphs.isBreakable = false;
  let at = said === null ? from : readSaid(content, from, glyphs, said);
  while (at !== -1) {
    const byte = content[at];
    if (byte === UPPER_E) return content[at + 1] === UPPER_T ? at + 2 : -1;
    at = readPart(content, at, byte, glyphs);
  }
  return -1;
}

function readPart(content: Uint8Array, at: number, byte: number | undefined, glyphs: Glyphs): number {
  if (byte === LINE || byte === SPACE) return at + 1;
  if (byte === LESS) {
    glyphs.places[glyphs.count] = glyphs.place;
    glyphs.isBreakable = false;
    return readString(content, at + 1, glyphs);
  }
  if (byte === SLASH) {
    const said = endOf(BEFORE_SAID, content, at);
    const end = said === -1 ? -1 : endOf(BEHIND_SAID, content, said + DIGITS);
    return end === -1 ? -1 : readSaid(content, end, glyphs, codeAt(content, said));
  }
  const end = readMove(content, at, glyphs);
  glyphs.place += glyphs.places[glyphs.count] ?? 0;
  return end;
}

/** Reads on to behind `EMC`, and forgets what shows of a hidden letter but for its moves; -1 for letters that must be said. */
function readSaid(content: Uint8Array, from: number, glyphs: Glyphs, letter: number): number {
  const { count } = glyphs;
  let at = hidden.has(letter) || spaces.has(letter) ? from : -1;
  while (at !== -1 && content[at] !== UPPER_E) at = readPart(content, at, content[at], glyphs);
  if (hidden.has(letter)) {
    glyphs.count = count;
    glyphs.isBreakable = letter === SOFT_HYPHEN;
  }
  return at !== -1 && content[at + 1] === UPPER_M && content[at + 2] === UPPER_C ? at + 3 : -1;
}

/** Behind the bytes; -1 where others stand. */
function endOf(bytes: Uint8Array, content: Uint8Array, at: number): number {
  return bytes.every((byte, index) => content[at + index] === byte) ? at + bytes.length : -1;
}

/** Four hexadecimal digits. */
function codeAt(content: Uint8Array, at: number): number {
  return (
    ((values[content[at] ?? 0] ?? 0) << 12) |
    ((values[content[at + 1] ?? 0] ?? 0) << 8) |
    ((values[content[at + 2] ?? 0] ?? 0) << 4) |
    (values[content[at + 3] ?? 0] ?? 0)
  );
}

/** `<0041> Tj`; only the first of several glyphs has a place of its own. */
function readString(content: Uint8Array, from: number, glyphs: Glyphs): number {
  const { codes, places } = glyphs;
  let { count } = glyphs;
  let at = from;
  for (; content[at] !== GREATER; at += DIGITS) {
    const code = codeAt(content, at);
    // One place is left for the next move.
    if (code >= NO_CODE || count + 1 >= codes.length) return -1;
    codes[count] = code;
    count += 1;
    places[count] = Number.NaN;
  }
  glyphs.count = count;
  return content[at + 1] === SPACE && content[at + 2] === UPPER_T && content[at + 3] === LOWER_J
    ? at + 4
    : -1;
}

/** `-12.5 0 Td`; the number is put where the place of the next glyph will stand. */
function readMove(content: Uint8Array, from: number, { count, places }: Glyphs): number {
  const first = content[from] === MINUS ? from + 1 : from;
  let at = first;
  let value = 0;
  let point = -1;
  for (; ; at += 1) {
    const byte = content[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) value = value * 10 + byte - ZERO;
    else if (byte === POINT && point === -1) point = at;
    else break;
  }
  const end = endOfMove(content, at);
  if (at === first || end === -1) return -1;
  const size = point === -1 ? value : value / (powers[at - point - 1] ?? Number.NaN);
  places[count] = first === from ? size : -size;
  return end;
}

/** Behind ` 0 Td`; -1 where something else stands. */
function endOfMove(content: Uint8Array, at: number): number {
  if (content[at] !== SPACE || content[at + 1] !== ZERO || content[at + 2] !== SPACE) return -1;
  return content[at + 3] === UPPER_T && content[at + 4] === LOWER_D ? at + 5 : -1;
}

/** Widths, and moves in a row, are thousandths of the size (ISO 32000-1, 9.7.3 and 9.4.3). */
export const UNITS = 1000;
/**
 * How far from Chromium's place a glyph may land, in these units: of letters of 12 points 0.006 of a point. As Chromium
 * rounds the size of letters to 1/64 of a pixel, its lines are off by as much in some six of them.
 */
const TOLERANCE = 0.5;

/** Bytes that a glyph and the move before it take at most: `>-10000000<0041`, and the brackets before the first. */
export const ROOM = 18;

/** What is written, up to `length`, and how far along its line it reaches, in thousandths of the size. */
export interface GlyphOutput {
  readonly bytes: Buffer;
  length: number;
  reached: number;
}

/**
 * Writes the glyphs as an array of strings and moves, up to the last glyph: `[<0041>-12<0042`. In one string they follow
 * each other by their widths.
 * @param size Of the letters, in the space of the text.
 * @param output Has `ROOM` for each glyph.
 */
export function writeGlyphs(
  { codes, places, count }: Glyphs,
  widths: Float64Array,
  size: number,
  output: GlyphOutput,
): void {
  const { bytes } = output;
  let length = 2;
  const factor = UNITS / size;
  let reached = 0;
  bytes[0] = OPEN;
  bytes[1] = LESS;
  for (let index = 0; index < count; index += 1) {
    const code = codes[index] ?? 0;
    const gap = (places[index] ?? 0) * factor - reached;
    if (gap > TOLERANCE || gap < -TOLERANCE) {
      const move = Math.round(gap);
      length = writeMove(bytes, length, -move);
      reached += move;
    }
    bytes[length] = letters[code >> 12] ?? 0;
    bytes[length + 1] = letters[(code >> 8) & 15] ?? 0;
    bytes[length + 2] = letters[(code >> 4) & 15] ?? 0;
    bytes[length + 3] = letters[code & 15] ?? 0;
    length += DIGITS;
    reached += widths[code] ?? Number.NaN;
  }
  output.length = length;
  output.reached = reached;
}

/** A string is open before it and behind it; before the first glyph it is empty, which does no harm. */
function writeMove(bytes: Uint8Array, from: number, move: number): number {
  const text = `>${move}<`;
  for (let index = 0; index < text.length; index += 1) bytes[from + index] = text.charCodeAt(index);
  return from + text.length;
}
