import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFHeader, PDFHexString } from '@cantoo/pdf-lib';

const ID_BYTES = 16;
const EMPTY_ID = '00'.repeat(ID_BYTES);

/**
 * The file's bytes. Its two identifiers in the trailer (ISO 32000-1, 14.4) are a hash of all the rest: other
 * content gives another identifier, the same content the same.
 */
export async function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  // The version that PDF/A-2 and PDF/UA-1 build on.
  pdf.context.header = PDFHeader.forVersion(1, 7);
  const empty = PDFHexString.of(EMPTY_ID);
  pdf.context.trailerInfo.ID = pdf.context.obj([empty, empty]);
  const bytes = await pdf.save({
    // Packing the tags would halve the file and cost as much time as a print.
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const id = createHash('sha256')
    .update(file)
    .digest('hex')
    .slice(0, 2 * ID_BYTES)
    .toUpperCase();
  // The trailer is the last dictionary of the file.
  const second = file.lastIndexOf(EMPTY_ID);
  const first = file.lastIndexOf(EMPTY_ID, second - 1);
  if (first === -1) throw new Error('trailern saknar identifierare');
  file.write(id, first, 'latin1');
  file.write(id, second, 'latin1');
  return bytes;
}
