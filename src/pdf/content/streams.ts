import { constants, inflateSync } from 'node:zlib';
import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFFlateStream,
  PDFName,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Bytes that a stream may become when it is unpacked: a bomb ends here, a long plan is a hundredth of it. */
const LIMIT = 256 * 1024 * 1024;

/** What stands between the parts of a page's content: each ends its last token (ISO 32000-1, table 30). */
const SEPARATOR = new Uint8Array([0x0a]);

/**
 * A page's content, decoded; the parts of an array of streams as one. Empty when the page has none.
 * @throws Error when a part cannot be decoded.
 */
export function pageContent(page: PDFDict): Uint8Array {
  const contents = page.lookup(PDFName.of('Contents'));
  const parts = contents instanceof PDFArray ? arrayItems(contents) : [contents];
  const decoded = parts.flatMap((part) => (part instanceof PDFStream ? [decodeStream(part)] : []));
  const [only] = decoded;
  if (only && decoded.length === 1) return only;
  return Buffer.concat(decoded.flatMap((part) => [part, SEPARATOR]));
}

/**
 * A stream's bytes, decoded. Flate without predictor, which is all that Chromium writes, by Node's own zlib: many
 * times faster than a library.
 * @throws Error when it cannot be decoded.
 */
export function decodeStream(stream: PDFStream): Uint8Array {
  // One that was made in memory is packed when the file is saved.
  if (stream instanceof PDFFlateStream) return stream.getUnencodedContents();
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  const filters = filtersOf(stream.dict);
  if (filters.length === 0) return stream.contents;
  const plain = stream.dict.lookup(PDFName.of('DecodeParms')) === undefined;
  if (plain && filters.length === 1 && filters[0] === 'FlateDecode') {
    // A stream whose checksum is cut off is read by all readers.
    return inflateSync(stream.contents, { maxOutputLength: LIMIT, finishFlush: constants.Z_SYNC_FLUSH });
  }
  return decodePDFRawStream(stream).decode();
}

/** Names of a stream's filters, in the order in which they are undone. */
export function filtersOf(dict: PDFDict): string[] {
  const filter = dict.lookup(PDFName.of('Filter'));
  const all = filter instanceof PDFArray ? arrayItems(filter) : [filter];
  return all.flatMap((item) => (item instanceof PDFName ? [item.decodeText()] : []));
}

function arrayItems(array: PDFArray): (PDFObject | undefined)[] {
  return array.asArray().map((_, index) => array.lookup(index));
}
