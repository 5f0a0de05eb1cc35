import { type Dict, dictOf, nameOf, type Value } from '../file/values.ts';
import type { Document } from './document.ts';
import type { Element } from './tree.ts';

/** Attributes of an element that belong to one owner, its own first and then those of its classes (ISO 32000-1, 14.7.5). */
export function attributesOf({ file, tree }: Document, { dict }: Element, owner: 'Table' | 'Layout'): Dict[] {
  const classes = file.dict(tree?.root ?? null, 'ClassMap');
  const named = classes ? file.list(dict, 'C').flatMap((name) => file.list(classes, nameOf(name) ?? '')) : [];
  const found: Dict[] = [];
  for (const value of [...file.list(dict, 'A'), ...named]) {
    const attributes = dictOf(value);
    if (attributes && nameOf(file.get(attributes, 'O')) === owner) found.push(attributes);
  }
  return found;
}

/** The first value that a key has among attributes; null where it has none. */
export function attributeIn({ file }: Document, attributes: Dict[], key: string): Value {
  for (const dict of attributes) {
    const value = file.get(dict, key);
    if (value !== null) return value;
  }
  return null;
}
