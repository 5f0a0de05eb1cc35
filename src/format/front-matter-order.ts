import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Edit } from '../source/edits.ts';
import { contactKeys, officerKeys, topKeys } from '../source/front-matter-keys.ts';
import type { Span } from '../source/span.ts';
import type { Step } from './reading.ts';

/** Keys in their order of the objects among the values. */
const innerKeys: Record<string, string[]> = { handläggare: officerKeys, kontakt: contactKeys };

/** Front matter that is being put in order. */
interface Block {
  yaml: string;
  /** Offset of the YAML in the plan. */
  base: number;
}

/**
 * The keys of the front matter in the order of format section 2. Whole lines move, with the comments directly above
 * them; a key that the format does not have stays below the one it stood under.
 */
export const frontMatterOrder: Step = ({ source: { text, frontMatter } }) => {
  const base = text.indexOf('\n') + 1;
  const end = text.lastIndexOf('\n', frontMatter.span.end - 1) + 1;
  const block = { yaml: text.slice(base, end), base };
  const { contents } = parseDocument(block.yaml, { uniqueKeys: false, prettyErrors: false });
  if (!isMap(contents)) return [];
  return [
    ...inOrder(contents, topKeys, block, block.yaml.length),
    ...contents.items.flatMap((pair) => inside(pair, block)),
  ];
};

function inside({ key, value }: Pair, block: Block): Edit[] {
  const keys = innerKeys[nameOf(key)];
  if (!keys || !isMap(value)) return [];
  const lineEnd = block.yaml.indexOf('\n', contentEnd(value, block));
  return inOrder(value, keys, block, lineEnd < 0 ? block.yaml.length : lineEnd + 1);
}

/** The end of a value without the white space and comments below it. */
function contentEnd(value: Node, { yaml }: Block): number {
  const [from = 0, to = 0] = value.range ?? [];
  return from + yaml.slice(from, to).trimEnd().length;
}

/** A key's lines, up to those of the next. */
interface Entry {
  rank: number;
  lines: Span;
}

function inOrder(map: YAMLMap, keys: string[], { yaml, base }: Block, end: number): Edit[] {
  const starts = map.items.map(({ key }) => lineOf(key, yaml));
  if (map.flow || starts.some((start) => start === null)) return [];
  const begins = starts.map((start, index) => withComments(start ?? 0, starts[index - 1] ?? 0, yaml));
  let rank = 0;
  const entries = map.items.map(({ key }, index): Entry => {
    const known = keys.indexOf(nameOf(key));
    if (known >= 0) rank = known;
    return { rank, lines: { start: base + (begins[index] ?? 0), end: base + (begins[index + 1] ?? end) } };
  });
  const sorted = entries.toSorted((a, b) => a.rank - b.rank);
  return entries.flatMap(({ lines }, index): Edit[] => {
    const moved = sorted[index]?.lines;
    return moved && moved !== lines ? [{ span: lines, text: moved }] : [];
  });
}

/** Where the line of a key begins; null where something stands before the key. */
function lineOf(key: unknown, yaml: string): number | null {
  const at = (key as Node | null)?.range?.[0] ?? -1;
  const start = yaml.lastIndexOf('\n', at - 1) + 1;
  return at >= 0 && yaml.slice(start, at).trim() === '' ? start : null;
}

/** Where the comments directly above a line, as far in as it, begin; the line itself where there are none. */
function withComments(line: number, least: number, yaml: string): number {
  const comment = `${/^[ \t]*/.exec(yaml.slice(line))?.[0] ?? ''}#`;
  let start = line;
  while (start > least) {
    const above = yaml.lastIndexOf('\n', start - 2) + 1;
    if (above < least || !yaml.startsWith(comment, above)) break;
    start = above;
  }
  return start;
}

function nameOf(key: unknown): string {
  const written = isScalar(key) ? (key.source ?? key.value) : key;
  return String(written).normalize('NFC').toLowerCase();
}
