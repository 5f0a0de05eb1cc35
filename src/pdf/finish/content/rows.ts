/**
 * Chromium writes each glyph of a line with an operator of its own and its own way to the next: a plan has forty thousand.
 * Here they become one row (ISO 32000-1, 9.4.3): the glyphs follow each other by their widths, and a number stands only
 * where Chromium's place is another, as between two letters that are kerned.
 */
import type { Font } from './fonts.ts';
import { type GlyphOutput, newGlyphs, ROOM, readGlyphs, UNITS, writeGlyphs } from './glyphs.ts';
import { type Box, type Matrix, multiply, type Point, transform, transformBox } from './matrix.ts';

/** A text object with one row of glyphs and nothing else; no glyph where it holds only what does not show. */
export interface Row {
  /** Where its glyphs begin, behind the font and the matrix. */
  start: number;
  /** Where these begin. */
  head: number;
  /** Behind its `ET`. */
  end: number;
  font: Font;
  /** Chooses the font: `/F1 12 Tf`. */
  setting: string;
  /** A letter for each glyph; NUL for one that stands for none or several. */
  text: string;
  /** Where it begins and ends, and the size of its letters, in the space of the page. */
  from: Point;
  to: Point;
  size: number;
  /** What its letters may cover. */
  box: Box;
  /** Whether it runs otherwise than straight across the page. */
  turned: boolean;
  /** Whether a soft hyphen stands behind the last glyph. */
  isBreakable: boolean;
  /** Whether its last word goes on in the next line, behind a hyphen that is no letter of the word. */
  isParted: boolean;
  /** Whether it is such a hyphen. */
  isHyphen: boolean;
  /** A row whose font gives the space behind the last glyph, in place of the one that the line has swallowed; null for none. */
  space: Row | null;
  /** The glyphs as they are to be, but for what ends them: `[<0041>-12<0042`. */
  written: string;
}

/** Reads a text object from behind its `BT`; null where it is not written as Chromium does. */
export type RowReader = (from: number, matrix: Matrix) => Row | null;

/**
 * What stands before the first glyph. The hyphen of a parted word is an artifact, and a soft one to those who read artifacts
 * too (ISO 32000-1, 14.8.2.2.3): the word is whole for whoever reads it aloud, copies it or looks for it. Inside the paragraph
 * it would be so only to those who know what a piece of content says that it is: measured, Poppler's reader of tags says
 * `stadsdels-` there, and the text that pdftotext and PDFium give is the same either way.
 */
export function startOfRow({ isHyphen }: Row): string {
  return isHyphen ? '\n/Span <</ActualText <FEFF00AD>>>BDC\n' : '';
}

/** What stands behind the last glyph. */
export function endOfRow({ space, isHyphen, font }: Row): string {
  if (isHyphen) return '>]TJ\nEMC\nET';
  const code = space?.font.space?.toString(16).toUpperCase().padStart(4, '0');
  if (!space || code === undefined) return '>]TJ\nET';
  // A font of which only single words are used has no space. Every text object chooses its font anew.
  return space.font === font ? `${code}>]TJ\nET` : `>]TJ\n${space.setting}<${code}>Tj\nET`;
}

/** `/F1 12 Tf 1 0 0 -1 100 200 Tm`: all that stands before the glyphs, but for what says a first letter. */
const head =
  /^\s+(\/Span<<\/ActualText <FEFF(\w{4})> >> BDC\s+)?\/(\w+) (\d[\d.]*) Tf\s+([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) Tm(?=\s)/;
/** How far letters reach below and above the line that they stand on, in sizes: `ç` and `Å` of the program's fonts. */
const [DEPTH, HEIGHT] = [-0.25, 0.95];
const LONGEST_HEAD = 200;
/** Glyphs; a longer row is left as it is. */
const LONGEST_ROW = 10_000;

/** Where a row is read into and written to. One for all: V8 throws away what it has compiled for the first where a second comes. */
const glyphs = newGlyphs(LONGEST_ROW);
const letters = new Uint16Array(LONGEST_ROW);
const output: GlyphOutput = { bytes: Buffer.alloc(LONGEST_ROW * ROOM), length: 0, reached: 0 };

/** @param fontOf The font with a name; null for one whose glyphs cannot be put into a row. */
export function rowReader(content: Uint8Array, fontOf: (name: string) => Font | null): RowReader {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return (from, outer) => {
    const found = head.exec(bytes.toString('latin1', from, from + LONGEST_HEAD));
    const font = found ? fontOf(found[3] ?? '') : null;
    if (!found || !font) return null;
    const start = from + found[0].length;
    const said = found[2] === undefined ? null : Number.parseInt(found[2], 16);
    const end = readGlyphs(content, start, glyphs, said);
    if (end === -1) return null;
    const size = Number(found[4]);
    writeGlyphs(glyphs, font.widths, size, output);
    // Where a line goes on in another font, its first glyph is moved to its place.
    const first = glyphs.count > 0 ? (glyphs.places[0] ?? 0) : 0;
    const width = (output.reached * size) / UNITS;
    const matrix = multiply(matrixIn(found), outer);
    return {
      head: from + (found[1] ? found[0].indexOf(found[1]) + found[1].length : 0),
      start,
      end,
      font,
      setting: `/${found[3]} ${found[4]} Tf`,
      text: textOf(font),
      from: transform(matrix, first, 0),
      to: transform(matrix, width, 0),
      size: size * Math.hypot(matrix[0], matrix[1]),
      box: transformBox(matrix, [first, DEPTH * size, width, HEIGHT * size]),
      turned: matrix[1] !== 0,
      isBreakable: glyphs.isBreakable,
      isParted: false,
      isHyphen: false,
      space: null,
      written: output.bytes.toString('latin1', 0, output.length),
    };
  };
}

/** Whether a row begins where another ends, give or take a tenth of its size. */
export function adjoins({ to, size }: Row, { from }: Row): boolean {
  return Math.abs(from[0] - to[0]) < size / 10 && Math.abs(from[1] - to[1]) < size / 10;
}

/** The last six of what `head` has found. */
function matrixIn(found: RegExpExecArray): Matrix {
  return [
    Number(found[5]),
    Number(found[6]),
    Number(found[7]),
    Number(found[8]),
    Number(found[9]),
    Number(found[10]),
  ];
}

function textOf(font: Font): string {
  const { codes, count } = glyphs;
  for (let index = 0; index < count; index += 1) letters[index] = font.letters[codes[index] ?? 0] ?? 0;
  return Buffer.from(letters.buffer, 0, 2 * count).toString('utf16le');
}
