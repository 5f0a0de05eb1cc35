/** Files that travel inside the document (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4). */
import { createHash } from 'node:crypto';
import type { Ref } from '../file/values.ts';
import { dict, name, newStream, type Pdf, string, textString } from './pdf.ts';

export interface Attachment {
  /** Name of the file, without folders. */
  name: string;
  mime: string;
  /** What it is to the document. */
  relationship: 'Source' | 'Data';
  /** In Swedish, for the list of attachments of a reader. */
  description: string;
  bytes: Uint8Array;
}

/** @param date As a PDF writes it. */
export function attachFiles(pdf: Pdf, attachments: readonly Attachment[], date: string): void {
  // A name tree is sorted by its keys' bytes (ISO 32000-1, 7.9.6).
  const named = attachments
    .map((attachment) => ({ attachment, key: textString(attachment.name) }))
    .sort((a, b) => (a.key.raw < b.key.raw ? -1 : 1))
    .map(({ attachment, key }) => ({ key, file: fileSpecification(pdf, attachment, date) }));
  const tree = dict({ Names: named.flatMap(({ key, file }) => [key, file]) });
  pdf.catalog.entries.set('Names', pdf.add(dict({ EmbeddedFiles: pdf.add(tree) })));
  pdf.catalog.entries.set(
    'AF',
    named.map(({ file }) => file),
  );
}

function fileSpecification(pdf: Pdf, attachment: Attachment, date: string): Ref {
  const { mime, relationship, description, bytes } = attachment;
  const stream = newStream(bytes, {
    Type: name('EmbeddedFile'),
    Subtype: name(mime),
    Params: dict({
      Size: bytes.length,
      ModDate: string(date),
      CheckSum: string(createHash('md5').update(bytes).digest().toString('latin1')),
    }),
  });
  const file = pdf.add(stream);
  const title = textString(attachment.name);
  const specification = dict({
    Type: name('Filespec'),
    F: title,
    UF: title,
    Desc: textString(description),
    AFRelationship: name(relationship),
    EF: dict({ F: file, UF: file }),
  });
  return pdf.add(specification);
}
