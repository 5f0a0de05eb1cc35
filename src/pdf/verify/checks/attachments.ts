import { type Document, treeEntries } from '../document.ts';
import { type Dict, dictOf, nameOf, refOf, textOf } from '../file/values.ts';

const relationships = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);

/**
 * Embedded files (Matterhorn 21-001; ISO 19005-3, 6.8).
 * @param mayEmbed Whether the file claims PDF/A-3: PDF/A-2 lets in only other PDF/A files.
 */
export function checkAttachments({ file, report }: Document, mayEmbed: boolean): void {
  const associated = new Set(file.list(file.catalog, 'AF').map(dictOf));
  for (const id of file.ids) {
    const object = file.object(id);
    if (dictOf(object) !== object) continue;
    const specification = dictOf(object);
    const streams = file.dict(specification, 'EF');
    if (!specification || !streams) continue;
    checkSpecification(specification, streams, associated.has(specification));
  }
  const names = file.dict(file.dict(file.catalog, 'Names'), 'EmbeddedFiles');
  for (const [, value] of treeEntries(file, names, 'Names')) {
    // One that stands in the tree itself has no number, and was not met above.
    const direct = refOf(value) === null ? dictOf(value) : null;
    const streams = file.dict(direct, 'EF');
    if (direct && streams) checkSpecification(direct, streams, associated.has(direct));
  }

  function checkSpecification(specification: Dict, streams: Dict, isAssociated: boolean): void {
    const name = textOf(file.get(specification, 'UF')) ?? textOf(file.get(specification, 'F')) ?? '?';
    const values = { name };
    if (!textOf(file.get(specification, 'F')) || !textOf(file.get(specification, 'UF')))
      report('21-001', null, values);
    const stream = file.dict(streams, 'F') ?? file.dict(streams, 'UF');
    if (!mayEmbed) {
      report('A-6.8-5', null, values);
      return;
    }
    if (!/^[^/\s]+\/[^/\s]+$/.test(nameOf(file.get(stream, 'Subtype')) ?? ''))
      report('A-6.8-1', null, values);
    if (!relationships.has(nameOf(file.get(specification, 'AFRelationship')) ?? ''))
      report('A-6.8-3', null, values);
    if (!isAssociated) report('A-6.8-4', null, values);
  }
}
