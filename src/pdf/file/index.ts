import { createDecoder, DecodeFault } from './decode.ts';
import { type Cursor, latin, readInteger, readValue, readWord, SyntaxFault, skipSpace } from './lexer.ts';
import {
  type Dict,
  dictOf,
  itemsOf,
  nameOf,
  numberOf,
  refOf,
  type Stream,
  streamOf,
  type Value,
} from './values.ts';
import { type CrossReference, readCrossReference, startOf } from './xref.ts';

/** Looking things up among the objects of a PDF file. */
export interface PdfObjects {
  /** An object by its number; null where there is none or it cannot be read. */
  object(id: number): Value;
  /** What a value stands for: a reference's object, anything else itself. */
  resolve(value: Value | undefined): Value;
  /** An entry of a dictionary, looked up through a reference; null where there is none. */
  get(dict: Dict | null, key: string): Value;
  /** The same as a dictionary. */
  dict(dict: Dict | null, key: string): Dict | null;
  /** A stream's bytes, unpacked. @throws DecodeFault */
  decode(stream: Stream): Uint8Array;
}

/** A PDF file opened for reading. Nothing here throws but `list` and `decode`. */
export interface PdfFile extends PdfObjects {
  /** Its bytes, one to a character. */
  text: string;
  trailer: Dict;
  catalog: Dict;
  /** Numbers of the file's objects, in order. */
  ids: number[];
  /** An entry as a list: an array's items looked up, one thing as a list of one. @throws SyntaxFault where all are too long. */
  list(dict: Dict | null, key: string): Value[];
  /** Conditions that the syntax fails; grows while objects are read. */
  faults: Set<string>;
  /** Objects that the cross-reference promises and that cannot be read. */
  broken: Set<number>;
}

interface Reader {
  bytes: Uint8Array;
  text: string;
  faults: Set<string>;
  places: CrossReference['places'];
  objects: Map<number, Value>;
  opening: Set<number>;
  packed: Map<number, Value[] | null>;
  broken: Set<number>;
  /** Bytes that may still be read as objects. Objects that overlap could else be read without end. */
  left: number;
  decode(stream: Stream): Uint8Array;
}

/** In all lists together, each as often as it is asked for; a long plan has a hundredth. */
const MOST_ITEMS = 20_000_000;

/** Longer texts than this Node has not. */
const LARGEST_FILE = 500_000_000;

/** @throws SyntaxFault, DecodeFault where the file cannot be opened at all. */
export function openFile(bytes: Uint8Array): PdfFile {
  if (bytes.length > LARGEST_FILE) throw new SyntaxFault('filen är för stor');
  const text = latin(bytes);
  const faults = new Set<string>();
  const resolve = (value: Value | undefined): Value => {
    const id = refOf(value ?? null);
    return id === null ? (value ?? null) : objectOf(reader, id);
  };
  const get = (dict: Dict | null, key: string): Value => resolve(dict?.entries.get(key));
  const { decode } = createDecoder(get);
  const reader: Reader = {
    bytes,
    text,
    faults,
    places: new Map(),
    objects: new Map(),
    opening: new Set(),
    packed: new Map(),
    broken: new Set(),
    left: 4 * bytes.length + 1_000_000,
    decode,
  };
  const { trailer, places } = crossReference(reader);
  reader.places = places;
  const catalog = dictOf(get(trailer, 'Root'));
  if (!catalog || nameOf(get(catalog, 'Type')) !== 'Catalog')
    throw new SyntaxFault('dokumentkatalogen saknas');
  let mostItems = MOST_ITEMS;
  return {
    text,
    trailer,
    catalog,
    ids: idsIn(places),
    object: (id) => objectOf(reader, id),
    resolve,
    get,
    dict: (dict, key) => dictOf(get(dict, key)),
    list(dict, key) {
      const items = itemsOf(get(dict, key));
      // A list that many share could else be gone through without end.
      mostItems -= items.length;
      if (mostItems < 0) throw new SyntaxFault('listorna är för långa');
      return items.map(resolve);
    },
    decode,
    faults,
    broken: reader.broken,
  };
}

function idsIn(places: CrossReference['places']): number[] {
  const ids: number[] = [];
  for (const [id, place] of places) if (place) ids.push(id);
  return ids.sort((a, b) => a - b);
}

function crossReference(reader: Reader): CrossReference {
  return readCrossReference(startOf(reader.text), {
    cursor: (at) => cursorAt(reader, at),
    streamAt: (at) => {
      const stream = streamOf(readObject(reader, at).value);
      if (!stream) throw new SyntaxFault('korsreferenserna saknas');
      return stream;
    },
    decode: reader.decode,
  });
}

function cursorAt({ text, faults }: Reader, at: number): Cursor {
  if (!(at >= 0 && at < text.length)) throw new SyntaxFault('en plats ligger utanför filen');
  return { text, at, faults };
}

