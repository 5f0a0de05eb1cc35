import { type Cursor, readDict, readInteger, readWord, SyntaxFault, skipSpace } from './lexer.ts';
import { type Dict, itemsOf, numberOf, type Stream } from './values.ts';

/** Where an object stands: at a byte of the file, or as the so-manieth of an object stream. */
export type Place = { offset: number } | { stream: number; index: number };

/** The cross-reference of a file, its newest section first (ISO 32000-1, 7.5.4 and 7.5.8). */
export interface CrossReference {
  trailer: Dict;
  /** By the objects' numbers; null for those that are free. */
  places: Map<number, Place | null>;
}

/** What the cross-reference needs of who reads the file. */
export interface Source {
  cursor(at: number): Cursor;
  /** The stream object at a byte, with its number. @throws SyntaxFault */
  streamAt(at: number): Stream;
  decode(stream: Stream): Uint8Array;
}

/** More objects than this no conforming file may have (ISO 19005-2, 6.1.13). */
const MOST_OBJECTS = 8_388_607;

/** Reads the sections from the one at `start` back to the first. @throws SyntaxFault where one is not as it must be. */
export function readCrossReference(start: number, source: Source): CrossReference {
  const places: CrossReference['places'] = new Map();
  const seen = new Set<number>();
  const queue = [start];
  let trailer: Dict | null = null;
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) throw new SyntaxFault('korsreferenserna går i cirkel');
    seen.add(at);
    const found = readSection(at, source, places);
    trailer ??= found;
    for (const key of ['XRefStm', 'Prev']) {
      const next = numberOf(found.entries.get(key) ?? null);
      if (next !== null) queue.push(next);
    }
  }
  if (!trailer) throw new SyntaxFault('trailern saknas');
  return { trailer, places };
}

function readSection(at: number, source: Source, places: CrossReference['places']): Dict {
  const cursor = source.cursor(at);
  skipSpace(cursor);
  if (!cursor.text.startsWith('xref', cursor.at)) return readStream(source.streamAt(at), source, places);
  cursor.at += 4;
  for (;;) {
    skipSpace(cursor);
    if (cursor.text.startsWith('trailer', cursor.at)) break;
    readSubsection(cursor, places);
  }
  cursor.at += 7;
  skipSpace(cursor);
  if (!cursor.text.startsWith('<<', cursor.at)) throw new SyntaxFault('trailern saknas');
  return readDict(cursor);
}

function readSubsection(cursor: Cursor, places: CrossReference['places']): void {
  const first = readInteger(cursor);
  const count = readInteger(cursor);
  // Each entry takes twenty bytes, so that a great count in a small file is no table.
  if (first + count > MOST_OBJECTS || count * 18 > cursor.text.length - cursor.at)
    throw new SyntaxFault('korsreferenserna är för många');
  for (let id = first; id < first + count; id += 1) {
    const offset = readInteger(cursor);
    readInteger(cursor);
    const kind = readWord(cursor);
    if (kind !== 'n' && kind !== 'f') throw new SyntaxFault('en korsreferens är varken n eller f');
    // The newest section is read first and holds.
    if (!places.has(id)) places.set(id, kind === 'n' ? { offset } : null);
  }
}

/** Bytes of the three columns of a cross-reference stream. */
interface Widths {
  one: number;
  two: number;
  three: number;
}

function widthsOf(dict: Dict): Widths {
  const widths = numbersOf(dict, 'W');
  const [one = 0, two = 0, three = 0] = widths;
  if (widths.length !== 3 || widths.some((width) => width < 0 || width > 6) || one + two + three === 0) {
    throw new SyntaxFault('korsreferenserna har ingen form');
  }
  return { one, two, three };
}

/** The form of a cross-reference stream: rows of three columns, one row for each object. */
function readStream(stream: Stream, source: Source, places: CrossReference['places']): Dict {
  const widths = widthsOf(stream.dict);
  const row = widths.one + widths.two + widths.three;
  const data = source.decode(stream);
  const [size = 0] = numbersOf(stream.dict, 'Size');
  const index = numbersOf(stream.dict, 'Index');
  const ranges = index.length > 0 ? index : [0, size];
  let at = 0;
  for (let pair = 0; pair + 1 < ranges.length; pair += 2) {
    const [first = 0, count = 0] = [ranges[pair], ranges[pair + 1]];
    if (first + count > MOST_OBJECTS || first < 0) throw new SyntaxFault('korsreferenserna är för många');
    for (let id = first; id < first + count && at + row <= data.length; id += 1, at += row) {
      if (!places.has(id)) places.set(id, placeAt(data, at, widths));
    }
  }
  return stream.dict;
}

function numbersOf(dict: Dict, key: string): number[] {
  return itemsOf(dict.entries.get(key) ?? null).map((item) => numberOf(item) ?? 0);
}

function placeAt(data: Uint8Array, start: number, { one, two, three }: Widths): Place | null {
  const kind = one === 0 ? 1 : bigEndian(data, start, start + one);
  const second = bigEndian(data, start + one, start + one + two);
  if (kind === 1) return { offset: second };
  return kind === 2
    ? { stream: second, index: bigEndian(data, start + one + two, start + one + two + three) }
    : null;
}

function bigEndian(data: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 256 + (data[at] ?? 0);
  return value;
}

/** Where the newest section begins, as the file's end says. @throws SyntaxFault */
export function startOf(text: string): number {
  const at = text.lastIndexOf('startxref');
  if (at === -1) throw new SyntaxFault('filen är avhuggen: slutet saknas');
  return readInteger({ text, at: at + 'startxref'.length, faults: new Set() });
}
