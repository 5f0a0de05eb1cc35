import type { List, Nodes, Paragraph } from 'mdast';
import { placedText, plainText } from '../../plan/inline.ts';
import type { Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** A table of contents that has been pasted: the program makes one, with the numbers of its own pages. */
export const pastedContents: Rule = ({ source }) => {
  if (!mayHave(source.text)) return [];
  const { children } = source.tree;
  const spans: Span[] = [];
  for (let index = 0; index < children.length; ) {
    const run = runFrom(index, source);
    const nodes = run.length > 0 ? run : children.slice(index, index + 1);
    const before = children[index - 1];
    if (isContentsOf(run, before, source)) spans.push(spanOfAll(run, before));
    else
      spans.push(...nodes.filter((node, at) => isHere(node, children[index + at - 1], source)).map(spanOf));
    index += nodes.length;
  }
  return spans.map((span): Problem => ({ code: 'VP346', span, fix: { span, text: '', unsure: true } }));
};

/** With the title above, where that is a line of text too. */
function spanOfAll(run: Entries[], before: Nodes | undefined): Span {
  const title = before?.type === 'paragraph' && isTitle(before) ? before : run[0];
  return { start: spanOf(title).start, end: spanOf(run.at(-1)).end };
}

const isHere = (node: Nodes, before: Nodes | undefined, source: Source): boolean =>
  (node.type === 'paragraph' && isPasted(node, before, source)) ||
  (node.type === 'list' && isList(node, source));

type Entries = Paragraph | List;

/** The blocks from one on that hold lines of contents alone, as a converter sets each in its own; `1. Mål` is a list of one. */
function runFrom(index: number, { tree, text }: Source): Entries[] {
  const run: Entries[] = [];
  for (let at = index; ; at += 1) {
    const node = tree.children[at];
    if (node?.type !== 'paragraph' && node?.type !== 'list') return run;
    const { start, end } = spanOf(node);
    if (!linesOf(text.slice(start, end)).every(isEntry)) return run;
    run.push(node);
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function isContentsOf(run: Entries[], before: Nodes | undefined, { text }: Source): boolean {
  const lines = flatMap(run.map(spanOf), ({ start, end }) => linesOf(text.slice(start, end)));
  return run.length > 1 && isContents([...(isTitle(before) ? ['Innehåll'] : []), ...lines].join('\n'));
}

/** What leads to the numbers of pages; most plans have nothing of it. */
const leads = ['\t', '..', '. .', '……', 'Error! ', 'Fel! '];
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

/** `1.1 Mål Error! Bookmark not defined.`: a page that the word processor has not found. */
const lostPage = /\p{L}.*(?:error|fel)! \p{L}[\p{L} ]{8,60}\.?$/iu;
const longestError = 100;

const isLost = (line: string): boolean =>
  line.includes('! ') && lostPage.test(line.trimEnd().slice(-longestError));
const isEntry = (line: string): boolean => isLost(line) || !Number.isNaN(pageOf(line));

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
  const pages = lines.filter((line) => !isLost(line)).map(pageOf);
  return (
    pages.every((page, index) => page >= (pages[index - 1] ?? 0)) && (isTitled || lines.every(isCertain))
  );
}

const isCertain = (line: string): boolean => certain.test(line) || isLost(line);

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
