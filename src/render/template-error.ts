/** Where in a template something is wrong; the line is null where the whole file is meant. */
export interface TemplatePlace {
  /** Name for messages, with the way to it. */
  file: string;
  /** 1-based. */
  line: number | null;
  column: number | null;
}

/** A template that cannot be used: wrong configuration, told in one Swedish line with its place. */
export class TemplateError extends Error {
  constructor(message: string, { file, line, column }: TemplatePlace) {
    const place = line === null ? file : column === null ? `${file}:${line}` : `${file}:${line}:${column}`;
    super(`${place}: ${message}`);
    this.name = 'TemplateError';
  }
}
