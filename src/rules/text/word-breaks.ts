import type { Fix } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';

/** A word processor's own signs for a line's end and a page's: to Markdown, white space. */
export const wordBreaks: Rule = ({ source: { text, frontMatter } }) => {
  if (!text.includes('\v') && !text.includes('\f')) return [];
  const from = frontMatter.span.end;
  const found = Array.from(text.slice(from).matchAll(/[\v\f]/g), ({ 0: sign, index }) => ({
    sign,
    span: { start: from + index, end: from + index + 1 },
  }));
  const [first] = found;
  if (!first) return [];
  const [own, ...also] = found.map(
    ({ sign, span }): Fix => ({ span, text: sign === '\v' ? '\\\n' : '\n\n' }),
  );
  // In a heading and a row of a table the line may not end.
  const mayEnd = !/^[^\S\n]*[#|][^\n]*[\v\f]/m.test(text.slice(from));
  const values = {
    line: first.sign === '\v' ? 'U+000B' : '',
    page: first.sign === '\f' ? 'U+000C' : '',
    times: found.length > 1 ? found.length : '',
  };
  const fix =
    own && mayEnd ? { fix: { ...own, unsure: true as const, ...(also.length > 0 ? { also } : {}) } } : {};
  return [{ code: 'VP550', values, span: first.span, ...fix }];
};
