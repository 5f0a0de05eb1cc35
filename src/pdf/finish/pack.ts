import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { nameOf, type Stream } from '../file/values.ts';
import { name } from './pdf.ts';

/** As Chromium packs: a higher level costs time and saves a hundredth. */
const LEVEL = 6;

const deflated = promisify(deflate);

/**
 * Packs bytes with Node's own zlib, beside this thread: of a plan there is a megabyte, on which a library written in
 * JavaScript would spend more time than Chromium on the print.
 */
export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  return deflated(bytes, { level: LEVEL });
}

/** What is being packed, or is. */
const begun = new WeakMap<Stream, Promise<Uint8Array>>();

/**
 * The bytes of a stream as they are to stand in the file. What nothing packs yet is packed, and its dictionary says
 * so at once; only metadata is left, so that programs that know no PDF can read it (ISO 19005-2, 6.6.2.1). Whoever has a
 * stream whole asks early: it is packed while the rest of the file is made.
 */
export async function packedContents(stream: Stream): Promise<Uint8Array> {
  const { entries } = stream.dict;
  const before = begun.get(stream);
  if (before) return before;
  if (entries.has('Filter') || nameOf(entries.get('Type') ?? null) === 'Metadata') return stream.bytes;
  entries.set('Filter', name('FlateDecode'));
  const packed = pack(stream.bytes);
  begun.set(stream, packed);
  return packed;
}
