import { type Dict, dictOf, nameOf, numberOf } from '../../file/values.ts';
import { type FontCase, programOf } from './index.ts';
import { readTrueType } from './truetype.ts';

const encodings = new Set(['MacRomanEncoding', 'WinAnsiEncoding']);
const NON_SYMBOLIC = 32;

/** A font of one byte to a character (ISO 14289-1, 7.21.4.1 and 7.21.6). A Type 3 font is its own program. */
export function checkSimple(font: FontCase): void {
  if (font.subtype === 'Type3') return;
  const { file } = font.document;
  const descriptor = file.dict(font.use.dict, 'FontDescriptor');
  const program = programOf(font, descriptor);
  if (!program) {
    if (font.use.rendered) font.report('31-009');
    return;
  }
  if (font.subtype !== 'TrueType') return;
  const bytes = program.isTrueType ? font.bytesOf(program.stream) : null;
  const maps = bytes && readTrueType(bytes)?.maps;
  if (((numberOf(file.get(descriptor, 'Flags')) ?? 0) & NON_SYMBOLIC) !== 0)
    checkNonSymbolic(font, maps ?? null);
  else checkSymbolic(font, maps ?? null);
}

/** Letters: the encoding says which. */
function checkNonSymbolic(font: FontCase, maps: string[] | null): void {
  const { file } = font.document;
  const encoding = file.get(font.use.dict, 'Encoding');
  const dict: Dict | null = dictOf(encoding);
  if (encoding === null) font.report('31-019');
  else if (dict && !dict.entries.has('BaseEncoding')) font.report('31-020');
  else if (!encodings.has(nameOf(encoding) ?? nameOf(file.get(dict, 'BaseEncoding')) ?? ''))
    font.report('31-021');
  if (!maps) return;
  if (!maps.some((map) => map !== '3,0')) font.report('31-017');
  else if (dict?.entries.has('Differences') && !maps.includes('3,1')) font.report('31-023');
}

/** Symbols: the font program says which. */
function checkSymbolic(font: FontCase, maps: string[] | null): void {
  if (font.use.dict.entries.has('Encoding')) font.report('31-024');
  if (!maps) return;
  if (maps.length === 0) font.report('31-025');
  else if (maps.length > 1 && !maps.includes('3,0')) font.report('31-026');
}
