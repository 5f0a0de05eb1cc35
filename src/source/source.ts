import type { Root } from 'mdast';
import { overloadedParagraph } from './block-size.ts';
import { brokenKeys } from './broken-encoding.ts';
import { unresolvedConflict } from './conflict.ts';
import { decode } from './decode.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { tooDeepText, tooDeepTree } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { normalise, type PositionMap } from './positions.ts';
import type { Problem } from './problem.ts';
import { placeTexts } from './text-places.ts';

/** A plan file that could be read: its text, its tree and the way back to the file on disk. */
export interface Source {
  /** Name as the user gave it, for messages. */
  file: string;
  /** Normalised text: no byte order mark, LF, NFC. All spans are offsets in it. */
  text: string;
  positions: PositionMap;
  tree: Root;
  frontMatter: FrontMatter;
  /** What was wrong in front matter that can be read all the same. */
  problems: Problem[];
}

export type ReadResult = { source: Source } | { problem: Problem; positions: PositionMap | null };

/**
 * Bytes of a plan file to text, YAML and Markdown tree. Never throws on content. The front matter comes
 * first: a file that is no plan is refused before anything in it is parsed.
 */
export function readSource(file: string, bytes: Uint8Array): ReadResult {
  const decoded = decode(bytes);
  if ('problem' in decoded) return { problem: decoded.problem, positions: null };
  const { text, positions } = normalise(decoded.text);
  const refuse = (problem: Problem): ReadResult => ({ problem, positions });
  if (text.trim() === '') return refuse({ code: 'VP103', span: { start: 0, end: 0 } });
  const deep = tooDeepText(text);
  if (deep) return refuse({ code: 'VP111', span: deep });
  const conflict = unresolvedConflict(text);
  if (conflict) return refuse(conflict);
  const broken = brokenKeys(text);
  if (broken) return refuse(broken);
  const read = readFrontMatter(text);
  if ('problem' in read) return refuse(read.problem);
  const overloaded = overloadedParagraph(text, read.frontMatter.span.end);
  if (overloaded) return refuse({ code: 'VP127', span: overloaded });
  const tree = parseMarkdown(text);
  placeTexts(tree, text);
  const deepNode = tooDeepTree(tree);
  if (deepNode) return refuse({ code: 'VP111', span: deepNode });
  return { source: { file, text, positions, tree, ...read } };
}
