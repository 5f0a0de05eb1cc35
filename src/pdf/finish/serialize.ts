import type { PDFObject } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFRef } from '@cantoo/pdf-lib';

/**
 * An object as it stands in a file, each character a byte, in the fewest that there are.
 * @param numberOf The number that an object is to have in the file.
 */
export function serialize(object: PDFObject, numberOf: (ref: PDFRef) => number): string {
  if (object instanceof PDFRef) return `${numberOf(object)} 0 R`;
  if (object instanceof PDFDict) {
    let text = '<<';
    for (const [key, value] of object.entries()) text += key.toString() + apart(serialize(value, numberOf));
    return `${text}>>`;
  }
  if (object instanceof PDFArray) {
    let text = '';
    for (const item of object.asArray()) text += apart(serialize(item, numberOf));
    return `[${text.trimStart()}]`;
  }
  return object.toString();
}

/** A space before what would else run together with a name or number before it. */
function apart(text: string): string {
  return /^[/([<]/.test(text) ? text : ` ${text}`;
}
