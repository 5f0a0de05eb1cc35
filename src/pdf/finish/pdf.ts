/**
 * A print opened for finishing: the objects that Chromium wrote, read by the program's own reader, and those that take their
 * place or come on top. What is not touched stays as it was read.
 */
import { openFile, type PdfObjects } from '../file/index.ts';
import {
  type Dict,
  dictOf,
  type Name,
  type Ref,
  refOf,
  type Stream,
  type Text,
  textOf,
  type Value,
} from '../file/values.ts';

export interface Page {
  /** Number of its object. */
  id: number;
  dict: Dict;
}

export interface Pdf extends PdfObjects {
  /** Number of the catalog's object. */
  root: number;
  catalog: Dict;
  /** In their order. */
  pages: Page[];
  /** An entry as an array, whose items are not looked up; empty where it is none. */
  array(dict: Dict | null, key: string): Value[];
  /** Puts an object into the file. */
  add(value: Value): Ref;
  /** Puts an object in the place of another; where none was, of a number that `reserve` gave. */
  set(id: number, value: Value): void;
  /** The number of an object that is still to come. */
  reserve(): number;
}

/** @throws SyntaxFault, DecodeFault where that is no PDF file. */
export function openPdf(bytes: Uint8Array): Pdf {
  const file = openFile(bytes);
  const own = new Map<number, Value>();
  let last = file.ids.at(-1) ?? 0;
  const object = (id: number): Value => own.get(id) ?? file.object(id);
  const resolve = (value: Value | undefined): Value => {
    const id = refOf(value ?? null);
    return id === null ? (value ?? null) : object(id);
  };
  const get = (dict: Dict | null, key: string): Value => resolve(dict?.entries.get(key));
  const set = (id: number, value: Value): void => {
    own.set(id, value);
  };
  const reserve = (): number => {
    last += 1;
    return last;
  };
  return {
    root: refOf(file.trailer.entries.get('Root') ?? null) ?? 0,
    catalog: file.catalog,
    pages: pagesIn(file.catalog.entries.get('Pages'), resolve),
    object,
    resolve,
    get,
    dict: (dict, key) => dictOf(get(dict, key)),
    array(dict, key) {
      const value = get(dict, key);
      return Array.isArray(value) ? value : [];
    },
    add(value) {
      const id = reserve();
      set(id, value);
      return ref(id);
    },
    set,
    reserve,
    decode: file.decode,
  };
}

/** Chromium's tree of pages has no page twice. */
function pagesIn(value: Value | undefined, resolve: Pdf['resolve']): Page[] {
  const dict = dictOf(resolve(value));
  const kids = resolve(dict?.entries.get('Kids'));
  if (Array.isArray(kids)) return kids.flatMap((kid) => pagesIn(kid, resolve));
  const id = refOf(value ?? null);
  return dict && id !== null ? [{ id, dict }] : [];
}

export function ref(id: number): Ref {
  return { type: 'ref', id };
}

export function name(text: string): Name {
  return { type: 'name', name: text };
}

export function dict(entries: Record<string, Value>): Dict {
  return { type: 'dict', entries: new Map(Object.entries(entries)) };
}

/** A stream that is packed when the file is saved. */
export function newStream(bytes: Uint8Array, entries: Record<string, Value> = {}): Stream {
  return { type: 'stream', dict: dict(entries), bytes };
}

/** A string of ASCII letters, or of bytes. */
export function string(raw: string): Text {
  return { type: 'text', raw };
}

/** A string of any letters, in UTF-16 (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): Text {
  return string(`\u00FE\u00FF${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`);
}

/** Entry of a dictionary as text; '' where there is none. */
export function textAt(pdf: Pdf, dict: Dict, key: string): string {
  return textOf(pdf.get(dict, key)) ?? '';
}

export function setOrDelete({ entries }: Dict, key: string, value: Value | undefined): void {
  if (value === null || value === undefined) entries.delete(key);
  else entries.set(key, value);
}
