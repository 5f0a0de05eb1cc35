/** A browser that prints documents, several at once, and is replaced once should it die. */
import { availableParallelism } from 'node:os';
import type { RenderedDocument } from '../render/types.ts';
import { BrowserError } from './errors.ts';
import type { FindOptions } from './finders/index.ts';
import type { Attachment, PageNumbers, Pdf } from './finish/index.ts';
import { createPool, guarded } from './guard.ts';
import type { LaunchReport } from './launch/keeper.ts';
import { keepBrowser } from './launch/keeper.ts';
import type { Printed } from './print/index.ts';
import { printError, printWith } from './print/job.ts';

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

export interface BrowserSession {
  /** The browser in use, once it answers. @throws BrowserError as `print` does. */
  ready(): Promise<LaunchReport>;
  /**
   * The document as PDF. May be called many times at once; as many run side by side as the machine has cores.
   * @throws BrowserError; the signal's reason when aborted.
   */
  print(document: RenderedDocument, options?: PrintOptions): Promise<PrintedDocument>;
  /** Ends the browser, and with it all printing, and removes all that it wrote. Never throws; may be called again. */
  close(): Promise<void>;
  /** Closes as soon as the documents handed over so far have left the browser; their files are finished meanwhile. */
  closeWhenIdle(): Promise<void>;
}

export interface PrintOptions {
  signal?: AbortSignal | undefined;
  /** Files to travel inside the PDF. */
  attachments?: readonly Attachment[] | undefined;
}

export interface PrintedDocument {
  /** The finished file. */
  bytes: Uint8Array;
  /** What its number cells show, for other forms of the same document. */
  numbers: PageNumbers;
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
  const keeper = keepBrowser({ ...options, timeout: options.launchTimeout ?? LAUNCH_TIMEOUT, signal });
  const pool = createPool(Math.max(2, availableParallelism()));
  signal.addEventListener('abort', () => void keeper.end(), { once: true });

  const printOnce = async (document: RenderedDocument, stop: AbortSignal): Promise<Printed> => {
    const live = await guarded(keeper.alive(), null, stop);
    return printWith(live, document, options.printTimeout ?? PRINT_TIMEOUT, stop);
  };
  const printOrRetry = async (document: RenderedDocument, stop: AbortSignal): Promise<Printed> => {
    stop.throwIfAborted();
    try {
      return await printOnce(document, stop);
    } catch (error) {
      if (!(error instanceof BrowserError) || error.kind !== 'crash') throw error;
      return printOnce(document, stop);
    }
  };
  const close = async (): Promise<void> => {
    // What is still being started or printed ends by this signal.
    closing.abort(new DOMException('Webbläsaren är stängd.', 'AbortError'));
    await keeper.end();
  };
  return {
    ready: keeper.alive,
    async print(document, { signal: own, attachments } = {}) {
      const stop = own ? AbortSignal.any([own, signal]) : signal;
      const { pdf, numbers } = await pool.run(() => printOrRetry(document, stop));
      return { bytes: await finish(pdf, document, options, attachments), numbers };
    },
    close,
    async closeWhenIdle() {
      await pool.idle();
      await close();
    },
  };
}

async function finish(
  pdf: Pdf,
  document: RenderedDocument,
  { version, env }: BrowserOptions,
  attachments: PrintOptions['attachments'],
): Promise<Uint8Array> {
  const { finishPdf } = await import('./finish/index.ts');
  try {
    return await finishPdf(pdf, document, { version, sourceDateEpoch: env.SOURCE_DATE_EPOCH, attachments });
  } catch (error) {
    throw printError(error);
  }
}
