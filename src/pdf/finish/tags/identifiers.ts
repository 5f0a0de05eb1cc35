import { rawOf, type Value } from '../../file/values.ts';
import { string } from '../pdf.ts';
import { type Element, elementsOf } from './model.ts';

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
      const headers = attribute.entries.get('Headers') ?? null;
      if (Array.isArray(headers)) renameHeaders(headers, names);
    }
  }
}

function renameHeaders(headers: Value[], names: ReadonlyMap<string, string>): void {
  for (const [index, header] of headers.entries()) {
    const name = names.get(rawOf(header) ?? '');
    if (name) headers[index] = string(name);
  }
}
