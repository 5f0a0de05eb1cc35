import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/** `Tallbacken⇥Verksamhetsplan 2026⇥Sida 4 (9)`: the head or foot of a page, which came along when the text was pasted. */
export const pageHeaders: Rule = (context) =>
  inProse(context, pageNumber, header, hint, ({ kind }) => kind === 'paragraph');

/** Of how many pages, or none: `Sida 4 (9)`, `Sida 4 av 9`, `Sida 4`, `4 (9)`. */
const pageNumber = new RegExp(
  latin`(?<![\p{L}\p{N}])(?:(sida|sid)\s\d{1,3}(?:\s?\(\d{1,3}\)|\s(?:av|\/)\s\d{1,3})?|(\d{1,3})\s?\((\d{1,3})\))[ \t]*$`,
  'gim',
);
const hint = /sida\s\d|sid\s\d|\d\s?\(\d/;

/** What parts the columns of a page's head; a reference, `se sida 4`, has one space before it. */
const column = /(?:\t|\s{3})\s*$/;

/** A number alone is one only as a paragraph of its own. */
function header({ piece, match, from, to }: Found): Problem | null {
  const [text, word, number, of] = match;
  const start = piece.text.lastIndexOf('\n', from) + 1;
  const before = piece.text.slice(start, from);
  const isParagraph = start === 0 && to === piece.text.length;
  const isHead = word !== undefined && column.test(before.slice(-longest));
  const isAlone = before.trim() === '' && (isParagraph || /^Sida?\s\d+\s?\S/.test(text));
  if (!isHead && !isAlone) return null;
  if (number && Number(number) > Number(of)) return null;
  const span = piece.span(start, to);
  const written = piece.text.slice(start, to).trim().replace(/\s+/g, ' ');
  return { code: 'VP547', values: { text: written }, span, fix: { span, text: '', unsure: true } };
}

const longest = 20;
