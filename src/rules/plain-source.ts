import type { Span } from '../plan/model.ts';
import type { Fix } from '../source/problem.ts';
import type { Source } from '../source/source.ts';

const markup = /[*_`~\\[\]<>\n]|&#?\w+;/;

/**
 * A fix that replaces what stands at a place in running text. Where emphasis, an escape or a line end
 * stands among the words a replacement would tear it apart; then there is no fix.
 */
export function plainFix({ text: source }: Source, span: Span, text: string): { fix?: Fix } {
  return markup.test(source.slice(span.start, span.end)) ? {} : { fix: { span, text } };
}
