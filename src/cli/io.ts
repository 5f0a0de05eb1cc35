/** What a command has of the world; tests give their own. */
export interface Io {
  /** Results. */
  out(text: string): void;
  /** Progress and errors. */
  err(text: string): void;
  /** Whether each stream takes colour. */
  outColour: boolean;
  errColour: boolean;
  /** Columns of a terminal on which the last line can be written over; null where `err` is none. */
  errColumns: number | null;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Aborted when the user stops the program. */
  signal: AbortSignal;
  /** Told when all is done and cleaned up; then nothing keeps the program running. */
  end(code: number): void;
}

/**
 * Exit codes, one for each thing a CI must tell apart. A fault of the program itself counts as `usage`:
 * in both cases nothing is said of the plan.
 */
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
  const { env, stdout, stderr } = process;
  stderr.on('error', () => undefined);
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has gone (`vplan check … | head`) is no fault of ours; a full disk must be told.
    if (error.code === 'EPIPE') return;
    const { code = 'okänt fel' } = error;
    const why = code === 'ENOSPC' || code === 'EDQUOT' ? ': disken är full' : ` (${code})`;
    stderr.write(`vplan: Resultatet gick inte att skriva ut${why}. Skriv det till en annan plats.\n`);
    process.once('exit', () => {
      process.exitCode = exit.usage;
    });
  });
  const isTerminal = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && env.TERM !== 'dumb';
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    outColour: isTerminal(stdout) && !env.NO_COLOR,
    errColour: isTerminal(stderr) && !env.NO_COLOR,
    errColumns: isTerminal(stderr) ? stderr.columns || 80 : null,
    cwd: currentFolder(process),
    env,
    signal: abort.signal,
    // A browser that was stopped can leave a timer of half a minute behind, and nothing waits for it. What
    // went wrong with the last words is told a little after they are handed over.
    end: (code) =>
      void stdout.write('', () => stderr.write('', () => setImmediate(() => process.exit(code)))),
  };
}

/** The working folder, or where it was if somebody has removed it. */
function currentFolder(process: NodeJS.Process): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? '/';
  }
}