function objectOf(reader: Reader, id: number): Value {
  const known = reader.objects.get(id);
  if (known !== undefined) return known;
  const place = reader.places.get(id);
  // An object that needs itself to be read (a stream whose length it is) has no value.
  if (!place || reader.opening.has(id)) return null;
  reader.opening.add(id);
  try {
    const value = 'offset' in place ? objectAt(reader, id, place.offset) : packedObject(reader, place);
    reader.objects.set(id, value);
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxFault || error instanceof DecodeFault)) throw error;
    reader.broken.add(id);
    reader.objects.set(id, null);
    return null;
  } finally {
    reader.opening.delete(id);
  }
}

function objectAt(reader: Reader, id: number, offset: number): Value {
  const { id: written, value } = readObject(reader, offset);
  if (written !== id) throw new SyntaxFault(`objekt ${id} står inte där det ska`);
  return value;
}

function readObject(reader: Reader, offset: number): { id: number; value: Value } {
  const cursor = cursorAt(reader, offset);
  if (reader.left < 0) throw new SyntaxFault('objekten överlappar varandra');
  const id = readInteger(cursor);
  readInteger(cursor);
  if (readWord(cursor) !== 'obj') throw new SyntaxFault('ett objekt står inte där det ska');
  if (!isFramed(reader.text, offset, cursor.at)) reader.faults.add('A-6.1.9-1');
  try {
    const value = readValue(cursor);
    const dict = dictOf(value);
    skipSpace(cursor);
    const isStreamNext = dict && cursor.text.startsWith('stream', cursor.at);
    const whole = isStreamNext ? streamAt(reader, dict, cursor) : value;
    if (!isEnded(cursor)) reader.faults.add('A-6.1.9-1');
    return { id, value: whole };
  } finally {
    reader.left -= cursor.at - offset;
  }
}

const EOL = /[\r\n]/;

/** An object begins on a line of its own, with single spaces between its numbers and `obj` (ISO 19005-2, 6.1.9). */
function isFramed(text: string, start: number, end: number): boolean {
  if (!EOL.test(text.charAt(start - 1)) || !EOL.test(text.charAt(end))) return false;
  return /^\d+[\0\t\n\f\r ]\d+[\0\t\n\f\r ]obj$/.test(text.slice(start, end));
}

/** Behind an object stands `endobj` on a line of its own (ISO 19005-2, 6.1.9). */
function isEnded(cursor: Cursor): boolean {
  skipSpace(cursor);
  const { text, at } = cursor;
  return text.startsWith('endobj', at) && EOL.test(text.charAt(at - 1)) && EOL.test(text.charAt(at + 6));
}

/** A stream's bytes by its `Length`; where that is wrong (ISO 19005-2, 6.1.7.1), up to `endstream`. */
function streamAt(reader: Reader, dict: Dict, cursor: Cursor): Stream {
  const { bytes, text } = reader;
  let start = cursor.at + 6;
  if (text.startsWith('\r\n', start)) start += 2;
  else if (text.startsWith('\n', start)) start += 1;
  else reader.faults.add('A-6.1.7-1');
  const written = dict.entries.get('Length') ?? null;
  const id = refOf(written);
  const length = numberOf(id === null ? written : objectOf(reader, id)) ?? -1;
  if (length >= 0 && isEndOfStream(text, start + length)) {
    cursor.at = text.indexOf('endstream', start + length) + 'endstream'.length;
    return { type: 'stream', dict, bytes: bytes.subarray(start, start + length) };
  }
  reader.faults.add('A-6.1.7-1');
  const end = text.indexOf('endstream', start);
  if (end === -1) throw new SyntaxFault('en ström saknar slut');
  cursor.at = end + 'endstream'.length;
  return { type: 'stream', dict, bytes: bytes.subarray(start, end) };
}

function isEndOfStream(text: string, at: number): boolean {
  return ['\n', '\r\n', '\r'].some((end) => text.startsWith(`${end}endstream`, at));
}

/** An object out of an object stream (ISO 32000-1, 7.5.7). */
function packedObject(reader: Reader, { stream, index }: { stream: number; index: number }): Value {
  let objects = reader.packed.get(stream);
  if (objects === undefined) {
    reader.packed.set(stream, null);
    objects = unpack(reader, stream);
    reader.packed.set(stream, objects);
  }
  return objects?.[index] ?? null;
}

function unpack(reader: Reader, id: number): Value[] {
  const place = reader.places.get(id);
  const container = place && 'offset' in place ? streamOf(objectOf(reader, id)) : null;
  if (!container) throw new SyntaxFault('en objektström saknas');
  const text = latin(reader.decode(container));
  const count = numberOf(container.dict.entries.get('N') ?? null) ?? 0;
  const first = numberOf(container.dict.entries.get('First') ?? null) ?? 0;
  if (!(count >= 0 && count * 4 <= text.length + 4)) throw new SyntaxFault('en objektström är för lång');
  const header: Cursor = { text, at: 0, faults: reader.faults };
  const offsets = Array.from({ length: count }, () => {
    readInteger(header);
    return readInteger(header);
  });
  let left = 4 * text.length + 1_000_000;
  return offsets.map((offset) => {
    const cursor: Cursor = { text, at: first + offset, faults: reader.faults };
    if (left < 0 || cursor.at > text.length) throw new SyntaxFault('objekten överlappar varandra');
    const value = readValue(cursor);
    left -= cursor.at - first - offset;
    return value;
  });
}
