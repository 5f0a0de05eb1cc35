import type { Lines } from '../source/positions.ts';
import type { Finding, Language } from './finding.ts';
import type { Palette } from './palette.ts';
import type { Summary } from './summary.ts';

/** A plan that was checked, or another file that findings stand in. */
export interface CheckedFile {
  /** As the user wrote it. */
  file: string;
  findings: Finding[];
  /** The text of each file that the findings stand in; null where there is none to show. */
  positionsOf(file: string): Lines | null;
}

/** What kept the program from checking something: its own fault, or wrong use. */
export interface Fault {
  /** null where it was not about one plan. */
  file: string | null;
  message: string;
}

/** What a check came to. */
export interface Outcome {
  summary: Summary;
  /** How many of the summary's errors are files that could not be read. */
  unreadable: number;
  faults: Fault[];
  /** The greatest number of warnings that was asked for, where there are more; else null. */
  exceeded: number | null;
  exitCode: number;
}

/** What a report is made with. */
export interface ReportContext {
  language: Language;
  colours: Palette;
  /** The program's version. */
  version: string;
  /** Path of a file from the root of its own repository, with `/`; absolute where it lies in none and outside the working folder. */
  pathOf(file: string): string;
}

/**
 * A report in the making. Each part returns what can be written by then, and all that it returned makes one
 * whole document of its format, also when there was nothing to check.
 */
export interface Report {
  add(checked: CheckedFile): string;
  end(outcome: Outcome): string;
}

export type Reporter = (context: ReportContext) => Report;
