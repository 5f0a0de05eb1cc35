import { type Dict, dictOf, nameOf, numberOf, streamOf, type Value } from '../../file/values.ts';
import { readUnicodeMap } from '../../verify/fonts/cmap.ts';
import type { Pdf } from '../pdf.ts';

/** A font of codes of two bytes, each of which is the number of its glyph: how Chromium writes all but drawn ones. */
export interface Font {
  /** By code, in thousandths of the size, as far as codes go. */
  widths: Float64Array;
  /** By code, the letter that it stands for, in UTF-16; 0 where it stands for none or several. */
  letters: Uint16Array;
  /** Code of the glyph for a space; null where the file has none. */
  space: number | null;
}

/** A function that finds the fonts of a page or form by their names; null for one of another kind. Each is read once. */
export function fontReader(pdf: Pdf): (owner: Dict) => (name: string) => Font | null {
  const known = new Map<Dict, Font | null>();
  return (owner) => {
    const fonts = pdf.dict(pdf.dict(owner, 'Resources'), 'Font');
    return (name) => {
      const dict = pdf.dict(fonts, name);
      if (!dict) return null;
      const font = known.get(dict);
      if (font !== undefined) return font;
      const read = readFont(pdf, dict);
      known.set(dict, read);
      return read;
    };
  };
}

function readFont(pdf: Pdf, dict: Dict): Font | null {
  const [first] = pdf.array(dict, 'DescendantFonts');
  const descendant = dictOf(pdf.resolve(first));
  const map = streamOf(pdf.get(dict, 'ToUnicode'));
  if (!descendant || nameOf(pdf.get(dict, 'Encoding')) !== 'Identity-H') return null;
  const texts = map ? [...readUnicodeMap(pdf.decode(map))] : [];
  const last = Math.max(...texts.map(([code]) => code), 0);
  const letters = new Uint16Array(last + 1);
  for (const [code, text] of texts) if (text.length === 1) letters[code] = text.charCodeAt(0);
  const space = letters.indexOf(SPACE);
  return { widths: widthsOf(pdf, descendant, last + 1), letters, space: space === -1 ? null : space };
}

const SPACE = 0x20;

/** `first [width …]`, or `first last width` (ISO 32000-1, 9.7.4.3). */
function widthsOf(pdf: Pdf, descendant: Dict, count: number): Float64Array {
  const items = pdf.array(descendant, 'W').map(pdf.resolve);
  const widths = new Float64Array(count).fill(numberOf(pdf.get(descendant, 'DW')) ?? 1000);
  for (let at = 0; at + 1 < items.length; ) {
    const [first, second, third] = items.slice(at, at + 3);
    const from = widthIn(first);
    if (Array.isArray(second)) {
      for (const [index, width] of second.entries()) widths[from + index] = widthIn(width);
      at += 2;
    } else {
      widths.fill(widthIn(third), from, widthIn(second) + 1);
      at += 3;
    }
  }
  return widths;
}

function widthIn(value: Value | undefined): number {
  return numberOf(value ?? null) ?? 0;
}
