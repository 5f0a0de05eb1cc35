/** Files that travel inside the document (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4). */
import { createHash } from 'node:crypto';
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { newStream } from './pdf.ts';

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
export function attachFiles(pdf: PDFDocument, attachments: readonly Attachment[], date: string): void {
  // A name tree is sorted by its keys' bytes (ISO 32000-1, 7.9.6).
  const named = attachments
    .map((attachment) => ({ attachment, key: PDFHexString.fromText(attachment.name) }))
    .sort((a, b) => (a.key.asString() < b.key.asString() ? -1 : 1))
    .map(({ attachment, key }) => ({ key, file: fileSpecification(pdf, attachment, date) }));
  const tree = pdf.context.obj({ Names: named.flatMap(({ key, file }) => [key, file]) });
  const names = pdf.context.obj({ EmbeddedFiles: pdf.context.register(tree) });
  pdf.catalog.set(PDFName.of('Names'), pdf.context.register(names));
  pdf.catalog.set(PDFName.of('AF'), pdf.context.obj(named.map(({ file }) => file)));
}

function fileSpecification(pdf: PDFDocument, attachment: Attachment, date: string): PDFRef {
  const { name, mime, relationship, description, bytes } = attachment;
  const stream = newStream(pdf, bytes, {
    Type: 'EmbeddedFile',
    Subtype: mime,
    Params: {
      Size: bytes.length,
      ModDate: PDFString.of(date),
      CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex').toUpperCase()),
    },
  });
  const file = pdf.context.register(stream);
  const specification = pdf.context.obj({
    Type: 'Filespec',
    F: PDFHexString.fromText(name),
    UF: PDFHexString.fromText(name),
    Desc: PDFHexString.fromText(description),
    AFRelationship: relationship,
    EF: { F: file, UF: file },
  });
  return pdf.context.register(specification);
}
