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
import { flatMap } from './flat-map.ts';
import { noFrontMatter, unclosed } from './front-matter-frame.ts';
import { maxDepth } from './limits.ts';
import type { Problem } from './problem.ts';
import type { Span } from './span.ts';
import { joinColons } from './yaml-colons.ts';
import { yamlProblem } from './yaml-errors.ts';
import { lineSlip, mendValues, type ReadYaml } from './yaml-slips.ts';

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
  /** The key at a path as it stands in the file, or of the nearest thing above it that has one. */
  writtenKey(path: (string | number)[]): string;
  /** The scalar at a path as it stands in the file, `undefined` where there is none. */
  written(path: (string | number)[]): string | undefined;
}

const keyText = (key: unknown): string =>
  String(isScalar(key) ? (key.source ?? key.value) : key).normalize('NFC');

/** Keys are matched in NFC and lower case (format section 2). */
const keyName = (key: unknown): string => keyText(key).toLowerCase();

/** Where the YAML of a plan stands: the whole block with its `---` lines, and the text between them. */
interface YamlBlock {
  span: Span;
  yaml: string;
  base: number;
}

export type FrontMatterResult = { frontMatter: FrontMatter; problems: Problem[] } | { problem: Problem };

/** Finds the YAML block of a plan and reads it; `problems` are those that leave it readable. */
export function readFrontMatter(text: string): FrontMatterResult {
  const block = findBlock(text);
  return 'problem' in block
    ? block
    : readYaml(block, 'år: 2025', (read) => [...joinColons(read), ...mendValues(read)]);
}

/**
 * Reads a file that is YAML from end to end, as strictly as front matter. An empty one is VP106.
 * @param example a line as the file may have it, for VP107
 */
export function readYamlFile(text: string, example: string): FrontMatterResult {
  return readYaml({ span: { start: 0, end: text.length }, yaml: text, base: 0 }, example, () => []);
}

/** A block opens on the first line and ends at the next line of three hyphens, as in remark-frontmatter. */
function findBlock(text: string): YamlBlock | { problem: Problem } {
  const base = /^---[ \t]*(?:\n|$)/.exec(text)?.[0].length;
  if (base === undefined) return { problem: noFrontMatter(text) };
  const close = /(?<=\n)---[ \t]*(?=\n|$)/.exec(text);
  if (!close) return { problem: unclosed(text) };
  const span = { start: 0, end: close.index + close[0].length };
  return { span, yaml: text.slice(base, Math.max(base, close.index - 1)), base };
}

/** @param valueProblems what is wrong in values of any key; files of settings say it of each key */
function readYaml(
  { span, yaml, base }: YamlBlock,
  example: string,
  valueProblems: (read: ReadYaml) => Problem[],
): FrontMatterResult {
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(yaml, { uniqueKeys: false, keepSourceTokens: false, prettyErrors: false });
  } catch {
    // The parser recurses; nesting that the line count did not see ends its stack.
    return { problem: { code: 'VP111', span } };
  }
  const read = { yaml, base, contents: document.contents };
  const slip = lineSlip(read);
  if (slip) return { problem: slip };
  const [error] = document.errors.length > 0 ? document.errors : document.warnings;
  if (error) return { problem: yamlProblem(error, read) };
  const place = (node: Node): Span => {
    const [from, to] = node.range ?? [0, 0];
    return { start: base + from, end: base + from + yaml.slice(from, to).trimEnd().length };
  };
  const root = document.contents;
  if (!isMap(root)) {
    const noKeys: Problem | null = root && { code: 'VP107', values: { example }, span: place(root as Node) };
    return { problem: noKeys ?? { code: 'VP106', span } };
  }
  const refused = findRefused(root);
  if (refused) return { problem: { code: refused.code, span: place(refused.node) } };
  const problems = [...duplicateKeys(root, place), ...valueProblems(read)];
  return { frontMatter: { data: toObject(root), span, ...lookups(root, span, place) }, problems };
}

