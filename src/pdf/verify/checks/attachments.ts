import { DecodeFault } from '../../file/decode.ts';
import type { PdfFile } from '../../file/index.ts';
import {
  type Dict,
  dictOf,
  nameOf,
  refOf,
  type Stream,
  streamOf,
  textOf,
  type Value,
} from '../../file/values.ts';
import { type Document, treeEntries } from '../document.ts';

/** Whether an attachment can be taken out of the file again. */
function isReadable(file: PdfFile, stream: Stream | null): boolean {
  try {
    return stream !== null && file.decode(stream).length >= 0;
  } catch (error) {
    if (!(error instanceof DecodeFault)) throw error;
    return false;
  }
}

const relationships = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);

/**
 * Embedded files (Matterhorn 21-001; ISO 19005-3, 6.8).
 * @param mayEmbed Whether the file claims PDF/A-3: PDF/A-2 lets in only other PDF/A files.
 */
export function checkAttachments({ file, report, objects }: Document, mayEmbed: boolean): void {
  const associated = new Set(file.list(file.catalog, 'AF').map(dictOf));
  for (const { dict, stream } of objects) {
    const streams = stream ? null : file.dict(dict, 'EF');
    if (streams) checkSpecification(dict, streams, associated.has(dict));
  }
  const names = file.dict(file.dict(file.catalog, 'Names'), 'EmbeddedFiles');
  for (const [, value] of treeEntries(file, names, 'Names')) {
    // One that stands in the tree itself has no number, and was not met above.
    const direct = refOf(value) === null ? dictOf(value) : null;
    const streams = file.dict(direct, 'EF');
    if (direct && streams) checkSpecification(direct, streams, associated.has(direct));
  }

  function checkSpecification(specification: Dict, streams: Dict, isAssociated: boolean): void {
    const names = [textOf(file.get(specification, 'UF')), textOf(file.get(specification, 'F'))];
    const values = { name: names.find(Boolean) ?? '?' };
    if (!names.every(Boolean)) report('21-001', null, values);
    if (!mayEmbed) {
      report('A-6.8-5', null, values);
      return;
    }
    checkStream(file.get(streams, 'F') ?? file.get(streams, 'UF'), values);
    if (!relationships.has(nameOf(file.get(specification, 'AFRelationship')) ?? ''))
      report('A-6.8-3', null, values);
    if (!isAssociated) report('A-6.8-4', null, values);
  }

  function checkStream(embedded: Value, values: { name: string }): void {
    if (!/^[^/\s]+\/[^/\s]+$/.test(nameOf(file.get(dictOf(embedded), 'Subtype')) ?? ''))
      report('A-6.8-1', null, values);
    if (!isReadable(file, streamOf(embedded))) report('V-40', null, values);
  }
}
