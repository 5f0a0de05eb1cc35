/** What stands in a PDF file (ISO 32000-1, 7.3): numbers, truth values and null as themselves, the rest as below. */
export interface Name {
  type: 'name';
  name: string;
}

export interface Text {
  type: 'text';
  /** The string's bytes, one to a character. */
  raw: string;
}

export interface Ref {
  type: 'ref';
  id: number;
}

export interface Dict {
  type: 'dict';
  entries: Map<string, Value>;
}

export interface Stream {
  type: 'stream';
  dict: Dict;
  /** As they stand in the file, filters and all. */
  bytes: Uint8Array;
}

export type Value = null | boolean | number | Name | Text | Ref | Dict | Stream | Value[];

/** A dictionary, also a stream's; null where the value is none. */
export function dictOf(value: Value): Dict | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  if (value.type === 'dict') return value;
  return value.type === 'stream' ? value.dict : null;
}

export function streamOf(value: Value): Stream | null {
  return isTyped(value) && value.type === 'stream' ? value : null;
}

/** A name without its slash; null where the value is none. */
export function nameOf(value: Value): string | null {
  return isTyped(value) && value.type === 'name' ? value.name : null;
}

export function numberOf(value: Value): number | null {
  return typeof value === 'number' ? value : null;
}

/** The number of the object that is referred to; null where the value stands for itself. */
export function refOf(value: Value): number | null {
  return isTyped(value) && value.type === 'ref' ? value.id : null;
}

/** The bytes of a string; null where the value is none. */
export function rawOf(value: Value): string | null {
  return isTyped(value) && value.type === 'text' ? value.raw : null;
}

/** An array's items; what may stand alone instead of an array is one item, and null is none (7.3.6 and often). */
export function itemsOf(value: Value): Value[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}

function isTyped(value: Value): value is Name | Text | Ref | Dict | Stream {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A text string as people read it: UTF-16, UTF-8 or PDFDocEncoding (7.9.2.2); null where the value is none. */
export function textOf(value: Value): string | null {
  const raw = rawOf(value);
  if (raw === null) return null;
  const bytes = Buffer.from(raw, 'latin1');
  if (raw.startsWith('\u00FE\u00FF'))
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  if (raw.startsWith('\u00EF\u00BB\u00BF')) return bytes.subarray(3).toString('utf8');
  return [...raw].map((letter) => documentEncoding[letter] ?? letter).join('');
}

/** Where PDFDocEncoding is not Latin-1 (annex D.2). */
const documentEncoding: Record<string, string> = Object.fromEntries([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((letter, index) => [String.fromCharCode(0x18 + index), letter]),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((letter, index) => [
    String.fromCharCode(0x80 + index),
    letter,
  ]),
  ['\u00A0', '€'],
]);
