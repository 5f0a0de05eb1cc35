/** From a browser on disk to a browser that answers: which way of starting works is found out by trying. */
import { mkdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BrowserError } from '../errors.ts';
import type { FoundBrowser } from '../finders/index.ts';
import { guarded } from '../guard.ts';
import { temporaryFolder } from '../own/folder.ts';
import type { OwnBrowser } from '../own/index.ts';
import { ownBrowser, releaseOwnBrowser } from '../own/index.ts';
import { launchError, obstacleIn } from './diagnose.ts';
import { browserFlags } from './flags.ts';
import type { BrowserProcess, Ending } from './process.ts';
import { startProcess } from './process.ts';
import type { Browser } from './puppeteer.ts';
import { loadConnect } from './puppeteer.ts';
import type { SandboxState } from './sandbox.ts';
import { firstSandbox, REFUSED_SANDBOX } from './sandbox.ts';

export interface LaunchOptions {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** Milliseconds that the browser has to answer. */
  timeout: number;
  signal?: AbortSignal | undefined;
  notice?: ((text: string) => void) | undefined;
  /** The user's number, where it is not that of the process (in tests). */
  uid?: number | undefined;
}

/** A browser that runs and answers. */
export interface RunningBrowser {
  found: FoundBrowser;
  /** The program that runs; for the packed browser, where it was unpacked to. */
  program: string;
  pid: number | undefined;
  puppeteer: Browser;
  sandbox: SandboxState;
  /** True where the libraries that came with the packed browser stand in for the system's. */
  ownLibraries: boolean;
  /** Milliseconds from start to first answer. */
  launchTime: number;
  ended: Promise<Ending>;
  output(): string;
  /** Ends the browser and removes all that it wrote. May be called again. */
  end(): Promise<void>;
}

/** Milliseconds from a closed pipe to the end of the process. */
const ENDING_TIME = 1000;

interface Way {
  sandbox: SandboxState;
  libraries: boolean;
}

/**
 * Starts a browser.
 * @throws BrowserError `launch` or `timeout`; the signal's reason when aborted. Nothing is left behind then.
 */
export async function launchBrowser(found: FoundBrowser, options: LaunchOptions): Promise<RunningBrowser> {
  const uid = options.uid ?? process.getuid?.();
  const own = found.own
    ? await ownBrowser({ ...options, packed: found.path, home: homedir(), uid: uid ?? -1 })
    : null;
  let way: Way = { sandbox: firstSandbox(options.platform, uid), libraries: false };
  let hasCrashed = false;
  try {
    for (;;) {
      const outcome = await tryToStart(found, own, way, options);
      if ('puppeteer' in outcome) return outcome;
      const { error, crashed } = outcome;
      const next = nextWay(way, error.output, own);
      // Of some hundreds of starts Chromium breaks down in one; the next one works.
      if (!next && (!crashed || hasCrashed)) throw error;
      way = next ?? way;
      hasCrashed ||= crashed;
    }
  } catch (error) {
    if (own) await releaseOwnBrowser(own);
    throw error;
  }
}

function nextWay(way: Way, output: string, own: OwnBrowser | null): Way | null {
  const obstacle = obstacleIn(output);
  if (obstacle === 'sandbox' && way.sandbox.on) return { ...way, sandbox: REFUSED_SANDBOX };
  if (obstacle === 'libraries' && own && !way.libraries) return { ...way, libraries: true };
  return null;
}

/** A browser that ended by itself before it answered. */
interface Failure {
  error: BrowserError;
  /** By a signal. */
  crashed: boolean;
}

/** One try. A browser that ended by itself is a result, so that another way can be tried. */
async function tryToStart(
  found: FoundBrowser,
  own: OwnBrowser | null,
  way: Way,
  options: LaunchOptions,
): Promise<RunningBrowser | Failure> {
  options.signal?.throwIfAborted();
  const start = performance.now();
  const program = own?.program ?? found.path;
  const folder = await temporaryFolder();
  const profile = join(folder, 'profile');
  await mkdir(profile);
  const flags = browserFlags({ profile, sandbox: way.sandbox.on });
  let browser: BrowserProcess;
  try {
    browser = startProcess({ program, flags, env: environment(folder, own, way, options), folder });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    const ending = { code: null, signal: null, error: asError(error) };
    return { error: launchError(found.name, program, ending, ''), crashed: false };
  }
  const died = browser.ended.then(
    (ending): Failure => ({
      error: launchError(found.name, program, ending, browser.output()),
      crashed: ending.signal !== null,
    }),
  );
  try {
    const limit = { ms: options.timeout, error: () => launchTimeout(found, browser, options.timeout) };
    const outcome = await guarded(Promise.race([connect(found, browser), died]), limit, options.signal);
    if ('error' in outcome) {
      await browser.end();
      return outcome;
    }
    return {
      found,
      program,
      pid: browser.pid,
      puppeteer: outcome,
      sandbox: way.sandbox,
      ownLibraries: way.libraries,
      launchTime: performance.now() - start,
      ended: browser.ended,
      output: browser.output,
      async end() {
        await browser.end();
        if (own) await releaseOwnBrowser(own);
      },
    };
  } catch (error) {
    await browser.end();
    throw error;
  }
}

async function connect(found: FoundBrowser, browser: BrowserProcess): Promise<Browser> {
  const connectTo = await loadConnect();
  try {
    return await connectTo({ transport: browser.transport, defaultViewport: null, protocolTimeout: 0 });
  } catch (error) {
    // The pipe closes a moment before the process is seen to end; how it ended says more.
    await Promise.race([browser.ended, setTimeout(ENDING_TIME)]);
    throw new BrowserError('launch', `${found.name} går inte att starta: den bröt förbindelsen.`, {
      advice: 'Pröva den med vplan doctor, eller ange en annan med --browser eller VPLAN_BROWSER.',
      output: browser.output(),
      cause: error,
    });
  }
}

function environment(
  folder: string,
  own: OwnBrowser | null,
  way: Way,
  options: LaunchOptions,
): NodeJS.ProcessEnv {
  const env = { ...options.env };
  // What Chromium leaves in temporary and cache folders when it is ended goes with ours. Not on macOS, where the
  // longer path would not fit in the name of a socket.
  if (options.platform === 'linux') Object.assign(env, { TMPDIR: folder, XDG_CACHE_HOME: folder });
  if (own) env.FONTCONFIG_FILE = own.fontConfig;
  if (own && way.libraries) {
    env.LD_LIBRARY_PATH = [own.libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  return env;
}

function launchTimeout(found: FoundBrowser, browser: BrowserProcess, ms: number): BrowserError {
  return new BrowserError(
    'timeout',
    `${found.name} svarade inte inom ${Math.round(ms / 1000)} s efter start.`,
    {
      advice: 'Försök igen; hjälper inte det, ange en annan webbläsare med --browser eller VPLAN_BROWSER.',
      searched: [found.path],
      output: browser.output(),
    },
  );
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
