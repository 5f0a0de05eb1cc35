import { flatMap } from '../../source/flat-map.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** Notes as a word processor gives them, a raised figure or one in brackets in the text and again before the note: to Markdown, text. */
export const notesAsText: Rule = ({ source }) =>
  mayHave.test(source.text)
    ? flatMap(source.tree.children, (node) => {
        if (node.type !== 'paragraph') return [];
        const { start, end } = spanOf(node);
        return flatMap(matchesIn(source.text.slice(start, end), note), ({ 0: found, 1: mark = '', index }) =>
          problemOf(mark, { start: start + index, end: start + index + found.length }, source),
        );
      })
    : [];

const sign = String.raw`([¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\])`;
const mayHave = new RegExp(String.raw`^${sign}[ \t]+\S`, 'm');
/** The mark before a note, at the beginning of a line. */
const note = new RegExp(String.raw`^${sign}[ \t]+(?=\S)`, 'gm');
const raised = '¹²³⁴⁵⁶⁷⁸⁹';

/** Only where the text has the mark too. */
function problemOf(mark: string, span: { start: number; end: number }, { text }: Source): Problem[] {
  const at = text.lastIndexOf(mark, span.start - 1);
  if (at < 1 || /\s/.test(text.charAt(at - 1))) return [];
  const number = raised.includes(mark) ? String(raised.indexOf(mark) + 1) : mark.slice(1, -1);
  const wanted = `[^${number}]`;
  return [{ code: 'VP542', values: { mark, wanted }, span }];
}
