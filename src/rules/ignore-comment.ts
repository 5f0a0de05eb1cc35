import { commentsIn } from '../source/comment.ts';
import { flatMap } from '../source/flat-map.ts';
import { latin } from '../source/latin.ts';
import type { Span } from '../source/span.ts';

/** A piece of a comment and where it stands in the source. */
export interface Written {
  text: string;
  span: Span;
}

/** `<!-- vplan: ignorera VP302, date-order – skäl -->` (format section 8). */
export interface IgnoreComment {
  span: Span;
  /** `vplan: ignorera`, as written. */
  order: Written;
  /** False for a near miss (`vplan ignore`), which is understood all the same. */
  exact: boolean;
  /** Rules named; none where the order is not to ignore. */
  rules: Written[];
}

/** What speaks to this program: its name with a colon, or with the order after it. */
const orderPattern = new RegExp(latin`^\s*(vplan\s*:\s*|vplan\s+(?=ignor))([\p{L}-]*)`, 'i');
/** A reason follows a dash; a hyphen is one only where it stands alone, for slugs have hyphens. */
const reason = /[–—]|\s-+(?:\s|$)/;
const ruleName = new RegExp(latin`[\p{L}\p{N}_-]+`, 'g');

/**
 * The comments in a piece of HTML that speak to this program.
 * @param offset where the HTML stands in the source
 */
export function ignoreComments(html: string, offset: number): IgnoreComment[] {
  return flatMap(commentsIn(html), ({ start, end }) => {
    const inside = start + '<!--'.length;
    const match = orderPattern.exec(html.slice(inside, end - '-->'.length));
    if (!match) return [];
    const [before, , verb = ''] = match;
    const order = before.trim();
    const rest = inside + before.length;
    const text = html.slice(rest, end - '-->'.length);
    return [
      {
        span: { start: offset + start, end: offset + end },
        order: written(order, offset + inside + before.indexOf(order)),
        exact: /^vplan\s*:\s*ignorera$/i.test(order),
        rules: /^ignor/i.test(verb) ? rulesIn(text, offset + rest) : [],
      },
    ];
  });
}

function rulesIn(text: string, offset: number): Written[] {
  const end = reason.exec(text)?.index ?? text.length;
  const names = text.slice(0, end).matchAll(ruleName);
  return [...names].map(({ 0: name, index }) => written(name, offset + index));
}

function written(text: string, start: number): Written {
  return { text, span: { start, end: start + text.length } };
}
