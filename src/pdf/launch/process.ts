import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import type { Transport } from './transport.ts';
import { pipeTransport } from './transport.ts';

/** How a browser ended: exit code or signal, or why it could not be started at all. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  error: Error | null;
}

export interface BrowserProcess {
  /** Undefined where it could not be started. */
  pid: number | undefined;
  transport: Transport;
  ended: Promise<Ending>;
  /** The last lines that it wrote to stderr. */
  output(): string;
  /** Ends it with all its children, waits until it is gone, and removes its folder. May be called again. */
  end(): Promise<void>;
}

export interface ProcessOptions {
  program: string;
  flags: string[];
  env: NodeJS.ProcessEnv;
  /** Everything that the browser writes; removed at the end. */
  folder: string;
}

/** Characters of stderr kept; a browser can complain at length. */
const OUTPUT_LIMIT = 16_000;

/** Starts a browser that is spoken to through pipes 3 and 4. Failing to start is an `Ending`, not an exception. */
export function startProcess(options: ProcessOptions): BrowserProcess {
  const child = spawn(options.program, options.flags, {
    env: options.env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A process group of its own: ended as a whole, and not by the terminal's Ctrl-C before we are ready.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const output = collectOutput(child);
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal, error: null }));
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
  });
  // The last way out: when our own process is made to exit without closing the session.
  const onExit = (): void => {
    killTree(child);
    rmSync(options.folder, { recursive: true, force: true });
  };
  process.once('exit', onExit);
  let ending: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    killTree(child);
    await ended;
    await rm(options.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    process.off('exit', onExit);
  };
  return {
    pid: child.pid,
    transport: pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable),
    ended,
    output,
    end() {
      ending ??= end();
      return ending;
    },
  };
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-OUTPUT_LIMIT);
  });
  return () => text;
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') {
      execFileSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    } else {
      process.kill(-child.pid, 'SIGKILL');
    }
  } catch {
    child.kill('SIGKILL');
  }
}
