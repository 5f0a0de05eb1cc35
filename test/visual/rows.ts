import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

interface Around {
  page: PDFRef | null;
  row: Set<PDFRef> | null;
}

/** The rows of a file's tables, each as the pages that it has text on. */
export async function pagesOfRows(bytes: Uint8Array): Promise<Set<PDFRef>[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const rows: Set<PDFRef>[] = [];
  const walk = (object: PDFObject | undefined, around: Around): void => {
    const node = object instanceof PDFRef ? pdf.context.lookup(object) : object;
    if (node instanceof PDFArray) for (const kid of node.asArray()) walk(kid, around);
    else if (node instanceof PDFNumber) note(around);
    else if (node instanceof PDFDict) walkElement(node, around);
  };
  const walkElement = (node: PDFDict, { page, row }: Around): void => {
    const own = node.get(PDFName.of('Pg'));
    const around = { page: own instanceof PDFRef ? own : page, row };
    if (node.has(PDFName.of('MCID'))) note(around);
    if (node.get(PDFName.of('S')) === PDFName.of('TR')) {
      around.row = new Set();
      rows.push(around.row);
    }
    walk(node.get(PDFName.of('K')), around);
  };
  walk(pdf.catalog.get(PDFName.of('StructTreeRoot')), { page: null, row: null });
  return rows;
}

function note({ page, row }: Around): void {
  if (page) row?.add(page);
}
