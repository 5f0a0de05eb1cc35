import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';

/** Opens a printed file and leaves its tags and metadata alone. Without pauses: nothing else waits for this thread. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
}

/** A stream that is packed when the file is saved. */
export function newStream(
  { context }: PDFDocument,
  bytes: Uint8Array,
  entries: StreamEntries = {},
): PDFRawStream {
  return PDFRawStream.of(context.obj(entries), bytes);
}

type StreamEntries = NonNullable<Parameters<PDFDocument['context']['flateStream']>[1]>;

/** Entry of a dictionary as a dictionary, looked up through a reference; null where there is none. */
export function dictAt(dict: PDFDict, key: string): PDFDict | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : null;
}

/** Entry of a dictionary as text; '' where there is none. */
export function textAt(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
