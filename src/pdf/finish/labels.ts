import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFName } from '@cantoo/pdf-lib';

/** Numbers the pages as they are numbered in print: 1, 2, 3 … (ISO 32000-1, 12.4.2). */
export function setPageLabels(pdf: PDFDocument): void {
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'D' }] }));
}
