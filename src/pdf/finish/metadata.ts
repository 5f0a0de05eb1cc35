import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { RenderedDocument } from '../../render/types.ts';
import { dictAt } from './pdf.ts';

/** Writes what the document says of itself, in place of what Chromium says of itself. */
export function setMetadata(
  pdf: PDFDocument,
  document: RenderedDocument,
  program: string,
  date: string,
): void {
  const texts = {
    Title: document.title,
    Author: document.author,
    Subject: document.subject,
    Creator: program,
    Producer: program,
  };
  const info = pdf.context.obj({});
  for (const [key, text] of Object.entries(texts)) {
    if (text) info.set(PDFName.of(key), PDFHexString.fromText(text));
  }
  info.set(PDFName.of('CreationDate'), PDFString.of(date));
  info.set(PDFName.of('ModDate'), PDFString.of(date));
  replaceInfo(pdf, info);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(document.language));
  const preferences = dictAt(pdf.catalog, 'ViewerPreferences') ?? pdf.context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), pdf.context.obj(true));
  pdf.catalog.set(PDFName.of('ViewerPreferences'), preferences);
}

function replaceInfo(pdf: PDFDocument, info: PDFDict): void {
  const ref = pdf.context.trailerInfo.Info;
  const old = ref ? pdf.context.lookup(ref) : null;
  if (ref && old instanceof PDFDict) {
    for (const key of old.keys()) old.delete(key);
    for (const [key, value] of info.entries()) old.set(key, value);
    return;
  }
  pdf.context.trailerInfo.Info = pdf.context.register(info);
}
