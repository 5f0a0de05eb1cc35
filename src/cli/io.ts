/** What a command has of the world; tests give their own. */
export interface Io {
  /** Results. Resolves when the text has been handed over. */
  out(text: string): void;
  /** Progress and errors. */
  err(text: string): void;
  /** Whether each stream is a terminal that takes colour. */
  outIsTerminal: boolean;
  errIsTerminal: boolean;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Aborted when the user stops the program. */
  signal: AbortSignal;
}

/** Exit codes, one for each thing a CI must tell apart. */
export const exit = { ok: 0, findings: 1, usage: 2, browser: 3, interrupted: 130 } as const;

/** Wrong use: one line to the user and exit code 2. */
export class UsageError extends Error {}

/** The world of a real process. Its first interrupt asks the program to clean up, a second ends it. */
export function terminal(process: NodeJS.Process): Io {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      abort.abort();
    });
  }
  // A reader that has gone (`vplan check … | head`) is no fault of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const colour = (stream: NodeJS.WriteStream): boolean =>
    stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: colour(process.stdout),
    errIsTerminal: colour(process.stderr),
    cwd: process.cwd(),
    env: process.env,
    signal: abort.signal,
  };
}
