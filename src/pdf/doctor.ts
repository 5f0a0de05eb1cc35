/** What `vplan doctor` shows: which browser would be used and why, tried on a document of one line. */
import type { RenderedDocument } from '../render/types.ts';
import { BrowserError } from './errors.ts';
import type { FoundBrowser } from './finders/index.ts';
import { searchBrowsers } from './finders/index.ts';
import type { BrowserOptions } from './session.ts';
import { startBrowser } from './session.ts';

export interface DoctorReport {
  /** All browsers found, in the order in which they are tried. */
  found: FoundBrowser[];
  /** All places searched, in order. */
  searched: string[];
  /** Browsers that were found and did not start. */
  failures: BrowserError[];
  /** The one that would be used; null when none started. */
  used: UsedBrowser | null;
  /** Null when nothing was printed. Milliseconds, and bytes of the file. */
  print: { time: number; bytes: number } | null;
  /** Why there will be no PDF; null when all is well. */
  error: BrowserError | null;
}

export interface UsedBrowser extends FoundBrowser {
  /** The program that runs; for the packed browser, where it was unpacked to. */
  program: string;
  /** As the browser gives it: `HeadlessChrome/147.0.7727.0`. */
  version: string;
  sandbox: { on: boolean; why: string };
  ownLibraries: boolean;
  /** Milliseconds from start to first answer. */
  launchTime: number;
}

const PROOF: RenderedDocument = {
  html: '<!doctype html><html lang="sv"><title>Prov</title><h1 id="prov">Prov</h1><p>Räksmörgås</p></html>',
  title: 'Prov',
  author: 'vplan',
  subject: 'Prov av webbläsaren',
  language: 'sv',
  date: null,
  headings: [{ id: 'prov', level: 1, text: 'Prov', spoken: 'Prov', bookmark: true }],
  contents: [],
  runs: [],
};

/** Looks for a browser, starts it and prints with it. Throws only the signal's reason when aborted. */
export async function doctor(options: BrowserOptions): Promise<DoctorReport> {
  const { found, searched } = await searchBrowsers(options);
  const report: DoctorReport = { found, searched, failures: [], used: null, print: null, error: null };
  const session = startBrowser(options);
  try {
    const { browser, failures } = await session.ready();
    report.failures = failures;
    report.used = {
      ...browser.found,
      program: browser.program,
      version: await browser.puppeteer.version(),
      sandbox: browser.sandbox,
      ownLibraries: browser.ownLibraries,
      launchTime: browser.launchTime,
    };
    const start = performance.now();
    const { bytes } = await session.print(PROOF);
    report.print = { time: performance.now() - start, bytes: bytes.length };
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    report.error = error;
  } finally {
    await session.close();
  }
  return report;
}
