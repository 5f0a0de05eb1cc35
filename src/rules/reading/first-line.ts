import type { Span } from '../../plan/model.ts';
import type { Source } from '../../source/source.ts';

/** The first line of a place, where what is wrong with a result or a table of many lines is told. */
export function firstLine({ start, end }: Span, { text }: Source): Span {
  const lineEnd = text.indexOf('\n', start);
  return { start, end: lineEnd < 0 ? end : Math.min(end, lineEnd) };
}
