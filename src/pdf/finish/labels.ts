import { dict, name, type Pdf } from './pdf.ts';

/** Numbers the pages as they are numbered in print: 1, 2, 3 … (ISO 32000-1, 12.4.2). */
export function setPageLabels({ catalog }: Pdf): void {
  catalog.entries.set('PageLabels', dict({ Nums: [0, dict({ S: name('D') })] }));
}
