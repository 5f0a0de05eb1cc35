import type { List, Nodes, Paragraph } from 'mdast';
import { placedText, plainText } from '../../plan/inline.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** A table of contents that has been pasted: the program makes one, with the numbers of its own pages. */
export const pastedContents: Rule = ({ source }) =>
  mayHave(source.text)
    ? flatMap(source.tree.children, (node, index) => {
        const before = source.tree.children[index - 1];
        const isHere =
          (node.type === 'paragraph' && isPasted(node, before, source)) ||
          (node.type === 'list' && isList(node, source));
        const span = spanOf(node);
        return isHere ? [{ code: 'VP346', span, fix: { span, text: '', unsure: true } } as Problem] : [];
      })
    : [];

/** What leads to the numbers of pages; most plans have nothing of it. */
const leads = ['\t', '..', '. .', '……'];
const mayHave = (text: string): boolean => leads.some((each) => text.includes(each));
/** Looked for backwards, as lines may be all dots. */
const pageNumber = /(?<!\d)(\d{1,3})[ \t]*$/;
const leader = /\t[ \t]*$|(?:\.[ \t]?){4}$|…{2}[ \t]*$/;

/** The page of `1.2 Mål⇥5`, `Mål ....... 5`; NaN for other lines. */
function pageOf(line: string): number {
  const end = line.trimEnd().slice(-longestEnd);
  const match = pageNumber.exec(end);
  return match && leader.test(end.slice(0, match.index)) && /\p{L}/u.test(line)
    ? Number(match[1])
    : Number.NaN;
}

const longestEnd = 14;

/** With a number of its own, or dots. */
const certain = /^[ \t]*\d{1,2}(?:\.\d{1,2})*\.?[ \t]+\p{L}|\.{4,}|(?:\. ){4,}|…{2,}/u;
const title = /^[ \t]*innehåll(?:sförteckning)?:?[ \t]*$/i;

function isPasted(node: Paragraph, before: Nodes | undefined, { text }: Source): boolean {
  const { start, end } = spanOf(node);
  const written = text.slice(start, end);
  return (
    isContents(written) ||
    (isTitle(before) && written.split('\n').every((line) => !Number.isNaN(pageOf(line))))
  );
}

const isTitle = (node: Nodes | undefined): boolean =>
  (node?.type === 'heading' || node?.type === 'paragraph') && title.test(plainText(node));

/** Lines that end in the numbers of pages: below their title, or three that can be nothing else. */
export function isContents(text: string): boolean {
  const [first = '', ...rest] = text.split('\n');
  const isTitled = title.test(first);
  const lines = isTitled ? rest : [first, ...rest];
  if (lines.length < (isTitled ? 1 : 3)) return false;
  const pages = lines.map(pageOf);
  return (
    pages.every((page, index) => page >= (pages[index - 1] ?? 0)) && (isTitled || lines.every(isCertain))
  );
}

const isCertain = (line: string): boolean => certain.test(line);

/** `1. Inledning⇥3` is a point to Markdown. */
function isList(list: List, { text }: Source): boolean {
  if (!list.ordered) return false;
  const paragraphs = flatMap(list.children, ({ children }) =>
    children.filter(({ type }) => type === 'paragraph'),
  );
  if (paragraphs.map(spanOf).some(({ start, end }) => isContents(text.slice(start, end)))) return true;
  if (list.children.length < 3) return false;
  const pages = list.children.map(({ children: [first, ...others] }) =>
    first && others.length === 0 ? pageOf(placedText(first).text) : Number.NaN,
  );
  return pages.every((page, index) => page >= (pages[index - 1] ?? 0));
}
