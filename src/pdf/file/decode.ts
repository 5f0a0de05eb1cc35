import { constants, inflateSync } from 'node:zlib';
import { dictOf, itemsOf, nameOf, numberOf, type Stream, type Value } from './values.ts';

/** A stream that cannot be unpacked, or that becomes too much. */
export class DecodeFault extends Error {}

/** How many bytes all streams of a file together may become: a bomb ends here, a long plan needs a hundredth. */
const BUDGET = 192 * 1024 * 1024;
const LARGEST = 64 * 1024 * 1024;

/** Unpacks streams of one file. */
export interface Decoder {
  /** @throws DecodeFault */
  decode(stream: Stream): Uint8Array;
}

/** @param get An entry of a dictionary, looked up through references. */
export function createDecoder(get: (dict: Stream['dict'], key: string) => Value): Decoder {
  let left = BUDGET;
  const spend = (bytes: Uint8Array): Uint8Array => {
    left -= bytes.length;
    if (left < 0) throw new DecodeFault('strömmarna är för stora');
    return bytes;
  };
  return {
    decode({ dict, bytes }) {
      const filters = itemsOf(get(dict, 'Filter'));
      const parameters = itemsOf(get(dict, 'DecodeParms'));
      let data = bytes;
      for (const [index, filter] of filters.entries()) {
        data = spend(undo(nameOf(filter), data, Math.min(left, LARGEST)));
        const settings = dictOf(parameters[index] ?? null);
        const number = (key: string, otherwise: number): number =>
          (settings && numberOf(get(settings, key))) ?? otherwise;
        const predictor = number('Predictor', 1);
        if (predictor > 1) {
          data = unpredict(data, {
            predictor,
            colors: number('Colors', 1),
            bits: number('BitsPerComponent', 8),
            columns: number('Columns', 1),
          });
        }
      }
      return data;
    },
  };
}

function undo(filter: string | null, data: Uint8Array, limit: number): Uint8Array {
  switch (filter) {
    case 'FlateDecode':
      return inflate(data, limit);
    case 'ASCIIHexDecode':
      return Buffer.from(
        Buffer.from(data)
          .toString('latin1')
          .replace(/>[\s\S]*|[^0-9a-f]/gi, ''),
        'hex',
      );
    default:
      throw new DecodeFault(`filtret ${filter ?? '?'} kan inte läsas`);
  }
}

function inflate(data: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, limit), finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    throw new DecodeFault('en ström går inte att packa upp, eller blir för stor');
  }
}

interface Rows {
  predictor: number;
  colors: number;
  bits: number;
  columns: number;
}

/** Undoes a PNG predictor (ISO 32000-1, 7.4.4.4), which cross-reference streams use. */
function unpredict(data: Uint8Array, { predictor, colors, bits, columns }: Rows): Uint8Array {
  const pixel = Math.ceil((colors * bits) / 8);
  const width = Math.ceil((colors * bits * columns) / 8);
  if (predictor < 10 || !(width > 0 && width < LARGEST))
    throw new DecodeFault('en ström har okända inställningar');
  const rows = Math.floor(data.length / (width + 1));
  const result = new Uint8Array(rows * width);
  let above = new Uint8Array(width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    const line = result.subarray(row * width, (row + 1) * width);
    line.set(data.subarray(from + 1, from + 1 + width));
    unpredictLine(line, above, data[from] ?? 0, pixel);
    above = line;
  }
  return result;
}

function unpredictLine(line: Uint8Array, above: Uint8Array, kind: number, pixel: number): void {
  for (let column = 0; column < line.length; column += 1) {
    const left = line[column - pixel] ?? 0;
    const corner = above[column - pixel] ?? 0;
    line[column] = (line[column] ?? 0) + guess(kind, left, above[column] ?? 0, corner);
  }
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
