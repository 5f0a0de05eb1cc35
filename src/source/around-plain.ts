import type { Nodes, Root, RootContent } from 'mdast';
import { plainBlocks, wholeLines } from './plain-blocks.ts';
import type { Line } from './plain-inline.ts';
import { shorten } from './shorten.ts';

/**
 * Most of a plan is plain text, and the parser takes a state and an event for each sign of it. So what is plain is read
 * here, and the parser meets a word in its place, which ends what stands above it as the plain text would.
 */
const placeholder = 'x';

/** Lines between two blank ones. */
interface Chunk {
  lines: Line[];
  /** null where they are for the parser. */
  blocks: RootContent[] | null;
}

/** Plain chunks side by side, for which one word stands in the text that is parsed. */
interface Gap {
  blocks: RootContent[];
  /** Where the word stands in that text. */
  at: number;
  /** How much further on, in characters and in lines, the full text is after the word. */
  offset: number;
  lines: number;
}

/**
 * Parses a text with front matter through `parse`, its plain parts left out. The tree is the one that `parse` makes of
 * the whole. null where the plain parts may be something else: in code or a comment that blank lines do not end.
 */
export function parseAround(text: string, parse: (text: string) => Root): Root | null {
  const lines = linesOf(text);
  const isFence = (line: Line): boolean => /^---[ \t]*$/.test(line.text);
  const [open] = lines;
  const close = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (!open || !isFence(open) || close < 0) return null;
  const head = lines.slice(0, close + 1);
  const chunks = [{ lines: head, blocks: [frontMatterOf(head)] }, ...chunksOf(lines.slice(close + 1))];
  keepListsTogether(chunks);
  const [, first] = chunks;
  // A word would be a paragraph that what comes right after the front matter breaks off, or goes on with.
  if (first?.blocks === null && first.lines[0]?.number === head.length + 1) return null;
  const { shorter, gaps } = withoutPlain(text, chunks);
  if (gaps.length === 0) return null;
  // A text that is plain from end to end leaves nothing for the parser.
  const [only] = gaps;
  if (gaps.length === 1 && only && /^x\n*$/.test(shorter)) return rootOf(only.blocks, text, lines.length);
  const shortened = shorten(shorter);
  const tree = parse(shortened?.text ?? shorter);
  if (shortened && !shortened.restore(tree)) return null;
  return fill(tree, gaps) ? withEnd(tree, text, lines.length) : null;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, offset, number: lines.length + 1 });
    offset += line.length + 1;
  }
  return lines;
}

/** The YAML between the first and the last of some lines, as remark-frontmatter has it. */
function frontMatterOf(lines: Line[]): RootContent {
  const value = lines
    .slice(1, -1)
    .map((line) => line.text)
    .join('\n');
  return { type: 'yaml', value, position: wholeLines(lines) };
}

function chunksOf(lines: Line[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) chunks.push({ lines: open, blocks: plainBlocks(open) });
    open = [];
  };
  for (const line of lines) {
    if (/^[ \t]*$/.test(line.text)) close();
    else open.push(line);
  }
  close();
  return chunks;
}

/** A list goes on over blank lines; one that may be part of another is for the parser, with all of the other. */
function keepListsTogether(chunks: Chunk[]): void {
  const mayBeInList = chunks.map(({ lines }) =>
    lines.some(({ text }) => /^[ \t>]*(?:[-+*]|\d+[.)])|^[ \t]/.test(text)),
  );
  for (const [index, chunk] of chunks.entries()) {
    const isList = chunk.blocks?.at(-1)?.type === 'list';
    if (isList && (mayBeInList[index - 1] || mayBeInList[index + 1])) chunk.blocks = null;
  }
}

/** The text with one word for each run of plain chunks. */
function withoutPlain(text: string, chunks: Chunk[]): { shorter: string; gaps: Gap[] } {
  const parts: string[] = [];
  const gaps: Gap[] = [];
  let kept = 0;
  let length = 0;
  let lines = 0;
  for (let index = 0; index < chunks.length; index += 1) {
    const blocks: RootContent[] = [];
    const [first] = chunks[index]?.lines ?? [];
    let last = first;
    for (let chunk = chunks[index]; chunk?.blocks; chunk = chunks[index]) {
      for (const block of chunk.blocks) blocks.push(block);
      last = chunk.lines.at(-1);
      index += 1;
    }
    if (!first || !last || blocks.length === 0) continue;
    const end = last.offset + last.text.length;
    const before = text.slice(kept, first.offset);
    parts.push(before, placeholder);
    length += before.length + placeholder.length;
    lines += last.number - first.number;
    gaps.push({ blocks, at: length - placeholder.length, offset: end - length, lines });
    kept = end;
  }
  parts.push(text.slice(kept));
  return { shorter: parts.join(''), gaps };
}

/** Puts the plain blocks in place of their words. Returns whether every word stood where it was put, on its own. */
function fill(tree: Root, gaps: Gap[]): boolean {
  const children: RootContent[] = [];
  let filled = 0;
  for (const child of tree.children) {
    const gap = gaps[filled];
    const { start, end } = child.position ?? {};
    if (
      gap &&
      start?.offset === gap.at &&
      child.type === 'paragraph' &&
      end?.offset === gap.at + placeholder.length
    ) {
      for (const block of gap.blocks) children.push(block);
      filled += 1;
    } else {
      const before = gaps[filled - 1];
      if (before) shift(child, before);
      children.push(child);
    }
  }
  tree.children = children;
  return filled === gaps.length;
}

/** Moves a node to where it stands in the full text. */
function shift(node: Nodes, by: Gap): void {
  const { position } = node;
  if (position) {
    for (const point of [position.start, position.end]) {
      point.line += by.lines;
      if (point.offset !== undefined) point.offset += by.offset;
    }
  }
  if ('children' in node) for (const child of node.children) shift(child, by);
}

function rootOf(children: RootContent[], text: string, lines: number): Root {
  const start = { line: 1, column: 1, offset: 0 };
  return withEnd({ type: 'root', children, position: { start, end: start } }, text, lines);
}

function withEnd(tree: Root, text: string, lines: number): Root {
  if (tree.position) {
    const column = text.length - text.lastIndexOf('\n');
    tree.position.end = { line: lines, column, offset: text.length };
  }
  return tree;
}
