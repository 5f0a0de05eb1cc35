import { DecodeFault } from '../../file/decode.ts';
import { type Dict, nameOf, type Stream, streamOf } from '../../file/values.ts';
import type { ContentModel, FontUse } from '../content/model.ts';
import type { Document } from '../document.ts';
import { checkComposite } from './composite.ts';
import { checkSimple } from './simple.ts';
import { checkUnicode } from './unicode.ts';

/** A font in use, with what the checks of fonts share. */
export interface FontCase {
  document: Document;
  use: FontUse;
  subtype: string;
  /** Name in messages, without the tag of a subset. */
  name: string;
  report(condition: Parameters<Document['report']>[0], values?: Record<string, string | number>): void;
  /** A stream's bytes; null where it cannot be unpacked. */
  bytesOf(stream: Stream | null): Uint8Array | null;
}

const subtypes = new Set(['Type0', 'Type1', 'MMType1', 'TrueType', 'Type3']);

/** All fonts that text is written in (ISO 14289-1, 7.21; ISO 19005-2, 6.2.11). */
export function checkFonts(document: Document, { fonts }: ContentModel): void {
  for (const use of fonts.values()) checkFont(document, use);
}

function checkFont(document: Document, use: FontUse): void {
  const { file } = document;
  const subtype = nameOf(file.get(use.dict, 'Subtype')) ?? '';
  const written = nameOf(file.get(use.dict, 'BaseFont')) ?? nameOf(file.get(use.dict, 'Name')) ?? '?';
  const name = written.replace(/^[A-Z]{6}\+/, '');
  const font: FontCase = {
    document,
    use,
    subtype,
    name,
    report: (condition, values = {}) => document.report(condition, use.page, { font: name, ...values }),
    bytesOf: (stream) => unpack(document, use.page, stream),
  };
  if (!isWhole(font)) {
    font.report('A-6.2.11.2-1');
    return;
  }
  if (subtype === 'Type0') checkComposite(font);
  else checkSimple(font);
  checkUnicode(font);
}

/** Whether the font's dictionary has what it must (ISO 32000-1, tables 111, 112 and 121). */
function isWhole({ document: { file }, use: { dict }, subtype }: FontCase): boolean {
  if (nameOf(file.get(dict, 'Type')) !== 'Font' || !subtypes.has(subtype)) return false;
  if (subtype === 'Type0') return has(dict, ['BaseFont', 'DescendantFonts', 'Encoding']);
  const widths = ['FirstChar', 'LastChar', 'Widths'];
  return has(dict, subtype === 'Type3' ? [...widths, 'CharProcs', 'Encoding'] : ['BaseFont', ...widths]);
}

function has({ entries }: Dict, keys: string[]): boolean {
  return keys.every((key) => entries.has(key));
}

function unpack({ file, report }: Document, page: number, stream: Stream | null): Uint8Array | null {
  try {
    return stream && file.decode(stream);
  } catch (error) {
    if (!(error instanceof DecodeFault)) throw error;
    report('V-00', page, { reason: error.message });
    return null;
  }
}

/** The embedded program of a font's descriptor: TrueType, or any other kind; null where there is none. */
export function programOf(
  { document: { file } }: FontCase,
  descriptor: Dict | null,
): { isTrueType: boolean; stream: Stream } | null {
  const trueType = streamOf(file.get(descriptor, 'FontFile2'));
  const other = streamOf(file.get(descriptor, 'FontFile3')) ?? streamOf(file.get(descriptor, 'FontFile'));
  const stream = trueType ?? other;
  return stream && { isTrueType: trueType !== null, stream };
}
