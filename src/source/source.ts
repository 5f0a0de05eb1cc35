import type { Root } from 'mdast';
import { decode } from './decode.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { tooDeepText, tooDeepTree } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { normalise, type PositionMap } from './positions.ts';
import type { Problem } from './problem.ts';

/** A plan file that could be read: its text, its tree and the way back to the file on disk. */
export interface Source {
  /** Name as the user gave it, for messages. */
  file: string;
  /** Normalised text: no byte order mark, LF, NFC. All spans are offsets in it. */
  text: string;
  positions: PositionMap;
  tree: Root;
  /** null where the file has no front matter or its YAML cannot be read. */
  frontMatter: FrontMatter | null;
  /** What was wrong in the YAML and with the front matter's place. */
  problems: Problem[];
}

export type ReadResult = { source: Source } | { problem: Problem; positions: PositionMap | null };

/** Bytes of a plan file to text, Markdown tree and YAML. Never throws on content. */
export function readSource(file: string, bytes: Uint8Array): ReadResult {
  const decoded = decode(bytes);
  if ('problem' in decoded) return { problem: decoded.problem, positions: null };
  const { text, positions } = normalise(decoded.text);
  const whole = { start: 0, end: 0 };
  if (text.trim() === '') return { problem: { code: 'VP103', span: whole }, positions };
  const deep = tooDeepText(text);
  if (deep) return { problem: { code: 'VP111', span: deep }, positions };
  const tree = parseMarkdown(text);
  const deepNode = tooDeepTree(tree);
  if (deepNode) return { problem: { code: 'VP111', span: deepNode }, positions };
  const { frontMatter, problems } = parseFrontMatter(text, tree);
  return { source: { file, text, positions, tree, frontMatter, problems } };
}
