import {
  type Dict,
  dictOf,
  itemsOf,
  nameOf,
  numberOf,
  rawOf,
  type Stream,
  streamOf,
  type Value,
} from '../../file/values.ts';
import { readCMapHead } from './cmap.ts';
import { type FontCase, programOf } from './index.ts';
import { predefinedCMaps } from './predefined.ts';
import { readTrueType, type TrueType } from './truetype.ts';

/** Widths in the file and in the font program may differ by this many thousandths of the size (Matterhorn 31-016). */
const tolerance = 1;

/** A font of many characters: its map of codes, its font program and its widths (ISO 14289-1, 7.21.3 to 7.21.5). */
export function checkComposite(font: FontCase): void {
  const { file } = font.document;
  const [inner = null] = file.list(font.use.dict, 'DescendantFonts').map(dictOf);
  const encoding = file.get(font.use.dict, 'Encoding');
  checkCMap(font, encoding, inner);
  const descriptor = file.dict(inner, 'FontDescriptor');
  const program = programOf(font, descriptor);
  if (!program) {
    if (font.use.rendered) font.report('31-009');
    return;
  }
  const isIdentity = /^Identity-[HV]$/.test(nameOf(encoding) ?? '');
  const glyphOf = nameOf(file.get(inner, 'Subtype')) === 'CIDFontType2' ? glyphReader(font, inner) : null;
  if (!program.isTrueType || !isIdentity || !glyphOf) return;
  const bytes = font.bytesOf(program.stream);
  const trueType = bytes && readTrueType(bytes);
  if (!trueType) {
    font.report('31-009');
    return;
  }
  checkGlyphs(font, trueType, glyphOf, widthReader(font, inner));
  checkCidSet(font, descriptor, trueType, glyphOf);
}

/** The map from codes to characters: embedded, or one that every reader has. */
function checkCMap(font: FontCase, encoding: Value, inner: Dict | null): void {
  const { file } = font.document;
  const name = nameOf(encoding);
  const stream = streamOf(encoding);
  if (!stream) {
    if (name === null || !predefinedCMaps.has(name)) font.report('31-006', { cmap: name ?? '?' });
    return;
  }
  checkCollections(font, file.dict(stream.dict, 'CIDSystemInfo'), file.dict(inner, 'CIDSystemInfo'));
  const content = font.bytesOf(stream);
  if (!content) return;
  const { writing, uses } = readCMapHead(content);
  if ((numberOf(file.get(stream.dict, 'WMode')) ?? 0) !== (writing ?? 0)) font.report('31-007');
  const used = [...uses, ...itemsOf(file.get(stream.dict, 'UseCMap')).map((map) => nameOf(map) ?? '')];
  for (const cmap of used) if (cmap !== '' && !predefinedCMaps.has(cmap)) font.report('31-008', { cmap });
}

function checkCollections(font: FontCase, ofMap: Dict | null, ofFont: Dict | null): void {
  const { file } = font.document;
  const differs = (key: string): boolean => rawOf(file.get(ofMap, key)) !== rawOf(file.get(ofFont, key));
  const supplement = (dict: Dict | null): number => numberOf(file.get(dict, 'Supplement')) ?? 0;
  if (differs('Registry')) font.report('31-001');
  if (differs('Ordering')) font.report('31-002');
  if (supplement(ofFont) < supplement(ofMap)) font.report('31-003');
}

/** From a character's number to its glyph's; null where the font does not say (ISO 14289-1, 7.21.3.2). */
function glyphReader(font: FontCase, inner: Dict | null): ((cid: number) => number) | null {
  const { file } = font.document;
  const map = file.get(inner, 'CIDToGIDMap');
  if (map === null) {
    font.report('31-005');
    return null;
  }
  if (nameOf(map) === 'Identity') return (cid) => cid;
  const bytes = font.bytesOf(streamOf(map));
  if (!bytes) font.report('31-004');
  return bytes && ((cid) => (bytes[2 * cid] ?? 0) * 256 + (bytes[2 * cid + 1] ?? 0));
}

/** Every character shown has a glyph of its own, as wide as the file says. */
function checkGlyphs(
  font: FontCase,
  program: TrueType,
  glyphOf: (cid: number) => number,
  widthOf: (cid: number) => number,
): void {
  for (const cid of font.use.codes) {
    const glyph = glyphOf(cid);
    const values = { code: cid.toString(16).toUpperCase().padStart(4, '0') };
    if (glyph === 0) font.report('31-030', values);
    else if (glyph >= program.glyphs) font.report('31-011', values);
    else if (Math.abs(program.advance(glyph) - widthOf(cid)) > tolerance) {
      font.report('31-016', { ...values, width: widthOf(cid), actual: Math.round(program.advance(glyph)) });
    }
  }
}

/** More widths than this a font with codes of two bytes cannot use. */
const mostWidths = 200_000;

/** Widths of characters, in thousandths of the size (ISO 32000-1, 9.7.4.3). */
function widthReader({ document: { file } }: FontCase, inner: Dict | null): (cid: number) => number {
  const widths = new Map<number, number>();
  const otherwise = numberOf(file.get(inner, 'DW')) ?? 1000;
  const items = file.list(inner, 'W');
  const numberAt = (at: number): number => numberOf(items[at] ?? null) ?? 0;
  let at = 0;
  while (at + 1 < items.length && widths.size < mostWidths) {
    const own = items[at + 1] ?? null;
    if (Array.isArray(own))
      setEach(
        widths,
        numberAt(at),
        own.map((width) => numberOf(file.resolve(width)) ?? 0),
      );
    else setAll(widths, numberAt(at), numberAt(at + 1), numberAt(at + 2));
    at += Array.isArray(own) ? 2 : 3;
  }
  return (cid) => widths.get(cid) ?? otherwise;
}

function setEach(widths: Map<number, number>, first: number, own: number[]): void {
  for (const [index, width] of own.entries()) widths.set(first + index, width);
}

function setAll(widths: Map<number, number>, first: number, last: number, width: number): void {
  for (let cid = first; cid <= Math.min(last, first + 65_535); cid += 1) widths.set(cid, width);
}

/** A list of the font's characters, where there is one, is whole and right (ISO 19005-2, 6.2.11.4.2). */
function checkCidSet(
  font: FontCase,
  descriptor: Dict | null,
  program: TrueType,
  glyphOf: (cid: number) => number,
): void {
  const stream: Stream | null = streamOf(font.document.file.get(descriptor, 'CIDSet'));
  const set = font.bytesOf(stream);
  if (!set) return;
  const isListed = (cid: number): boolean => ((set[cid >> 3] ?? 0) & (128 >> (cid & 7))) !== 0;
  for (let cid = 0; cid < 65_536; cid += 1) {
    const glyph = glyphOf(cid);
    const exists = glyph < program.glyphs && (cid === 0 || glyph !== 0);
    if (exists && program.isDrawn(glyph) && !isListed(cid)) font.report('31-014', { code: cid });
    if (!exists && isListed(cid)) font.report('31-015', { code: cid });
  }
}
