/** A browser that prints documents, several at once, and is replaced once should it die. */
import { availableParallelism } from 'node:os';
import type { RenderedDocument } from '../render/types.ts';
import { BrowserError, reasonOf } from './errors.ts';
import type { FindOptions } from './finders/index.ts';
import { notFound, searchBrowsers } from './finders/index.ts';
import { guarded, limiter } from './guard.ts';
import type { RunningBrowser } from './launch/index.ts';
import { launchBrowser } from './launch/index.ts';
import type { Page } from './launch/puppeteer.ts';
import { printDocument } from './print/index.ts';
import { openPage } from './print/page.ts';

export interface BrowserOptions extends Pick<FindOptions, 'browser' | 'env' | 'platform'> {
  /** The program's version, written into every file. */
  version: string;
  /** Ends the browser and all that it does. */
  signal?: AbortSignal | undefined;
  /** Milliseconds that a browser has to answer after its start. Default 20,000. */
  launchTimeout?: number;
  /** Milliseconds that a document may take. Default 120,000. */
  printTimeout?: number;
  /** Told, in Swedish, before the one slow step there is: unpacking a browser for the first time. */
  notice?: (text: string) => void;
}

/** What became of looking for a browser. */
export interface LaunchReport {
  browser: RunningBrowser;
  searched: string[];
  /** Browsers that were found before it and did not start. */
  failures: BrowserError[];
}

export interface BrowserSession {
  /** The browser in use, once it answers. @throws BrowserError as `print` does. */
  ready(): Promise<LaunchReport>;
  /**
   * The document as PDF. May be called many times at once; as many run side by side as the machine has cores.
   * @throws BrowserError; the signal's reason when aborted.
   */
  print(document: RenderedDocument, options?: { signal?: AbortSignal | undefined }): Promise<Uint8Array>;
  /** Ends the browser and removes all that it wrote. Never throws; may be called again. */
  close(): Promise<void>;
}

interface Launched extends LaunchReport {
  /** A page opened ahead of the first document. */
  spare: Promise<Page> | null;
}

const LAUNCH_TIMEOUT = 20_000;
const PRINT_TIMEOUT = 120_000;

/**
 * Finds and starts a browser in the background and returns at once, so that it starts while the plan is still
 * being compiled. What goes wrong with that is thrown by `ready` and `print`.
 */
export function startBrowser(options: BrowserOptions): BrowserSession {
  const closing = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal;
  const limit = limiter(Math.max(2, availableParallelism()));
  const launch = (): Promise<Launched> => {
    const launched = launchFirst(options, signal);
    // Nobody may be waiting yet, and a plan with errors is never printed.
    launched.catch(() => undefined);
    return launched;
  };
  let current = launch();
  signal.addEventListener('abort', () => void close(), { once: true });

  /** The browser, or a new one in place of one that has died. */
  const alive = async (): Promise<Launched> => {
    const mine = current;
    const launched = await mine;
    if (launched.browser.puppeteer.connected) return launched;
    if (current === mine) {
      await launched.browser.end();
      // Another print may have been faster while this one waited.
      if (current === mine) current = launch();
    }
    return current;
  };
  const printOnce = async (document: RenderedDocument, stop: AbortSignal): Promise<Uint8Array> => {
    const launched = await guarded(alive(), noLimit, stop);
    const { browser } = launched;
    const limitOf = { ms: options.printTimeout ?? PRINT_TIMEOUT, error: () => printTimeout(options) };
    let page: Page | null = null;
    const work = async (): Promise<Uint8Array> => {
      page = await takePage(launched);
      const finish = { version: options.version, sourceDateEpoch: options.env.SOURCE_DATE_EPOCH };
      return Promise.race([printDocument(page, document, finish), crashOf(page)]);
    };
    try {
      return await guarded(Promise.race([work(), deathOf(browser)]), limitOf, stop);
    } catch (error) {
      stop.throwIfAborted();
      throw printError(error, browser);
    } finally {
      closePage(page);
    }
  };
  const close = async (): Promise<void> => {
    closing.abort(new DOMException('Webbläsaren är stängd.', 'AbortError'));
    // A launch under way ends itself by the signal.
    await current.then(
      ({ browser }) => browser.end(),
      () => undefined,
    );
  };
  return {
    ready: alive,
    print: (document, { signal: own } = {}) => {
      const stop = own ? AbortSignal.any([own, signal]) : signal;
      return limit(async () => {
        stop.throwIfAborted();
        try {
          return await printOnce(document, stop);
        } catch (error) {
          if (!(error instanceof BrowserError) || error.kind !== 'crash') throw error;
          return await printOnce(document, stop);
        }
      });
    },
    close,
  };
}

const noLimit = { ms: 2 ** 31 - 1, error: () => new Error('unreachable') };

/** The first browser found that starts. One that the user named is the only one found. */
async function launchFirst(options: BrowserOptions, signal: AbortSignal): Promise<Launched> {
  const { found, searched } = await searchBrowsers(options);
  const failures: BrowserError[] = [];
  for (const candidate of found) {
    try {
      const browser = await launchBrowser(candidate, {
        ...options,
        timeout: options.launchTimeout ?? LAUNCH_TIMEOUT,
        signal,
      });
      const spare = openPage(browser.puppeteer);
      spare.catch(() => undefined);
      return { browser, searched, failures, spare };
    } catch (error) {
      if (!(error instanceof BrowserError)) throw error;
      failures.push(error);
    }
  }
  throw failures[0] ?? notFound(options, searched);
}

async function takePage(launched: Launched): Promise<Page> {
  const { spare } = launched;
  launched.spare = null;
  return spare ?? openPage(launched.browser.puppeteer);
}

/** Not waited for: nothing depends on it, and the page may be gone. */
function closePage(page: Page | null): void {
  page?.close().catch(() => undefined);
}

function crashOf(page: Page): Promise<never> {
  return new Promise((_, reject) => page.once('error', reject));
}

async function deathOf(browser: RunningBrowser): Promise<never> {
  await browser.ended;
  throw crashError(browser);
}

function printError(error: unknown, browser: RunningBrowser): BrowserError {
  if (error instanceof BrowserError) return error;
  if (!browser.puppeteer.connected || isLostPage(error)) return crashError(browser, error);
  return new BrowserError('print', `Utskriften misslyckades: ${reasonOf(error)}.`, {
    advice: 'Pröva vplan doctor; går den bra är felet dokumentets. Spara HTML-filen och rapportera felet.',
    output: browser.output(),
    cause: error,
  });
}

/** Puppeteer's words for a page or a connection that went away, and Chromium's own for a renderer that did. */
function isLostPage(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : '';
  return /TargetClose|ConnectionClosed|Target closed|Session closed|Page crashed|detached/.test(text);
}

function crashError(browser: RunningBrowser, cause?: unknown): BrowserError {
  return new BrowserError('crash', `${browser.found.name} avslutades mitt i utskriften, två gånger.`, {
    advice: 'Finns det ledigt minne? Pröva annars en annan webbläsare med --browser eller VPLAN_BROWSER.',
    output: browser.output(),
    cause,
  });
}

function printTimeout(options: BrowserOptions): BrowserError {
  const seconds = Math.round((options.printTimeout ?? PRINT_TIMEOUT) / 1000);
  return new BrowserError('timeout', `Utskriften blev inte klar på ${seconds} s.`, {
    advice: 'Bygg färre planer åt gången, eller pröva en annan webbläsare med --browser eller VPLAN_BROWSER.',
  });
}
