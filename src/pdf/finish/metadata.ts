import type { RenderedDocument } from '../../render/types.ts';
import { xmpDate } from './dates.ts';
import { dict, name, newStream, type Pdf, string, textString } from './pdf.ts';
import { xmpPacket } from './xmp.ts';

/**
 * Writes what the document says of itself, in place of what Chromium says of itself: in the Info dictionary for old
 * readers, in XMP for all others.
 * @param program Name and version of this program.
 * @param date As a PDF writes it.
 * @param part Of ISO 19005.
 * @returns Number of the Info dictionary.
 */
export function setMetadata(
  pdf: Pdf,
  document: Pick<RenderedDocument, 'title' | 'author' | 'subject' | 'language'>,
  program: string,
  date: string,
  part: 2 | 3,
): number {
  const { title, author, subject, language } = document;
  const { entries } = pdf.catalog;
  const packet = xmpPacket({ title, author, subject, language, program, date: xmpDate(date), part });
  const stream = newStream(Buffer.from(packet, 'utf8'), { Type: name('Metadata'), Subtype: name('XML') });
  entries.set('Metadata', pdf.add(stream));
  entries.set('Lang', string(language));
  const preferences = pdf.dict(pdf.catalog, 'ViewerPreferences') ?? dict({});
  preferences.entries.set('DisplayDocTitle', true);
  entries.set('ViewerPreferences', preferences);
  const texts = { Title: title, Author: author, Subject: subject, Creator: program, Producer: program };
  const info = dict({});
  for (const [key, text] of Object.entries(texts)) if (text) info.entries.set(key, textString(text));
  info.entries.set('CreationDate', string(date));
  info.entries.set('ModDate', string(date));
  return pdf.add(info).id;
}
