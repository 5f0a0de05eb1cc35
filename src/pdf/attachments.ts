/** The files that travel inside a PDF, read back out of it. Loads no library. */

import { DecodeFault } from './file/decode.ts';
import { openFile, type PdfFile } from './file/index.ts';
import { SyntaxFault } from './file/lexer.ts';
import { dictOf, streamOf, textOf, type Value } from './file/values.ts';
import { treeEntries } from './verify/document.ts';

export interface EmbeddedFile {
  /** As the PDF gives it: not to be trusted as a path. */
  name: string;
  /** null where they cannot be unpacked, or are too many. */
  bytes: Uint8Array | null;
}

/** More files than this no document needs. */
const most = 1000;

/** The embedded files in the order of their names; null where the PDF cannot be read. Never throws on content. */
export function embeddedFiles(pdf: Uint8Array): EmbeddedFile[] | null {
  try {
    const file = openFile(pdf);
    const names = file.dict(file.dict(file.catalog, 'Names'), 'EmbeddedFiles');
    const found: EmbeddedFile[] = [];
    for (const [key, value] of treeEntries(file, names, 'Names')) {
      if (found.length === most) break;
      const embedded = readEmbedded(file, key, value);
      if (embedded) found.push(embedded);
    }
    return found;
  } catch (error) {
    if (!(error instanceof SyntaxFault || error instanceof DecodeFault)) throw error;
    return null;
  }
}

function readEmbedded(file: PdfFile, key: Value, value: Value): EmbeddedFile | null {
  const specification = dictOf(file.resolve(value));
  const streams = file.dict(specification, 'EF');
  const stream = streamOf(file.get(streams, 'UF')) ?? streamOf(file.get(streams, 'F'));
  if (!stream) return null;
  const name =
    textOf(file.get(specification, 'UF')) ?? textOf(file.get(specification, 'F')) ?? textOf(key) ?? '';
  try {
    return { name, bytes: file.decode(stream) };
  } catch (error) {
    if (!(error instanceof DecodeFault)) throw error;
    return { name, bytes: null };
  }
}
