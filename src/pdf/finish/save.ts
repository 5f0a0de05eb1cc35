/**
 * Writes the file: every object that is in use, numbered as it is reached from the trailer, packed in object streams
 * (ISO 32000-1, 7.5.7). The tags are small and alike and many: packed they are a tenth.
 */
import { createHash } from 'node:crypto';
import { streamOf } from '../file/values.ts';
import { pack, packedContents } from './pack.ts';
import type { Pdf } from './pdf.ts';
import { serialize } from './serialize.ts';

/** The version that PDF/A-2 and PDF/UA-1 build on; four bytes say that the file is not text (ISO 19005-2, 6.1.2). */
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/** Objects in one object stream: a reader unpacks the whole of it for one. */
const PACK = 500;

/**
 * The bytes of the file; the same objects give the same bytes.
 * @param info Number of the object with what old readers show of the file.
 */
export function savePdf(pdf: Pdf, info: number): Uint8Array {
  const { streams, others, count } = objectsInUse(pdf, info);
  const places: Place[] = [];
  for (let from = 0; from < others.length; from += PACK) {
    streams.push(objectStream(others.slice(from, from + PACK), count + 1 + from / PACK, places));
  }
  const file: OutputFile = { parts: [HEADER], size: HEADER.length, places };
  for (const { number, dict, contents } of streams) addStream(file, number, dict, contents);
  addCrossReferences(file);
  const { buffer, byteOffset, byteLength } = Buffer.concat(file.parts);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

interface OutputStream {
  number: number;
  /** The dictionary but for the length. */
  dict: string;
  contents: Uint8Array;
}

interface UsedObjects {
  streams: OutputStream[];
  others: [number: number, text: string][];
  count: number;
}

/** What the trailer refers to, and so the first objects of the file. */
const [CATALOG, INFO] = [1, 2];

function objectsInUse(pdf: Pdf, info: number): UsedObjects {
  const numbers = new Map<number, number>();
  const queue: number[] = [];
  const numberOf = (id: number): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = queue.push(id);
    numbers.set(id, number);
    return number;
  };
  numberOf(pdf.root);
  numberOf(info);
  const used: UsedObjects = { streams: [], others: [], count: 0 };
  // The queue grows while it is read.
  for (const [index, id] of queue.entries()) {
    const number = index + 1;
    const object = pdf.object(id);
    const stream = streamOf(object);
    if (stream) {
      const contents = packedContents(stream);
      stream.dict.entries.delete('Length');
      used.streams.push({ number, dict: serialize(stream.dict, numberOf), contents });
    } else {
      used.others.push([number, serialize(object, numberOf)]);
    }
  }
  return { ...used, count: queue.length };
}

/** Where an object stands: a place in the file, or a place in an object stream. */
interface Place {
  at: number;
  index: number | null;
}

function objectStream(objects: UsedObjects['others'], number: number, places: Place[]): OutputStream {
  let head = '';
  let body = '';
  for (const [index, [object, text]] of objects.entries()) {
    places[object] = { at: number, index };
    head += `${object} ${body.length} `;
    body += `${text}\n`;
  }
  const dict = `<</Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode>>`;
  return { number, dict, contents: pack(Buffer.from(head + body, 'latin1')) };
}

interface OutputFile {
  parts: Uint8Array[];
  size: number;
  /** By the object's number. */
  places: Place[];
}

function addStream(file: OutputFile, number: number, dict: string, contents: Uint8Array): void {
  file.places[number] = { at: file.size, index: null };
  const whole = `${dict.slice(0, -2)}/Length ${contents.length}>>`;
  add(file, Buffer.from(`${number} 0 obj\n${whole}\nstream\n`, 'latin1'));
  add(file, contents);
  add(file, Buffer.from('\nendstream\nendobj\n', 'latin1'));
}

function add(file: OutputFile, bytes: Uint8Array): void {
  file.parts.push(bytes);
  file.size += bytes.length;
}

/**
 * The cross-reference stream, which is the trailer too. Its two identifiers (ISO 32000-1, 14.4) are a hash of all that
 * stands before: other content gives another identifier, the same content the same.
 */
function addCrossReferences(file: OutputFile): void {
  const start = file.size;
  const number = file.places.length;
  file.places[number] = { at: start, index: null };
  const id = `<${hashOf(file.parts)}>`;
  const dict =
    `<</Type/XRef/Size ${number + 1}/W[${WIDTHS.join(' ')}]/Root ${CATALOG} 0 R/Info ${INFO} 0 R` +
    `/ID[${id}${id}]/Filter/FlateDecode>>`;
  addStream(file, number, dict, pack(tableOf(file.places)));
  add(file, Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
}

/** Bytes for the kind of an entry, for its place or object stream, and for the place in that (ISO 32000-1, table 18). */
const WIDTHS = [1, 4, 2] as const;
const ENTRY = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

function tableOf(places: readonly (Place | undefined)[]): Buffer {
  const table = Buffer.alloc(places.length * ENTRY);
  // Number 0 is the head of the free objects, of which there are no others.
  table.writeUInt16BE(0xffff, ENTRY - WIDTHS[2]);
  for (const [number, place] of places.entries()) {
    if (!place) continue;
    table.writeUInt8(place.index === null ? 1 : 2, number * ENTRY);
    table.writeUInt32BE(place.at, number * ENTRY + WIDTHS[0]);
    table.writeUInt16BE(place.index ?? 0, (number + 1) * ENTRY - WIDTHS[2]);
  }
  return table;
}

const ID_BYTES = 16;

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash
    .digest('hex')
    .slice(0, 2 * ID_BYTES)
    .toUpperCase();
}
