import { PDFArray, PDFName, PDFString } from '@cantoo/pdf-lib';
import { type Element, elementsOf } from './model.ts';
import { textOf } from './read.ts';

const HEADERS = PDFName.of('Headers');

/**
 * Names the elements `id00001` … in the order of the document. Chromium names header cells after nodes of its
 * process, so that the same document gets other names each time; the cells below refer to them.
 */
export function renameIdentifiers(root: Element): void {
  const names = new Map<string, string>();
  const elements = elementsOf(root);
  for (const element of elements) {
    if (element.id === null) continue;
    const name = `id${String(names.size + 1).padStart(5, '0')}`;
    names.set(element.id, name);
    element.id = name;
  }
  for (const { attributes } of elements) {
    for (const attribute of attributes) {
      const headers = attribute.get(HEADERS);
      if (headers instanceof PDFArray) renameHeaders(headers, names);
    }
  }
}

function renameHeaders(headers: PDFArray, names: ReadonlyMap<string, string>): void {
  for (const [index, header] of headers.asArray().entries()) {
    const name = names.get(textOf(header) ?? '');
    if (name) headers.set(index, PDFString.of(name));
  }
}
