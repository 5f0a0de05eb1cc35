import { harmless } from '../report/printable.ts';
import type { Io } from './io.ts';

/** Our own fault, in one line without a trace; with `VPLAN_DEBUG` the trace follows. */
export function unexpected(error: unknown, io: Io, file?: string): string {
  const about = file ? `${file}: ` : '';
  const line = `vplan: ${about}${unexpectedText(error)} Kör igen med VPLAN_DEBUG=1 och rapportera felet.`;
  const trace = io.env.VPLAN_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  return `${harmless(line)}\n${trace}`;
}

/** Our own fault, in one sentence. */
export function unexpectedText(error: unknown): string {
  const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `Ett oväntat fel i programmet (${detail}).`;
}
