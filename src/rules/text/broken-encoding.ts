import data from '../../../schemas/broken-encoding.json' with { type: 'json' };
import { matchesIn } from '../../source/matches.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';

const letters: Record<string, string> = data.letters;
const pattern = new RegExp(Object.keys(letters).join('|'), 'g');

/** `KÃ¤llans`: UTF-8 that was read as Windows-1252 and saved again. Told once, with a fix of all. */
export const brokenEncoding: Rule = ({ source: { text } }) => {
  if (!/[ÃÂâ]/.test(text)) return [];
  const fixes = matchesIn(text, pattern).map(
    ({ 0: written, index }): Fix => ({
      span: { start: index, end: index + written.length },
      text: letters[written] ?? written,
    }),
  );
  const [first, ...also] = fixes;
  if (!first) return [];
  const { span } = first;
  const values = {
    written: text.slice(span.start, span.end),
    wanted: first.text,
    times: also.length > 0 ? `${fixes.length}` : '',
  };
  const problem: Problem = { code: 'VP534', values, span, fix: { ...first, also } };
  return [problem];
};
