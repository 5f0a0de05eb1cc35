export type BrowserErrorKind = 'not-found' | 'launch' | 'timeout' | 'crash' | 'print';

interface Details {
  /** What to do next, one sentence in Swedish. */
  advice: string;
  /** Places where a browser was looked for, in order. */
  searched?: string[];
  /** What the browser itself said (its last lines on stderr), for a log. */
  output?: string;
  cause?: unknown;
}

/**
 * Everything that can go wrong between a rendered document and its PDF. `message` is one line in Swedish,
 * `advice` the next step; neither holds a stack trace.
 */
export class BrowserError extends Error {
  readonly kind: BrowserErrorKind;
  readonly advice: string;
  readonly searched: string[];
  readonly output: string;

  constructor(kind: BrowserErrorKind, message: string, details: Details) {
    super(message, { cause: details.cause });
    this.name = 'BrowserError';
    this.kind = kind;
    this.advice = details.advice;
    this.searched = details.searched ?? [];
    this.output = details.output ?? '';
  }
}

/** `unknown` from a catch as one line of text. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}

const systemFaults: Record<string, string> = {
  ENOSPC: 'disken är full',
  EDQUOT: 'utrymmet är slut',
  EACCES: 'du saknar rättigheter',
  EPERM: 'du saknar rättigheter',
  EROFS: 'platsen är skrivskyddad',
};

/** `unknown` from a catch in Swedish, as far as the system's own words can be left out. */
export function faultOf(error: unknown): string {
  const code = systemCode(error);
  return code === null ? reasonOf(error) : (systemFaults[code] ?? code);
}

/** The `code` of a Node system error (`ENOENT`), or null. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
