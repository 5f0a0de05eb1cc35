import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';

const OWNER = PDFName.of('O');
const HEADERS = PDFName.of('Headers');
/** Of a cell; one row and one column when they are not there (ISO 32000-1, table 349). */
const SPANS = [PDFName.of('RowSpan'), PDFName.of('ColSpan')];

/**
 * A function that gives the entry `A` of an element for its attributes; null for none. Chromium says three times
 * over what each cell of a table has in common with all others; here the same attributes are one object of the file.
 */
export function attributeWriter(context: PDFContext): (attributes: readonly PDFDict[]) => PDFObject | null {
  const shared = new Map<string, PDFObject>();
  const share = (dict: PDFDict): PDFObject => {
    if (dict.has(HEADERS)) return dict;
    const key = dict.toString();
    const known = shared.get(key) ?? context.register(dict);
    shared.set(key, known);
    return known;
  };
  return (attributes) => {
    const dicts = mergedByOwner(context, attributes).map(share);
    return dicts.length > 1 ? context.obj(dicts) : (dicts[0] ?? null);
  };
}

function mergedByOwner(context: PDFContext, attributes: readonly PDFDict[]): PDFDict[] {
  const owners = new Map<PDFObject | undefined, PDFDict>();
  for (const attribute of attributes) {
    const owner = attribute.get(OWNER);
    for (const [key, value] of attribute.entries()) {
      if (key === OWNER || isDefault(key, value)) continue;
      const merged = owners.get(owner) ?? ownedBy(owner, context);
      owners.set(owner, merged);
      merged.set(key, value);
    }
  }
  return [...owners.values()];
}

/** Whether an entry says what holds without it. */
function isDefault(key: PDFName, value: PDFObject): boolean {
  if (value instanceof PDFArray) return key === HEADERS && value.size() === 0;
  return SPANS.includes(key) && value instanceof PDFNumber && value.asNumber() === 1;
}

function ownedBy(owner: PDFObject | undefined, context: PDFContext): PDFDict {
  const dict = PDFDict.withContext(context);
  if (owner) dict.set(OWNER, owner);
  return dict;
}
