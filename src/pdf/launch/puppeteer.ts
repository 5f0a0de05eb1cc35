/**
 * Puppeteer by its entry for browsers: everything but the launcher, which is ours, and so half the time to load.
 * It is loaded only when a browser is started, while that process gets ready.
 */
export type {
  Browser,
  CDPSession,
  Page,
  PDFOptions,
} from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';

type Connect = typeof import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js')['connect'];

/** Puppeteer's `connect`. */
export async function loadConnect(): Promise<Connect> {
  return (await import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js')).connect;
}
