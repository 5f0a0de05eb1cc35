import { flatMap } from './flat-map.ts';
import type { Fix } from './problem.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

const markup = /[*_`~\\[\]<>\n]|&#?\w+;/;

/**
 * A fix that replaces what stands at a place in running text. Where emphasis, an escape or a line end
 * stands among the words a replacement would tear it apart; then there is no fix.
 * @param unsure whether this one is a guess, though those of its code mostly are not
 */
export function plainFix(
  { text: source }: Source,
  span: Span,
  text: string,
  unsure: boolean = false,
): { fix?: Fix } {
  if (markup.test(source.slice(span.start, span.end))) return {};
  return { fix: unsure ? { span, text, unsure } : { span, text } };
}

/** A fix of the first of some places, which makes the same of the others as far as that is surely right. */
export function plainFixes(source: Source, [first, ...others]: Fix[]): { fix?: Fix } {
  const { fix } = first ? plainFix(source, first.span, first.text) : {};
  if (!fix) return {};
  const also = flatMap(others, ({ span, text }) => plainFix(source, span, text).fix ?? []);
  return { fix: also.length > 0 ? { ...fix, also } : fix };
}