/** The nodes directly inside a YAML node; none for a scalar. */
function childrenOf(node: unknown): unknown[] {
  if (isMap(node)) return flatMap(node.items, (pair) => [pair.key, pair.value]);
  return isSeq(node) ? node.items : [];
}

/**
 * The first alias (`*namn`), since aliases can grow without bound and a plan's front matter has no use
 * for them, or the first node below `maxDepth`.
 */
function findRefused(root: Node): { code: 'VP110' | 'VP111'; node: Node } | null {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const alias = level.find(isAlias);
    if (alias) return { code: 'VP110', node: alias };
    if (depth > maxDepth) return { code: 'VP111', node: level[0] as Node };
    level = flatMap(level, childrenOf);
  }
  return null;
}

function duplicateKeys(node: unknown, place: (node: Node) => Span): Problem[] {
  const inside = flatMap(childrenOf(node), (child) => duplicateKeys(child, place));
  if (!isMap(node)) return inside;
  const seen = new Set<string>();
  const here = flatMap(node.items, (pair): Problem[] => {
    const key = keyName(pair.key);
    const again = seen.has(key);
    seen.add(key);
    return again ? [{ code: 'VP109', values: { key, line: '' }, span: place(pair.key as Node) }] : [];
  });
  return [...here, ...inside];
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

/** One step of a path: the key that leads to a value, where it stands in a map, and the value. */
interface PathStep {
  key: unknown;
  value: unknown;
}

/** What a map holds by its keys, the first of each; many rules look the same values up. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = keyName(pair.key);
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  return pairs;
}

type Follow = (path: (string | number)[]) => PathStep[];

/** Follows a path as far as it exists. */
function follower(root: YAMLMap): Follow {
  const maps = new Map<YAMLMap, ReturnType<typeof pairsOf>>();
  const pairIn = (map: YAMLMap, key: string | number): Pair | undefined => {
    const pairs = maps.get(map) ?? pairsOf(map);
    maps.set(map, pairs);
    // A key of digits alone is a text as any.
    return pairs.get(String(key));
  };
  return (path) => follow(root, path, pairIn);
}

function follow(
  root: YAMLMap,
  path: (string | number)[],
  pairIn: (map: YAMLMap, key: string | number) => Pair | undefined,
): PathStep[] {
  const steps: PathStep[] = [];
  let node: unknown = root;
  for (const wanted of path) {
    const pair: Pair | undefined = isMap(node) ? pairIn(node, wanted) : undefined;
    const item: unknown = isSeq(node) && typeof wanted === 'number' ? node.items[wanted] : undefined;
    if (!pair && !item) return steps;
    node = pair ? pair.value : item;
    steps.push({ key: pair?.key, value: node });
  }
  return steps;
}

function lookups(root: YAMLMap, block: Span, place: (node: Node) => Span) {
  const firstLine = { start: block.start, end: block.start + 3 };
  const stepsTo = follower(root);
  const firstPlace = (nodes: unknown[]): Span => {
    const spans = flatMap(nodes, (node) => (node && typeof node === 'object' ? place(node as Node) : []));
    return spans.find(({ start, end }) => end > start) ?? firstLine;
  };
  return {
    keySpan: (path: (string | number)[]): Span =>
      firstPlace(flatMap(stepsTo(path).toReversed(), ({ key, value }) => [key, value])),
    valueSpan: (path: (string | number)[]): Span =>
      firstPlace(flatMap(stepsTo(path).toReversed(), ({ key, value }) => [value, key])),
    writtenKey: (path: (string | number)[]): string => {
      const key = stepsTo(path).findLast((step) => step.key)?.key;
      return key ? keyText(key) : '';
    },
    written: (path: (string | number)[]): string | undefined => {
      const steps = stepsTo(path);
      const value = steps.at(-1)?.value;
      return steps.length === path.length && isScalar(value) ? writtenScalar(value) : undefined;
    },
  };
}

/** `~` and `null` stand for nothing, as no text at all. */
function writtenScalar(scalar: Scalar): string {
  if (scalar.value === null) return '';
  return (scalar.source ?? String(scalar.value)).normalize('NFC');
}
