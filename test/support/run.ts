import { main } from '../../src/cli/main.ts';

export interface RunOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Columns of the terminal that is pretended; none without. */
  columns?: number;
  colour?: boolean;
  signal?: AbortSignal;
}

export interface Run {
  code: number;
  out: string;
  err: string;
}

/** A command line in this process, with what it said. */
export async function run(argv: string[], options: RunOptions): Promise<Run> {
  const { cwd, env = {}, columns = null, colour = false, signal } = options;
  const said = { out: '', err: '' };
  const code = await main(argv, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    outColour: colour,
    errColour: colour,
    errColumns: columns,
    cwd,
    env,
    signal: signal ?? new AbortController().signal,
    end: () => undefined,
  });
  return { code, ...said };
}
