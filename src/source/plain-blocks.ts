import type {
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { Position } from 'unist';
import { flatMap } from './flat-map.ts';
import { latin } from './latin.ts';
import { inlineOf, isMeaningless, type Line, position } from './plain-inline.ts';

const emptyLine: Line = { text: '', offset: 0, number: 1 };

/** What begins a block of plain text: a letter, or a sign that begins nothing else. */
const plainStart = new RegExp(latin`^(?:\p{L}|\d(?!\d{0,8}[.)](?: |$))|[(”"’'–—§%…]|\*\*?[\p{L}\p{N}])`);

const headingLine = /^(#{1,6}) (?=\S)/;
const listMarker = /^(?:([-*+])|(\d{1,9})([.)])) (?=\S)/;
const tableEdges = /^\|.*\|$/;
const delimiterRow = /^\|(?: *:?-+:? *\|)+$/;

/**
 * The blocks of some lines between two blank ones, where they are headings, paragraphs, lists and tables of plain text:
 * the very tree the parser would make of them (CommonMark 0.31.2 sections 4.2, 4.8, 5.2, 5.3; GFM 4.10), without
 * going through it sign by sign. null where anything in them needs the parser. A list comes last.
 */
export function plainBlocks(lines: readonly Line[]): RootContent[] | null {
  const blocks: RootContent[] = [];
  let at = 0;
  while (at < lines.length) {
    const read = readBlock(lines, at);
    // A number after a line of text begins a list only where it is 1, which is left to the parser.
    if (!read || (at > 0 && read.block.type === 'list' && read.block.ordered)) return null;
    blocks.push(read.block);
    at += read.lines;
    // What follows a list or a table may go on within it.
    if (at < lines.length && (read.block.type === 'list' || read.block.type === 'table')) return null;
  }
  return blocks;
}

interface ReadBlock {
  block: RootContent;
  /** How many lines it takes. */
  lines: number;
}

function readBlock(lines: readonly Line[], at: number): ReadBlock | null {
  const first = lines[at];
  if (!first) return null;
  if (first.text.startsWith('#')) return one(headingOf(first));
  const sign = listSign(first);
  if (sign) return together(lines, at, (line) => listSign(line) === sign, listOf);
  if (first.text.startsWith('|')) return together(lines, at, () => true, tableOf);
  return together(lines, at, (line) => mayBePlain(line.text, 0), paragraphOf);
}

/** What the markers of one list have in common; null for a line that is no item. */
function listSign({ text }: Line): string | null {
  const [, bullet, , delimiter] = listMarker.exec(text) ?? [];
  return bullet ?? delimiter ?? null;
}

function one(block: RootContent | null): ReadBlock | null {
  return block && { block, lines: 1 };
}

/** Makes a block of the lines, from one on, that belong together. */
function together(
  lines: readonly Line[],
  from: number,
  belongs: (line: Line) => boolean,
  make: (lines: readonly Line[]) => RootContent | null,
): ReadBlock | null {
  let end = from;
  for (let line = lines[end]; line && belongs(line); line = lines[end]) end += 1;
  const block = end > from ? make(lines.slice(from, end)) : null;
  return block && { block, lines: end - from };
}

/** Whether a line may be plain text from a column to its end, as far as its ends tell. */
function mayBePlain(text: string, from: number): boolean {
  return plainStart.test(from === 0 ? text : text.slice(from)) && !text.endsWith(' ');
}

function headingOf(line: Line): Heading | null {
  const { text } = line;
  const mark = headingLine.exec(text)?.[0];
  const children = mark && !/[ #]$/.test(text) ? inlineOf(line, mark.length, text.length) : null;
  if (!mark || !children) return null;
  return {
    type: 'heading',
    depth: (mark.length - 1) as Heading['depth'],
    children,
    position: wholeLines([line]),
  };
}

/** From the beginning of the first of some lines to the end of the last. */
export function wholeLines(lines: readonly Line[]): Position {
  const first = lines[0] ?? emptyLine;
  const last = lines.at(-1) ?? emptyLine;
  return position(first, 0, last, last.text.length);
}

/** Emphasis may go from one line to the next: it is made out in paragraphs of one line. */
function paragraphOf(lines: readonly Line[]): Paragraph | null {
  const [first, ...others] = lines;
  if (!first) return null;
  const whole = wholeLines(lines);
  if (others.length === 0) {
    const children = inlineOf(first, 0, first.text.length);
    return children && { type: 'paragraph', children, position: whole };
  }
  const children = linesOf(lines);
  return children && { type: 'paragraph', children, position: whole };
}

/** The text of some lines; one that ends with a backslash is broken there (CommonMark 0.31.2, 6.7). */
function linesOf(lines: readonly Line[]): PhrasingContent[] | null {
  const content: PhrasingContent[] = [];
  let read = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const isBroken = next !== undefined && line.text.endsWith('\\');
    if (next && !isBroken) continue;
    const first = lines[read] ?? line;
    const end = line.text.length - (isBroken ? 1 : 0);
    const value = [...lines.slice(read, index).map(({ text }) => text), line.text.slice(0, end)].join('\n');
    if (!isMeaningless(value) || value.endsWith(' ')) return null;
    content.push({ type: 'text', value, position: position(first, 0, line, end) });
    if (next) content.push({ type: 'break', position: position(line, end, next, 0) });
    read = index + 1;
  }
  return content;
}

/** A tight list with one line in each item. */
function listOf(lines: readonly Line[]): List | null {
  const items = flatMap(lines, (line) => listItemOf(line) ?? []);
  const [first] = lines;
  if (!first || items.length < lines.length) return null;
  const [, , number] = listMarker.exec(first.text) ?? [];
  return {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
    spread: false,
    children: items,
    position: wholeLines(lines),
  };
}

function listItemOf(line: Line): ListItem | null {
  const from = listMarker.exec(line.text)?.[0].length ?? 0;
  const end = line.text.length;
  const children = mayBePlain(line.text, from) ? inlineOf(line, from, end) : null;
  if (!children) return null;
  const paragraph: Paragraph = {
    type: 'paragraph',
    children,
    position: position(line, from, line, end),
  };
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [paragraph],
    position: wholeLines([line]),
  };
}

