/** One document in one browser, with all that can happen to a browser meanwhile. */
import type { RenderedDocument } from '../../render/types.ts';
import { BrowserError, reasonOf } from '../errors.ts';
import { guarded } from '../guard.ts';
import type { RunningBrowser } from '../launch/index.ts';
import type { LiveBrowser } from '../launch/keeper.ts';
import type { Page } from '../launch/puppeteer.ts';
import { type Printed, printDocument } from './index.ts';
import { openPage } from './page.ts';

/**
 * Prints a document.
 * @param timeout Milliseconds.
 * @throws BrowserError `crash`, `timeout` or `print`; the signal's reason when aborted.
 */
export async function printWith(
  live: LiveBrowser,
  document: RenderedDocument,
  timeout: number,
  signal: AbortSignal,
): Promise<Printed> {
  const { browser } = live;
  let page: Page | null = null;
  const work = async (): Promise<Printed> => {
    page = await takePage(live);
    return Promise.race([printDocument(page, document), crashOf(page)]);
  };
  const limit = { ms: timeout, error: () => timeoutError(timeout) };
  try {
    return await guarded(Promise.race([work(), deathOf(browser)]), limit, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw isCrash(error, browser) ? crashError(browser, error) : printError(error, browser.output());
  } finally {
    closePage(page);
  }
}

/** Any failure of making a PDF as a BrowserError. */
export function printError(error: unknown, output = ''): BrowserError {
  if (error instanceof BrowserError) return error;
  return new BrowserError('print', `Utskriften misslyckades: ${reasonOf(error)}.`, {
    advice:
      'Kör vplan doctor. Är allt väl där ligger felet i dokumentet, eller i en egen mall: pröva utan den, eller bygg med --format html och rapportera felet.',
    output,
    cause: error,
  });
}

async function takePage(live: LiveBrowser): Promise<Page> {
  const { spare } = live;
  live.spare = null;
  return spare ?? openPage(live.browser.puppeteer);
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

/** True when the browser is gone, or only the page (Puppeteer's words for that, and Chromium's own). */
function isCrash(error: unknown, browser: RunningBrowser): boolean {
  if (error instanceof BrowserError) return false;
  const text = error instanceof Error ? `${error.name} ${error.message}` : '';
  const lost = /TargetCloseError|ConnectionClosedError|Target closed|Session closed|Page crashed|detached/;
  return !browser.puppeteer.connected || lost.test(text);
}

function crashError(browser: RunningBrowser, cause?: unknown): BrowserError {
  return new BrowserError('crash', `${browser.found.name} avslutades oväntat mitt i utskriften.`, {
    advice: 'Finns det ledigt minne? Pröva annars en annan webbläsare med --browser eller VPLAN_BROWSER.',
    output: browser.output(),
    cause,
  });
}

function timeoutError(ms: number): BrowserError {
  return new BrowserError('timeout', `Utskriften blev inte klar på ${Math.round(ms / 1000)} s.`, {
    advice: 'Bygg färre planer åt gången, eller pröva en annan webbläsare med --browser eller VPLAN_BROWSER.',
  });
}
