import type findings from '../../schemas/findings.json';
import type { Span } from '../plan/model.ts';

/** A finding's stable code (format section 10); texts and severities stand in `schemas/findings.json`. */
export type Code = keyof typeof findings;

/** 1-based line and column in the file as it stands on disk; columns count UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** The end is the position just after the last character. */
export interface Range {
  start: Position;
  end: Position;
}

/** A replacement that mends a problem. */
export interface Fix {
  span: Span;
  text: string;
}

/**
 * Something wrong in a plan, before it has words: a code, the values its sentence needs, and a place.
 * `span` for all that was found in decoded text; `range` only where the text could not be decoded.
 */
export type Problem = {
  code: Code;
  values?: Record<string, string | number>;
  fix?: Fix;
} & ({ span: Span } | { range: Range });
