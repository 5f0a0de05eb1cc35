import data from '../../schemas/broken-encoding.json' with { type: 'json' };
import { matchesIn } from './matches.ts';
import type { Fix, Problem } from './problem.ts';

const letters: Record<string, string> = data.letters;
const pattern = new RegExp(Object.keys(letters).join('|'), 'g');

/** All letters of a text that were torn apart by a wrong encoding, as one problem; null where there are none. */
export function brokenLetters(text: string): Problem | null {
  if (!/[ÃÂâ]/.test(text)) return null;
  const fixes = matchesIn(text, pattern).map(
    ({ 0: written, index }): Fix => ({
      span: { start: index, end: index + written.length },
      text: letters[written] ?? written,
    }),
  );
  const [first, ...also] = fixes;
  if (!first) return null;
  const { span } = first;
  const values = {
    // A control sign shows nothing.
    written: text.slice(span.start, span.end).replace(/[\u0080-\u009F]/g, '\uFFFD'),
    wanted: first.text,
    times: also.length > 0 ? `${fixes.length}` : '',
  };
  return { code: 'VP534', values, span, fix: { ...first, also } };
}

/** `Ã¥r`, `nÃ¤mnd`: keys of the front matter by which nothing can be read, so that all else said of them would mislead. */
export function brokenKeys(text: string): Problem | null {
  const isBroken = /^[ \t]*[\p{L}-]*[ÃÂ][^:\n]{0,20}:/mu.test(text.slice(0, text.indexOf('\n---', 3) + 1));
  const problem = isBroken && text.startsWith('---') ? brokenLetters(text) : null;
  return problem && { ...problem, severity: 'error' };
}