function tableOf(lines: readonly Line[]): Table | null {
  const [head, delimiters, ...rows] = lines;
  if (!head || !delimiters || !delimiterRow.test(delimiters.text)) return null;
  const align = delimiters.text.slice(1, -1).split('|').map(alignOf);
  const children: TableRow[] = [];
  for (const line of [head, ...rows]) {
    const row = tableRowOf(line);
    if (!row) return null;
    children.push(row);
  }
  return children[0]?.children.length === align.length
    ? { type: 'table', align, children, position: wholeLines(lines) }
    : null;
}

function alignOf(cell: string): 'left' | 'right' | 'center' | null {
  const mark = cell.trim();
  if (mark.endsWith(':')) return mark.startsWith(':') ? 'center' : 'right';
  return mark.startsWith(':') ? 'left' : null;
}

/** A cell reaches from its bar to the next; the last has both of its bars. null where a cell needs the parser. */
function tableRowOf(line: Line): TableRow | null {
  const { text } = line;
  if (text.length < 2 || !tableEdges.test(text)) return null;
  const row: TableRow = {
    type: 'tableRow',
    children: [],
    position: position(line, 0, line, text.length),
  };
  for (let bar = 0; bar < text.length - 1; ) {
    const next = text.indexOf('|', bar + 1);
    let from = bar + 1;
    let to = next;
    while (from < to && text.charAt(from) === ' ') from += 1;
    while (to > from && text.charAt(to - 1) === ' ') to -= 1;
    const children = inlineOf(line, from, to);
    if (!children) return null;
    const end = next === text.length - 1 ? text.length : next;
    row.children.push({ type: 'tableCell', children, position: position(line, bar, line, end) });
    bar = next;
  }
  return row;
}
