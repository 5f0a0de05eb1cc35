import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import reasons from '../../schemas/reasons.json' with { type: 'json' };
import { flatMap } from './flat-map.ts';
import { levels, statuses } from './front-matter-keys.ts';
import type { Code, Problem } from './problem.ts';
import { nodesIn } from './yaml-nodes.ts';

/** A YAML block and what the parser made of it, whether or not it could read all. */
export interface ReadYaml {
  yaml: string;
  /** Offset of the block's text in the file. */
  base: number;
  contents: unknown;
}

type Values = Record<string, string>;

/** A sign that makes a line into something else than what it looks like, and the line without it. */
interface LineSlip {
  pattern: RegExp;
  mended: (begins: string) => string;
  code: Code;
  values: Values;
}

/** Signs that look like a space, which YAML reads as letters. */
const hard = '\u00A0\u2007\u202F';
const hards = new RegExp(`[${hard}]`, 'g');

const ordinary = (begins: string): string => begins.replace(hards, ' ');

const lineSlips: LineSlip[] = [
  {
    pattern: new RegExp(`^ *[${hard}][ ${hard}]*(?=-[ ${hard}]|(?:- +)*[\\p{L}-]+:)`, 'u'),
    mended: ordinary,
    code: 'VP122',
    values: reasons.VP122.hardSpace,
  },
  {
    pattern: new RegExp(`^ *(?:- +)*[\\p{L}-]+:[${hard}]`, 'u'),
    mended: ordinary,
    code: 'VP124',
    values: reasons.VP124.hardSpace,
  },
  {
    pattern: new RegExp(`^ *-[${hard}]`),
    mended: ordinary,
    code: 'VP120',
    values: reasons.VP120.hardSpace,
  },
  {
    pattern: /^ *-(?=\p{L})/u,
    mended: (begins) => `${begins} `,
    code: 'VP120',
    values: reasons.VP120.noSpace,
  },
];

/** The first line that a sign makes into another, with a fix for it and for all others; null where there is none. */
export function lineSlip({ yaml, base, contents }: ReadYaml): Problem | null {
  const texts = flatMap(nodesIn(contents), (node) =>
    isScalar(node) && node.type !== 'PLAIN' && node.range ? [node.range] : [],
  );
  // Both are in the order of the block.
  let next = 0;
  const isInText = (index: number): boolean => {
    while ((texts[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    return (texts[next]?.[0] ?? index) < index;
  };
  const lines = [...yaml.matchAll(/[^\n]+/g)].filter(
    ({ 0: line, index }) => hasSlip(line) && !isInText(index),
  );
  const [first, ...also] = lines.map(({ 0: line, index }) => ({
    span: { start: base + index, end: base + index + line.length },
    text: mendLine(line),
  }));
  const slip = lineSlips.find(({ pattern }) => pattern.test(lines[0]?.[0] ?? ''));
  if (!slip || !first) return null;
  const { code, values } = slip;
  return { code, values, span: first.span, fix: { ...first, also } };
}

function hasSlip(line: string): boolean {
  return lineSlips.some(({ pattern }) => pattern.test(line));
}

function mendLine(line: string): string {
  return lineSlips.reduce((text, { pattern, mended }) => text.replace(pattern, mended), line);
}

/**
 * Values that were read as something else than what was meant: with curly quotation marks around them, or cut off at a
 * ` #`. In the tree those that would be wrong or missing become what was meant, so that nothing else is said of them.
 */
export function mendValues({ yaml, base, contents }: ReadYaml): Problem[] {
  return flatMap(valuesIn(contents), (scalar): Problem[] => {
    const [start, end] = scalar.range ?? [0, 0];
    const slip = curlyMarks(scalar) ?? cutOff(scalar, yaml.slice(end));
    if (!slip) return [];
    if (slip.cut === 0 || scalar.value === null)
      Object.assign(scalar, { value: slip.meant, source: slip.meant });
    const from = slip.cut ? start + (/^\s*/.exec(yaml.slice(start))?.[0].length ?? 0) : start;
    const span = { start: base + from, end: base + end + slip.cut };
    return [{ code: 'VP126', values: slip.values, span, fix: { span, text: slip.mended } }];
  });
}

/** Scalars that are values, and not keys. */
function valuesIn(node: unknown): Scalar[] {
  if (isScalar(node)) return [node];
  if (isMap(node)) return flatMap(node.items, ({ value }) => valuesIn(value));
  return isSeq(node) ? flatMap(node.items, valuesIn) : [];
}

interface ValueSlip {
  meant: string;
  mended: string;
  /** How many signs stand after the value that belong to it. */
  cut: number;
  values: Values;
}

function curlyMarks({ type, source = '' }: Scalar): ValueSlip | null {
  const meant = type === 'PLAIN' ? /^[“”„]([^“”„]+)[“”]$/.exec(source)?.[1]?.trim() : undefined;
  // A number in marks of any kind is none, which is told elsewhere.
  if (!meant || /^\d+$/.test(meant)) return null;
  return { meant, mended: quoted(meant), cut: 0, values: reasons.VP126.curlyMarks };
}

const complete = new RegExp(`^(?:\\d{4}-\\d\\d-\\d\\d|${[...statuses, ...levels].join('|')})$`);

/** A `#` with a word right after it; a comment has a space there. */
function cutOff({ type, value, source = '' }: Scalar, rest: string): ValueSlip | null {
  const cut = /^[ \t]*#[\p{L}\p{N}][^\n]*/u.exec(rest)?.[0].trimEnd();
  // Behind a whole date or word of the format nothing is missing.
  if (!cut || complete.test(source) || type !== 'PLAIN' || !(value === null || typeof value === 'string'))
    return null;
  const meant = `${source}${cut}`.trim();
  return { meant, mended: quoted(meant), cut: cut.length, values: reasons.VP126.comment };
}

/** A text as a value that YAML reads as it stands. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
