import { type Dict, nameOf, type Value } from '../../file/values.ts';
import { dict, type Pdf } from '../pdf.ts';
import { serialize } from '../serialize.ts';

/**
 * A function that gives the entry `A` of an element for its attributes; null for none. Chromium says three times
 * over what each cell of a table has in common with all others; here the same attributes are one object of the file.
 */
export function attributeWriter(pdf: Pdf): (attributes: readonly Dict[]) => Value {
  const shared = new Map<string, Value>();
  const share = (attribute: Dict): Value => {
    if (attribute.entries.has('Headers')) return attribute;
    const key = serialize(attribute, (id) => id);
    const known = shared.get(key) ?? pdf.add(attribute);
    shared.set(key, known);
    return known;
  };
  return (attributes) => {
    if (attributes.length === 0) return null;
    const dicts = mergedByOwner(attributes).map(share);
    return dicts.length > 1 ? dicts : (dicts[0] ?? null);
  };
}

function mergedByOwner(attributes: readonly Dict[]): Dict[] {
  const owners = new Map<string | null, Dict>();
  for (const { entries } of attributes) {
    const owner = entries.get('O') ?? null;
    const key = nameOf(owner);
    for (const [entry, value] of entries) {
      if (entry === 'O' || isDefault(entry, value)) continue;
      const merged = owners.get(key) ?? dict(owner === null ? {} : { O: owner });
      owners.set(key, merged);
      merged.entries.set(entry, value);
    }
  }
  return [...owners.values()];
}

/** Whether an entry says what holds without it: one row, one column (ISO 32000-1, table 349), no heads. */
function isDefault(key: string, value: Value): boolean {
  if (Array.isArray(value)) return key === 'Headers' && value.length === 0;
  return (key === 'RowSpan' || key === 'ColSpan') && value === 1;
}
