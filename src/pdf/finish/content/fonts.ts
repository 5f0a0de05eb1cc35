import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { decodeStream } from '../../content/streams.ts';
import { readUnicodeMap } from '../../verify/fonts/cmap.ts';

/** A font of codes of two bytes, each of which is the number of its glyph: how Chromium writes all but drawn ones. */
export interface Font {
  /** By code, in thousandths of the size, as far as codes go. */
  widths: Float64Array;
  /** By code, the letter that it stands for, in UTF-16; 0 where it stands for none or several. */
  letters: Uint16Array;
  /** Code of the glyph for a space; null where the file has none. */
  space: number | null;
}

const FONTS = PDFName.of('Font');

/** A function that finds the fonts of a page or form by their names; null for one of another kind. Each is read once. */
export function fontReader(): (owner: PDFDict) => (name: string) => Font | null {
  const known = new Map<PDFDict, Font | null>();
  return (owner) => {
    const fonts = owner.lookupMaybe(PDFName.of('Resources'), PDFDict)?.lookupMaybe(FONTS, PDFDict);
    return (name) => {
      const dict = fonts?.lookup(PDFName.of(name));
      if (!(dict instanceof PDFDict)) return null;
      const font = known.get(dict);
      if (font !== undefined) return font;
      const read = readFont(dict);
      known.set(dict, read);
      return read;
    };
  };
}

function readFont(dict: PDFDict): Font | null {
  const descendants = dict.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : null;
  const map = dict.lookup(PDFName.of('ToUnicode'));
  if (!(descendant instanceof PDFDict) || dict.lookup(PDFName.of('Encoding')) !== PDFName.of('Identity-H'))
    return null;
  const texts = map instanceof PDFStream ? [...readUnicodeMap(decodeStream(map))] : [];
  const last = Math.max(...texts.map(([code]) => code), 0);
  const letters = new Uint16Array(last + 1);
  for (const [code, text] of texts) if (text.length === 1) letters[code] = text.charCodeAt(0);
  const space = letters.indexOf(SPACE);
  return { widths: widthsOf(descendant, last + 1), letters, space: space === -1 ? null : space };
}

const SPACE = 0x20;

/** `first [width …]`, or `first last width` (ISO 32000-1, 9.7.4.3). */
function widthsOf(descendant: PDFDict, count: number): Float64Array {
  const list = descendant.lookup(PDFName.of('W'));
  const items = list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index)) : [];
  const widths = new Float64Array(count).fill(numberOf(descendant.lookup(PDFName.of('DW')), 1000));
  for (let at = 0; at + 1 < items.length; ) {
    const [first, second, third] = items.slice(at, at + 3);
    const from = numberOf(first);
    if (second instanceof PDFArray) {
      for (const [index, width] of second.asArray().entries()) widths[from + index] = numberOf(width);
      at += 2;
    } else {
      widths.fill(numberOf(third), from, numberOf(second) + 1);
      at += 3;
    }
  }
  return widths;
}

function numberOf(value: unknown, otherwise = 0): number {
  return value instanceof PDFNumber ? value.asNumber() : otherwise;
}
