import type { PageNumbers } from '../finish/numbers.ts';
import type { Browser, CDPSession, Page, PDFOptions } from '../launch/puppeteer.ts';

/** Chromium's paper is what `@page` says; A4 where it says nothing. */
const PAPER: PDFOptions = { format: 'a4', preferCSSPageSize: true, printBackground: true, timeout: 0 };

/** An empty page in which no script runs and from which no request leaves. */
export async function openPage(browser: Browser): Promise<Page> {
  return prepare(await browser.newPage());
}

/** The page that a browser starts with, made ready like any other. A new one where it starts with none. */
export async function firstPage(browser: Browser): Promise<Page> {
  const [page] = await browser.pages();
  return page ? prepare(page) : openPage(browser);
}

async function prepare(page: Page): Promise<Page> {
  await Promise.all([page.setJavaScriptEnabled(false), page.createCDPSession().then(refuseRequests)]);
  return page;
}

/**
 * Shows the HTML. The page stays `about:blank`, which may not read files.
 * Scripts being off is for the page's own; what is evaluated here still runs.
 */
export async function showHtml(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  if (html.includes('aria-level=')) await levelHeadings(page);
}

/**
 * Makes headings below the sixth level ones of the sixth: Chromium would tag a deeper one as H, which may not stand beside
 * H1 (ISO 14289-1, 7.4.4), and give it no bookmark. Its own level comes back with the finishing.
 */
async function levelHeadings(page: Page): Promise<void> {
  await page.evaluate(`for (const heading of document.querySelectorAll('h6[aria-level]')) {
    heading.removeAttribute('aria-level');
  }`);
}

/** A quick print: no tags, no bookmarks, the same pages. */
export async function printDraft(page: Page): Promise<Uint8Array> {
  return page.pdf({ ...PAPER, tagged: false, outline: false });
}

export async function printTagged(page: Page): Promise<Uint8Array> {
  return page.pdf({ ...PAPER, tagged: true, outline: true });
}

/** Writes the numbers into the cells `data-page-of` and `data-page-count`. */
export async function fillCells(page: Page, numbers: PageNumbers): Promise<void> {
  await page.evaluate(`(({ pages, count }) => {
    for (const cell of document.querySelectorAll('[data-page-of]')) {
      cell.textContent = pages[cell.getAttribute('data-page-of')] ?? '';
    }
    for (const cell of document.querySelectorAll('[data-page-count]')) cell.textContent = count;
  })(${JSON.stringify(numbers)})`);
}

/** Sets the runs of pages with these numbers tighter, and all others as usual. */
export async function setTighter(page: Page, runs: readonly number[]): Promise<void> {
  await page.evaluate(`((runs) => {
    for (const part of document.querySelectorAll('[data-run]')) {
      part.toggleAttribute('data-tight', runs.includes(Number(part.getAttribute('data-run'))));
    }
  })(${JSON.stringify(runs)})`);
}

/** True when the document has a cell for a page number. */
export function hasCells(html: string): boolean {
  return /<[^>]*\sdata-page-(?:of|count)\b/.test(html);
}

/**
 * Fails every request but `data:`, which Chromium answers by itself. The browser's flags already keep requests from
 * leaving; this also ends them at once, and covers `file:`. Measured: 0.6 ms for a page.
 */
async function refuseRequests(session: CDPSession): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId }) => {
    // The page may be gone by then.
    session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
