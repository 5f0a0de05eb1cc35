import type { YAMLError } from 'yaml';
import type { Code, Problem } from './problem.ts';

/**
 * What lies behind the YAML parser's error codes, in the words of `schemas/findings.json`; codes not
 * listed share one sentence. (The parser's own texts speak of implicit keys and flow collections.)
 */
const causes: Record<string, Code> = {
  TAB_AS_INDENT: 'VP121',
  BAD_INDENT: 'VP122',
  MISSING_CHAR: 'VP122',
  BLOCK_AS_IMPLICIT_KEY: 'VP123',
  MULTILINE_IMPLICIT_KEY: 'VP124',
  BAD_SCALAR_START: 'VP126',
  BAD_DQ_ESCAPE: 'VP126',
  UNEXPECTED_TOKEN: 'VP126',
};

/** The parser reports an open quote or bracket under the codes of bad indentation. */
const unclosed = /quote|end with a/i;

/** The first error of a YAML block as a problem at its place in the plan; the rest mostly follow from it. */
export function yamlProblem(error: YAMLError, yaml: string, base: number): Problem {
  const [from, to] = error.pos;
  // At the end of the block the parser points past the last character; point at it instead.
  const start = Math.min(from, Math.max(0, yaml.trimEnd().length - 1));
  const lineEnd = yaml.indexOf('\n', start);
  const end = Math.max(start + 1, Math.min(to, lineEnd === -1 ? yaml.length : lineEnd));
  const code = unclosed.test(error.message) ? 'VP125' : (causes[error.code] ?? 'VP120');
  return { code, span: { start: base + start, end: base + end } };
}
