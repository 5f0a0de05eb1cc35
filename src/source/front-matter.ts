import type { Root, Yaml } from 'mdast';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../plan/model.ts';
import type { Problem } from './problem.ts';
import { yamlProblem } from './yaml-errors.ts';

/** A value of the front matter; numbers also keep the digits as written (1.10 is not 1.1). */
export type FrontMatterValue = string | number | boolean | null | FrontMatterValue[] | FrontMatterObject;
export interface FrontMatterObject {
  [key: string]: FrontMatterValue;
}

/** Front matter with a place for everything in it. */
export interface FrontMatter {
  /** Keys in NFC and lower case (format section 2). An empty value is left out. */
  data: FrontMatterObject;
  /** The whole block with its `---` lines. */
  span: Span;
  /** Place of the value at a path (`['handläggare', 0, 'namn']`), or of the nearest thing above it that exists. */
  valueSpan(path: (string | number)[]): Span;
  /** Place of the key at a path, or of the nearest thing above it that exists. */
  keySpan(path: (string | number)[]): Span;
  /** The scalar at a path as it stands in the file, `undefined` where there is none. */
  written(path: (string | number)[]): string | undefined;
}

/** Keys are matched in NFC and lower case (format section 2). */
const keyName = (key: unknown): string =>
  String(isScalar(key) ? (key.source ?? key.value) : key)
    .normalize('NFC')
    .toLowerCase();

/** Finds the YAML block of a plan and reads it. */
export function parseFrontMatter(
  text: string,
  tree: Root,
): { frontMatter: FrontMatter | null; problems: Problem[] } {
  const block = tree.children[0];
  if (block?.type !== 'yaml') return { frontMatter: null, problems: [missingBlock(text, tree)] };
  const span = { start: block.position?.start.offset ?? 0, end: block.position?.end.offset ?? 0 };
  const base = text.indexOf('\n', span.start) + 1;
  return readYaml(block, span, base);
}

function missingBlock(text: string, tree: Root): Problem {
  const first = text.search(/\S/);
  const line = { start: first, end: Math.max(first + 1, text.indexOf('\n', first)) };
  if (text.startsWith('---\n')) return { code: 'VP105', span: { start: 0, end: 3 } };
  const later = /^---[ \t]*$/m.exec(text.slice(0, 4000));
  const begunLate = later && tree.children.length > 0 && /^\s+$/.test(text.slice(0, later.index));
  return begunLate
    ? { code: 'VP104', span: { start: later.index, end: later.index + 3 } }
    : { code: 'VP104', span: line };
}

function readYaml(
  block: Yaml,
  span: Span,
  base: number,
): { frontMatter: FrontMatter | null; problems: Problem[] } {
  const nothing = { frontMatter: null };
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(block.value, {
      uniqueKeys: false,
      keepSourceTokens: false,
      prettyErrors: false,
    });
  } catch {
    // The parser recurses; nesting that the line count did not see ends its stack.
    return { ...nothing, problems: [{ code: 'VP111', span }] };
  }
  const [error] = document.errors.length > 0 ? document.errors : document.warnings;
  if (error) return { ...nothing, problems: [yamlProblem(error, block.value, base)] };
  const place = (node: Node): Span => ({
    start: base + (node.range?.[0] ?? 0),
    end: base + (node.range?.[1] ?? 0),
  });
  const root = document.contents;
  if (!isMap(root)) {
    const at = root ? place(root as Node) : span;
    return { ...nothing, problems: [{ code: root ? 'VP107' : 'VP106', span: at }] };
  }
  const alias = findAlias(root);
  if (alias) return { ...nothing, problems: [{ code: 'VP110', span: place(alias) }] };
  const problems = duplicateKeys(root, place);
  return { frontMatter: { data: toObject(root), span, ...lookups(root, span, place) }, problems };
}

/** The first alias (`*namn`): aliases can grow without bound, and a plan's front matter has no use for them. */
function findAlias(node: unknown): Node | null {
  if (isAlias(node)) return node;
  const inside = isMap(node)
    ? node.items.flatMap((pair) => [pair.key, pair.value])
    : isSeq(node)
      ? node.items
      : [];
  for (const child of inside) {
    const found = findAlias(child);
    if (found) return found;
  }
  return null;
}

function duplicateKeys(map: YAMLMap, place: (node: Node) => Span): Problem[] {
  const seen = new Set<string>();
  return map.items.flatMap((pair): Problem[] => {
    const key = keyName(pair.key);
    const again = seen.has(key);
    seen.add(key);
    const inside = isMap(pair.value) ? duplicateKeys(pair.value, place) : [];
    const here: Problem[] = again ? [{ code: 'VP109', values: { key }, span: place(pair.key as Node) }] : [];
    return [...here, ...inside];
  });
}

function toObject(map: YAMLMap): FrontMatterObject {
  const object: FrontMatterObject = {};
  for (const pair of map.items) {
    const value = toValue(pair.value);
    const key = keyName(pair.key);
    // An empty value says that the key is not used: templates are full of them.
    if (value !== null && !Object.hasOwn(object, key)) {
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    }
  }
  return object;
}

function toValue(node: unknown): FrontMatterValue {
  if (isMap(node)) return toObject(node);
  if (isSeq(node)) return node.items.map(toValue);
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === 'string') return value.normalize('NFC');
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function lookups(root: YAMLMap, span: Span, place: (node: Node) => Span) {
  const find = (
    path: (string | number)[],
  ): { pair: Pair | null; node: unknown; parent: unknown; complete: boolean } => {
    let found: { pair: Pair | null; node: unknown; parent: unknown } = {
      pair: null,
      node: root,
      parent: null,
    };
    for (const step of path) {
      const { node } = found;
      if (isMap(node)) {
        const pair = node.items.find((item) => keyName(item.key) === step);
        if (!pair) return { ...found, complete: false };
        found = { pair, node: pair.value, parent: node };
      } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
        found = { pair: null, node: node.items[step], parent: node };
      } else return { ...found, complete: false };
    }
    return { ...found, complete: true };
  };
  const spanOf = (node: unknown, otherwise: Span): Span => {
    const at =
      node && typeof node === 'object' && 'range' in node && node !== root ? place(node as Node) : otherwise;
    return at.end > at.start ? at : otherwise;
  };
  const keySpan = (path: (string | number)[]): Span => {
    const { pair, node } = find(path);
    return spanOf(pair?.key ?? node, { start: span.start, end: span.start + 3 });
  };
  return {
    keySpan,
    valueSpan: (path: (string | number)[]): Span => spanOf(find(path).node, keySpan(path)),
    written: (path: (string | number)[]): string | undefined => {
      const { node, complete } = find(path);
      return complete && isScalar(node) ? writtenScalar(node) : undefined;
    },
  };
}

function writtenScalar(scalar: Scalar): string {
  return (scalar.source ?? String(scalar.value)).normalize('NFC');
}
