/** Keeps one browser running: the first found that starts, and another in place of one that has died. */
import { BrowserError } from '../errors.ts';
import type { FindOptions } from '../finders/index.ts';
import { notFound, searchBrowsers } from '../finders/index.ts';
import { firstPage } from '../print/page.ts';
import type { LaunchOptions, RunningBrowser } from './index.ts';
import { launchBrowser } from './index.ts';
import type { Page } from './puppeteer.ts';

/** What became of looking for a browser. */
export interface LaunchReport {
  browser: RunningBrowser;
  /** Places where a browser was looked for, in order. */
  searched: string[];
  /** Browsers that were found before it and did not start. */
  failures: BrowserError[];
}

export interface LiveBrowser extends LaunchReport {
  /** The page that the browser started with, until the first document takes it. */
  spare: Promise<Page> | null;
}

export interface BrowserKeeper {
  /** A browser that answers. @throws BrowserError when none can be found or started. */
  alive(): Promise<LiveBrowser>;
  /** Ends the browser. A start under way has to be aborted by the signal. Never throws. */
  end(): Promise<void>;
}

export type KeeperOptions = LaunchOptions & FindOptions;

/** Starts looking for a browser at once, without waiting for it. */
export function keepBrowser(options: KeeperOptions): BrowserKeeper {
  const launch = (): Promise<LiveBrowser> => {
    const launched = launchFirst(options);
    // Nobody may be waiting yet, and a plan with errors is never printed.
    launched.catch(() => undefined);
    return launched;
  };
  let current = launch();
  return {
    async alive() {
      const mine = current;
      const launched = await mine;
      if (await answers(launched.browser)) return launched;
      await launched.browser.end();
      // Of several documents that lost the same browser the first starts the next one.
      if (current === mine) current = launch();
      return current;
    },
    async end() {
      await current.then(
        ({ browser }) => browser.end(),
        () => undefined,
      );
    },
  };
}

/** Whether a browser still runs. Its end is sometimes seen before that of the connection to it. */
async function answers({ ended, puppeteer }: RunningBrowser): Promise<boolean> {
  const running = Symbol('running');
  return puppeteer.connected && (await Promise.race([ended, running])) === running;
}

/** The first browser found that starts. One that the user named is the only one found. */
async function launchFirst(options: KeeperOptions): Promise<LiveBrowser> {
  const { found, searched } = await searchBrowsers(options);
  const failures: BrowserError[] = [];
  for (const candidate of found) {
    try {
      const browser = await launchBrowser(candidate, options);
      const spare = firstPage(browser.puppeteer);
      spare.catch(() => undefined);
      return { browser, searched, failures, spare };
    } catch (error) {
      if (!(error instanceof BrowserError)) throw error;
      failures.push(error);
    }
  }
  throw failures[0] ?? notFound(options, searched);
}
