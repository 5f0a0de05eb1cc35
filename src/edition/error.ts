/** Why an edition could not be had: no such edition, no readable file, or a file that is not an edition. */
export type EditionErrorKind = 'unknown' | 'unreadable' | 'broken';

/** The message is one Swedish line that says what is wrong and what to do next. */
export class EditionError extends Error {
  readonly kind: EditionErrorKind;
  /** 1-based line in the edition's file; null where no line is to blame. */
  readonly line: number | null;
  /** The file's text, where the error came of reading it. */
  text: string | null = null;
  /** What else is wrong in the same file. */
  readonly others: readonly EditionError[];

  constructor(
    kind: EditionErrorKind,
    message: string,
    line: number | null = null,
    others: readonly EditionError[] = [],
  ) {
    super(message);
    this.name = 'EditionError';
    this.kind = kind;
    this.line = line;
    this.others = others;
  }
}
