import { isCollection, type Node, type YAMLError } from 'yaml';
import reasons from '../../schemas/reasons.json' with { type: 'json' };
import { attachmentKeys, keysOfPlan, officerKeys } from './front-matter-keys.ts';
import type { Code, Fix, Problem } from './problem.ts';
import { nodesIn } from './yaml-nodes.ts';
import { quoted } from './yaml-slips.ts';

/**
 * What lies behind the YAML parser's error codes, in the words of `schemas/findings.json`; codes not
 * listed share one sentence. (The parser's own texts speak of implicit keys and flow collections.)
 */
const causes: Record<string, Code> = {
  TAB_AS_INDENT: 'VP121',
  BAD_INDENT: 'VP122',
  BLOCK_AS_IMPLICIT_KEY: 'VP123',
  MULTILINE_IMPLICIT_KEY: 'VP124',
  BAD_SCALAR_START: 'VP126',
  BAD_DQ_ESCAPE: 'VP126',
  UNEXPECTED_TOKEN: 'VP126',
};

/** The parser reports an open quote or bracket under the codes of bad indentation. */
const unclosed = /missing closing|end with a/i;
const withoutColon = /followed by map values/i;

/** A YAML block that cannot be read, and what the parser made of it all the same. */
interface BrokenYaml {
  yaml: string;
  /** Offset of the block's text in the plan. */
  base: number;
  contents: unknown;
}

/** The first error of a YAML block as a problem at its place in the plan; the rest mostly follow from it. */
export function yamlProblem(error: YAMLError, { yaml, base, contents }: BrokenYaml): Problem {
  const { code, at } = causeOf(error, yaml, contents);
  // At the end of the block the parser points past the last character; point at it instead.
  const start = Math.min(at, Math.max(0, yaml.trimEnd().length - 1));
  const end = Math.max(start + 1, Math.min(error.pos[1], lineEnd(yaml, start)));
  const fix = code === 'VP123' ? colonFix(yaml, start, base) : null;
  return {
    code,
    ...(error.code === 'MULTIPLE_DOCS' && { values: reasons.VP120.parts }),
    span: fix?.span ?? { start: base + start, end: base + end },
    ...(fix && { fix }),
  };
}

/** Another key on the same line, which quotation marks would hide. */
const secondKey = new RegExp(
  `(?:^|\\s)(?:${[...keysOfPlan, ...officerKeys, ...attachmentKeys].join('|')}):\\s`,
  'iu',
);

/** The rest of a line in quotation marks, where that can only be its value. */
function colonFix(yaml: string, start: number, base: number): Fix | null {
  const before = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  const value = yaml.slice(start, lineEnd(yaml, start)).trimEnd();
  const isValue = /^\s*(?:- +)?[\p{L}-]+: +$/u.test(before) && /^[\p{L}\d]/u.test(value);
  if (!isValue || secondKey.test(value) || / #/.test(value)) return null;
  const span = { start: base + start, end: base + start + value.length };
  return { span, text: quoted(value) };
}

function causeOf(error: YAMLError, yaml: string, contents: unknown): { code: Code; at: number } {
  const [at] = error.pos;
  if (unclosed.test(error.message)) return { code: 'VP125', at: endOfOpeningLine(contents, yaml) ?? at };
  if (withoutColon.test(error.message)) return { code: 'VP124', at };
  const code = causes[error.code] ?? 'VP120';
  const end = lineEnd(yaml, at);
  // No colon in the value itself: the next line stands too far in and is read as more of it.
  if (code === 'VP123' && !/:\s/.test(yaml.slice(at, end))) {
    return { code: 'VP122', at: end + (/^\s*/.exec(yaml.slice(end))?.[0].length ?? 0) };
  }
  return { code, at };
}

function lineEnd(yaml: string, from: number): number {
  const end = yaml.indexOf('\n', from);
  return end === -1 ? yaml.length : end;
}

/** Last character of the line on which the innermost open quotation mark or bracket stands. */
function endOfOpeningLine(contents: unknown, yaml: string): number | null {
  const open = nodesIn(contents).findLast((node) => isOpen(node, yaml));
  return open?.range ? yaml.slice(0, lineEnd(yaml, open.range[0])).trimEnd().length - 1 : null;
}

function isOpen(node: Node, yaml: string): boolean {
  const [start, end] = node.range ?? [0, 0];
  const closes: Record<string, string> = { '"': '"', "'": "'", '[': ']', '{': '}' };
  const close = closes[yaml[start] ?? ''];
  if (!close || (isCollection(node) && !node.flow)) return false;
  return end - start < 2 || yaml[end - 1] !== close;
}
