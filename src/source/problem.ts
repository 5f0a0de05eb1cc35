import type findings from '../../schemas/findings.json';
import type { PositionMap } from './positions.ts';
import type { Span } from './span.ts';

/** A finding's stable code (format section 10); texts and severities stand in `schemas/findings.json`. */
export type Code = keyof typeof findings;

/** How grave a finding is: an error stops the plan, a hint is worth a look (format section 10). */
export type Severity = 'error' | 'warning' | 'hint';

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
  /** The same for the other places of which the problem speaks. */
  also?: Fix[];
  /** True where this one is a guess, though those of its code mostly are not. */
  unsure?: boolean;
}

/** A file that a plan names, in which something is wrong. */
export interface OtherFile {
  /** Name for messages. */
  file: string;
  /** null where the file could not be decoded; its problems then carry their own ranges. */
  positions: PositionMap | null;
}

/**
 * Something wrong in a plan, before it has words: a code, the values its sentence needs, and a place.
 * `span` for all that was found in decoded text; `range` only where the text could not be decoded.
 */
export type Problem = {
  code: Code;
  values?: Record<string, string | number>;
  fix?: Fix;
  /** Where the fault is not in the plan itself but in a file that it names; the span is then in that file. */
  elsewhere?: OtherFile;
  /** Where another than the rule's own has been chosen. */
  severity?: Severity;
} & ({ span: Span } | { range: Range });
