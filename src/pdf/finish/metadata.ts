import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { RenderedDocument } from '../../render/types.ts';
import { xmpDate } from './dates.ts';
import { dictAt, newStream } from './pdf.ts';
import { xmpPacket } from './xmp.ts';

/**
 * Writes what the document says of itself, in place of what Chromium says of itself: in the Info dictionary for old
 * readers, in XMP for all others.
 * @param program Name and version of this program.
 * @param date As a PDF writes it.
 * @param part Of ISO 19005.
 */
export function setMetadata(
  pdf: PDFDocument,
  document: Pick<RenderedDocument, 'title' | 'author' | 'subject' | 'language'>,
  program: string,
  date: string,
  part: 2 | 3,
): void {
  const { title, author, subject, language } = document;
  setInfo(pdf, { Title: title, Author: author, Subject: subject, Creator: program, Producer: program }, date);
  const packet = xmpPacket({ title, author, subject, language, program, date: xmpDate(date), part });
  const stream = newStream(pdf, Buffer.from(packet, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language));
  const preferences = dictAt(pdf.catalog, 'ViewerPreferences') ?? pdf.context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), pdf.context.obj(true));
  pdf.catalog.set(PDFName.of('ViewerPreferences'), preferences);
}

function setInfo(pdf: PDFDocument, texts: Record<string, string>, date: string): void {
  const info = pdf.context.obj({});
  for (const [key, text] of Object.entries(texts)) {
    if (text) info.set(PDFName.of(key), PDFHexString.fromText(text));
  }
  info.set(PDFName.of('CreationDate'), PDFString.of(date));
  info.set(PDFName.of('ModDate'), PDFString.of(date));
  pdf.context.trailerInfo.Info = pdf.context.register(info);
}
