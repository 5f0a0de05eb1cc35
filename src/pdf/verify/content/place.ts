import { firstName, type Operator } from '../../content/operators.ts';
import { DecodeFault } from '../../file/decode.ts';
import { type Dict, dictOf, type Stream, type Value } from '../../file/values.ts';
import type { Document, Page } from '../document.ts';
import type { MarkKind, Marks } from './marks.ts';
import type { ContentModel, FontUse } from './model.ts';

/** Where a stream is read. */
export interface Place {
  document: Document;
  model: ContentModel;
  page: Page;
  resources: Dict | null;
  /** Graphics states, lists of them, and images already looked at. */
  done: Set<Dict>;
  /** Graphics states that the page draws in. */
  used: Set<Dict>;
  /** Forms already read, and in which kinds of place. */
  forms: Map<Dict, Set<MarkKind>>;
}

export interface Scan extends Place {
  content: Uint8Array;
  marks: Marks;
  /** Object number of the page or form whose marked content this is; null inside patterns and glyphs. */
  container: number | null;
  state: GraphicsState;
  saved: GraphicsState[];
  depth: number;
  /** How deep forms stand in forms. */
  nesting: number;
  /** Reads a stream that stands in this one. */
  read: Read;
  /** Between BX and EX operators may be unknown. */
  lenient: number;
}

/** Never changed, so that saving it costs nothing. */
export interface GraphicsState {
  readonly font: FontUse | null;
  readonly twoBytes: boolean;
  readonly invisible: boolean;
}

/** What a stream stands in. */
export interface Inner {
  container: number | null;
  outer: MarkKind;
  nesting: number;
}

export type Read = (place: Place, content: Uint8Array, inner: Inner) => void;

export function reportAt(
  { document, page }: Place,
  condition: Parameters<Document['report']>[0],
  values = {},
): void {
  document.report(condition, page.number, values);
}

/** The resource that an operator's first operand names; a missing one is reported. */
export function resource(scan: Scan, operator: Operator, kind: string): Dict | null {
  return dictOf(resourceValue(scan, firstName(scan.content, operator), kind));
}

export function resourceValue(scan: Scan, name: string | null, kind: string): Value {
  const { file } = scan.document;
  const value = name === null ? null : file.get(file.dict(scan.resources, kind), name);
  if (value === null) reportAt(scan, 'A-6.2.2-2', { name: name ?? '?', kind });
  return value;
}

/** A stream's bytes; none where it cannot be unpacked, which is reported. */
export function decoded({ document: { file, report }, page }: Place, stream: Stream): Uint8Array {
  try {
    return file.decode(stream);
  } catch (error) {
    if (!(error instanceof DecodeFault)) throw error;
    report('V-00', page.number, { reason: error.message });
    return new Uint8Array(0);
  }
}
