import { dictOf, itemsOf, nameOf, streamOf } from '../../file/values.ts';
import { readUnicodeMap } from './cmap.ts';
import type { FontCase } from './index.ts';
import { predefinedCMaps } from './predefined.ts';

/** Encodings whose codes are known letters. */
const letters = new Set(['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding', 'StandardEncoding']);
/** Names of glyphs that say which letter is meant: words, and those made of a code. `g12` says nothing. */
const speaking = /^(?:[A-Za-z]{1,40}|uni(?:[0-9A-F]{4})+|u[0-9A-F]{4,6}|afii\d{5})$/;

/** What is written can be copied, searched and read aloud (ISO 14289-1, 7.21.7; Matterhorn 10-001, 31-027 to 31-029). */
export function checkUnicode(font: FontCase): void {
  const { file } = font.document;
  const content = font.bytesOf(streamOf(file.get(font.use.dict, 'ToUnicode')));
  if (!content) {
    if (!speaksForItself(font)) font.report('31-027');
    return;
  }
  const map = readUnicodeMap(content);
  for (const text of map.values()) {
    if (text.includes('\0')) font.report('31-028');
    if (text.includes('\uFEFF') || text.includes('\uFFFE')) font.report('31-029');
  }
  for (const code of font.use.codes) {
    if ((map.get(code) ?? '') !== '' || (font.subtype !== 'Type0' && speaksForItself(font))) continue;
    font.report('10-001', { code: code.toString(16).toUpperCase().padStart(4, '0') });
  }
}

/** Whether the codes' letters are known without a map (ISO 14289-1, 7.21.7). */
function speaksForItself({ document: { file }, use: { dict }, subtype }: FontCase): boolean {
  const encoding = file.get(dict, 'Encoding');
  const name = nameOf(encoding);
  if (subtype === 'Type0') return name !== null && !name.startsWith('Identity') && predefinedCMaps.has(name);
  if (name !== null) return letters.has(name);
  const own = dictOf(encoding);
  if (!own) return false;
  const names = itemsOf(file.get(own, 'Differences')).flatMap((item) => nameOf(item) ?? []);
  return names.every((glyph) => glyph === '.notdef' || speaking.test(glyph));
}
